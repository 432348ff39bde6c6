# The basin at a glance on the home page, and what waits there.

network-home-title = Het bekken in één oogopslag
network-home-sites = { $n ->
    [one] { $count } vestiging te bereiken
   *[other] { $count } vestigingen te bereiken
}
network-home-reached = Bereikt: er vond een project plaats
network-home-contacted = Minstens eenmaal gecontacteerd
network-home-delegates = PECA-afgevaardigde bekend
network-home-share = { $part } van { $whole }
network-home-share-unknown = { $part } van { $whole } bekende; van { $unknown } is niets bekend
network-home-map = Bereikte vestigingen per gemeente
network-home-map-text = In elke gemeente: de bereikte vestigingen op die waarvan we iets weten. Een gemeente leidt naar haar lijst.
network-home-level-0 = minder dan 10 %
network-home-level-1 = 10 tot 25 %
network-home-level-2 = 25 tot 50 %
network-home-level-3 = 50 tot 75 %
network-home-level-4 = 75 % en meer
network-home-level-unknown = niets bekend
network-home-table = De tabel van de gemeenten
network-home-head-reached = Bereikt
network-home-head-known = Bekend
network-home-head-rate = Deel van de bekende
network-home-head-unknown = Onbekend
network-home-no-commune = Gemeente onbekend
network-home-more-steps = { $n ->
    [one] { $count } andere stap wacht
   *[other] { $count } andere stappen wachten
}
network-home-dormant = { $n ->
    [one] { $count } slapende vestiging om te wekken
   *[other] { $count } slapende vestigingen om te wekken
}
network-home-to-confirm = { $n ->
    [one] { $count } vestiging waarvan gezegd moet worden of ze gesloten is
   *[other] { $count } vestigingen waarvan gezegd moet worden of ze gesloten zijn
}
