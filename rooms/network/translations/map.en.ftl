network-map-nav = Map
network-map-say = Communes shaded by
network-map-measure = What the shade shows
network-map-measure-reached = the share of sites reached
network-map-measure-contacted = the share of sites contacted
network-map-measure-delegate = the share of sites whose PECA delegate is known
network-map-measure-sites = the number of sites
network-map-measure-operators = the number of operators
network-map-measure-low_basic = the share of nursery and primary in classes 1 to 5
network-map-measure-low_secondary = the share of secondary in classes 1 to 5
network-map-head-sites = Sites
network-map-head-operators = Operators
network-map-head-reached = Reached
network-map-head-contacted = Contacted
network-map-head-delegate = Delegate known
network-map-head-low_basic = Primary, ISE 1 to 5
network-map-head-low_secondary = Secondary, ISE 1 to 5
network-map-teaches = Teaching
network-map-teaches-all = all compulsory education
network-map-teaches-basic = nursery and primary
network-map-teaches-secondary = secondary
network-map-teaches-special = special education
network-map-points = Points
network-map-points-both = with schools and operators
network-map-points-sites = with schools only
network-map-points-operators = with operators only
network-map-points-none = without points
network-map-near = Closer
network-map-area = { $name }: { $said }
network-map-out-of = { $part } of { $known }
network-map-out-of-known = { $part } of { $known } of which something is known; { $unknown } unknown
network-map-all-unknown =
    { $n ->
        [one] { $count } unknown
       *[other] { $count } unknown
    }
network-map-none = none
network-map-sites =
    { $n ->
        [one] { $count } site
       *[other] { $count } sites
    }
network-map-operators =
    { $n ->
        [one] { $count } operator
       *[other] { $count } operators
    }
network-map-below = less than { $name }
network-map-between = { $low } to { $high }
network-map-from = { $name } and more
network-map-nothing-known = nothing is known
network-map-key-site =
    { $n ->
        [one] { $count } site
       *[other] { $count } sites
    }
network-map-key-unknown =
    { $n ->
        [one] { $count } unknown site
       *[other] { $count } unknown sites
    }
network-map-key-operator =
    { $n ->
        [one] { $count } operator
       *[other] { $count } operators
    }
network-map-key-group = several, to be seen closer
network-map-unplaced =
    { $n ->
        [one] { $count } is not on the map: its place is not known.
       *[other] { $count } are not on the map: their place is not known.
    }
network-map-places = Schools and operators, without a background
network-map-no-outlines = The outlines of the communes are not loaded: each is a tile of the same size.
network-map-load-outlines = Load a file of outlines (GeoJSON)
network-map-table = The same figures by commune
network-map-total = The whole basin
network-map-elsewhere = Unknown commune
network-map-column-nis = NIS code
network-map-column-part = { $name }, number
network-map-column-known = { $name }, of known
network-map-column-unknown = { $name }, unknown
network-map-empty = A map still blank
network-map-empty-text = It draws itself as soon as there are schools or operators in the network.
network-map-import = Import the register of schools
