# The basin at a glance on the home page, and what waits there. French is the source.

network-home-title = Le bassin en un coup d’œil
network-home-sites = { $n ->
    [one] { $count } implantation à rencontrer
   *[other] { $count } implantations à rencontrer
}
network-home-reached = Rencontrées : un projet y a été tenu
network-home-contacted = Contactées au moins une fois
network-home-delegates = Délégué·e PECA connu·e
network-home-share = { $part } sur { $whole }
network-home-share-unknown = { $part } sur { $whole } connues ; rien n’est connu de { $unknown }
network-home-map = Implantations rencontrées par commune
network-home-map-text = Dans chaque commune, les implantations rencontrées sur celles dont nous savons quelque chose. Une commune mène à sa liste.
network-home-level-0 = moins de 10 %
network-home-level-1 = 10 à 25 %
network-home-level-2 = 25 à 50 %
network-home-level-3 = 50 à 75 %
network-home-level-4 = 75 % et plus
network-home-level-unknown = rien n’est connu
network-home-table = La table des communes
network-home-head-reached = Rencontrées
network-home-head-known = Connues
network-home-head-rate = Part des connues
network-home-head-unknown = Inconnues
network-home-no-commune = Commune inconnue
network-home-more-steps = { $n ->
    [one] { $count } autre étape attend
   *[other] { $count } autres étapes attendent
}
network-home-dormant = { $n ->
    [one] { $count } implantation en sommeil à réveiller
   *[other] { $count } implantations en sommeil à réveiller
}
network-home-to-confirm = { $n ->
    [one] { $count } implantation dont il faut dire si elle est fermée
   *[other] { $count } implantations dont il faut dire si elles sont fermées
}
