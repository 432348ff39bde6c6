# Gaps: where offers are missing, and who could pair up.
gaps-nav = Lacunes
gaps-title = Où l’offre manque
gaps-lede = Ce qui est proposé et ce qui est demandé, domaine par domaine.
gaps-file = lacunes
gaps-tab-gaps = Lacunes
gaps-tab-pairs = Binômes possibles
gaps-sentence = Domaines
gaps-by = Colonnes
gaps-by-stage = par niveau
gaps-by-commune = par commune
gaps-any-commune = dans tout le bassin
gaps-any-stage = à tout niveau
gaps-any-setting = à l’école ou ailleurs
gaps-setting-inside = à l’école
gaps-setting-outside = hors de l’école
gaps-stage-nursery = Maternel
gaps-stage-primary = Primaire
gaps-stage-secondary = Secondaire
gaps-stage-special = Spécialisé
gaps-in-nursery = en maternel
gaps-in-primary = en primaire
gaps-in-secondary = en secondaire
gaps-in-special = en spécialisé
gaps-none = aucune offre
gaps-note = Une offre qui se déplace compte dans chaque commune qu’elle atteint ; une offre pour plusieurs niveaux compte dans chacun. Les demandes retirées ne comptent pas.
gaps-rows-offers = Offres
gaps-rows-needs = Demandes
gaps-rows-unmet = Restées sans offre
gaps-rows-none = Rien ici
gaps-rows-none-text = Personne n’y propose ni n’y demande quoi que ce soit.
gaps-column-domain = Domaine
gaps-column-stage = Niveau
gaps-column-commune = Commune
gaps-column-offers = Offres
gaps-column-places = Places pour des classes
gaps-column-open_ended = Offres sans nombre de places
gaps-column-needs = Demandes
gaps-column-unmet = Restées sans offre
gaps-pairs-title = Binômes possibles
gaps-pairs-lede = Un opérateur qui débute avec les écoles, à côté d’un autre qui en a l’expérience, dans le même domaine.
gaps-pairs-sentence = Débutants
gaps-pairs-none-title = Aucun binôme à proposer
gaps-pairs-none-text = Il faut connaître l’expérience et les domaines des opérateurs : complétez leurs fiches.
gaps-pairs-look = Voir les opérateurs
gaps-pairs-beginner = Débute avec les écoles
gaps-pairs-experts = Pourrait travailler avec

gaps-offers = { $n ->
    [one] { $count } offre
   *[other] { $count } offres
}
gaps-places = { $n ->
    [one] { $count } place
   *[other] { $count } places
}
gaps-places-more = { $n ->
    [one] { $count } place au moins
   *[other] { $count } places au moins
}
gaps-needs = { $n ->
    [one] { $count } demande
   *[other] { $count } demandes
}
gaps-unmet = { $n ->
    [one] dont { $count } sans offre
   *[other] dont { $count } sans offre
}
gaps-wanting = { $n ->
    [0] Aucune case où l’on demande sans que personne propose
    [one] { $count } case où l’on demande et où personne ne propose
   *[other] { $count } cases où l’on demande et où personne ne propose
}
gaps-unknown-offers = { $n ->
    [one] { $count } offre ne dit pas son domaine ou pour qui, et ne figure dans aucune case.
   *[other] { $count } offres ne disent pas leur domaine ou pour qui, et ne figurent dans aucune case.
}
gaps-unknown-needs = { $n ->
    [one] { $count } demande ne dit pas son domaine ou pour qui, et ne figure dans aucune case.
   *[other] { $count } demandes ne disent pas leur domaine ou pour qui, et ne figurent dans aucune case.
}
gaps-pairs-count = { $n ->
    [one] { $count } opérateur qui débute
   *[other] { $count } opérateurs qui débutent
}
gaps-pairs-alone = { $n ->
    [one] { $count } autre n’a personne d’expérimenté dans ses domaines.
   *[other] { $count } autres n’ont personne d’expérimenté dans leurs domaines.
}
