network-map-nav = Kaart
network-map-say = Gemeenten getint volgens
network-map-measure = Wat de tint toont
network-map-measure-reached = het aandeel bereikte vestigingen
network-map-measure-contacted = het aandeel gecontacteerde vestigingen
network-map-measure-delegate = het aandeel vestigingen met bekende PECA-afgevaardigde
network-map-measure-sites = het aantal vestigingen
network-map-measure-operators = het aantal operatoren
network-map-measure-low_basic = het aandeel basisonderwijs in klassen 1 tot 5
network-map-measure-low_secondary = het aandeel secundair in klassen 1 tot 5
network-map-head-sites = Vestigingen
network-map-head-operators = Operatoren
network-map-head-reached = Bereikt
network-map-head-contacted = Gecontacteerd
network-map-head-delegate = Afgevaardigde bekend
network-map-head-low_basic = Basis, ISE 1 tot 5
network-map-head-low_secondary = Secundair, ISE 1 tot 5
network-map-teaches = Onderwijs
network-map-teaches-all = al het leerplichtonderwijs
network-map-teaches-basic = basisonderwijs
network-map-teaches-secondary = secundair
network-map-teaches-special = buitengewoon
network-map-points = Punten
network-map-points-both = met scholen en operatoren
network-map-points-sites = met alleen de scholen
network-map-points-operators = met alleen de operatoren
network-map-points-none = zonder punten
network-map-near = Van dichterbij
network-map-area = { $name }: { $said }
network-map-out-of = { $part } op { $known }
network-map-out-of-known = { $part } op { $known } waarvan iets bekend is; { $unknown } onbekend
network-map-all-unknown =
    { $n ->
        [one] { $count } onbekend
       *[other] { $count } onbekend
    }
network-map-none = geen
network-map-sites =
    { $n ->
        [one] { $count } vestiging
       *[other] { $count } vestigingen
    }
network-map-operators =
    { $n ->
        [one] { $count } operator
       *[other] { $count } operatoren
    }
network-map-below = minder dan { $name }
network-map-between = { $low } tot { $high }
network-map-from = { $name } en meer
network-map-nothing-known = niets bekend
network-map-key-site =
    { $n ->
        [one] { $count } vestiging
       *[other] { $count } vestigingen
    }
network-map-key-unknown =
    { $n ->
        [one] { $count } onbekende vestiging
       *[other] { $count } onbekende vestigingen
    }
network-map-key-operator =
    { $n ->
        [one] { $count } operator
       *[other] { $count } operatoren
    }
network-map-key-group = meerdere, van dichterbij te zien
network-map-unplaced =
    { $n ->
        [one] { $count } staat niet op de kaart: de plaats is niet bekend.
       *[other] { $count } staan niet op de kaart: hun plaats is niet bekend.
    }
network-map-places = Scholen en operatoren, zonder achtergrond
network-map-no-outlines = De grenzen van de gemeenten zijn niet geladen: elke gemeente is een even grote tegel.
network-map-load-outlines = Een bestand met grenzen laden (GeoJSON)
network-map-table = Dezelfde cijfers per gemeente
network-map-total = Het hele bekken
network-map-elsewhere = Onbekende gemeente
network-map-column-nis = NIS-code
network-map-column-part = { $name }, aantal
network-map-column-known = { $name }, op bekend
network-map-column-unknown = { $name }, onbekend
network-map-empty = Een kaart die nog leeg is
network-map-empty-text = Ze tekent zichzelf zodra er scholen of operatoren in het netwerk zijn.
network-map-import = Het scholenregister invoeren
