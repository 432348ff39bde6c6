network-map-nav = Carte
network-map-say = Communes ombrées selon
network-map-measure = Ce que montre l’ombre
network-map-measure-reached = la part d’implantations rencontrées
network-map-measure-contacted = la part d’implantations contactées
network-map-measure-delegate = la part d’implantations dont la ou le délégué·e PECA est connu·e
network-map-measure-sites = le nombre d’implantations
network-map-measure-operators = le nombre d’opérateurs
network-map-measure-low_basic = la part du fondamental en classes 1 à 5
network-map-measure-low_secondary = la part du secondaire en classes 1 à 5
network-map-head-sites = Implantations
network-map-head-operators = Opérateurs
network-map-head-reached = Rencontrées
network-map-head-contacted = Contactées
network-map-head-delegate = Délégué·e connu·e
network-map-head-low_basic = Fondamental, ISE 1 à 5
network-map-head-low_secondary = Secondaire, ISE 1 à 5
network-map-teaches = Enseignement
network-map-teaches-all = tout l’enseignement obligatoire
network-map-teaches-basic = fondamental
network-map-teaches-secondary = secondaire
network-map-teaches-special = spécialisé
network-map-points = Points
network-map-points-both = avec les écoles et les opérateurs
network-map-points-sites = avec les écoles seules
network-map-points-operators = avec les opérateurs seuls
network-map-points-none = sans points
network-map-near = De plus près
network-map-area = { $name } : { $said }
network-map-out-of = { $part } sur { $known }
network-map-out-of-known = { $part } sur { $known } dont on sait quelque chose ; { $unknown } inconnues
network-map-all-unknown =
    { $n ->
        [one] { $count } inconnue
       *[other] { $count } inconnues
    }
network-map-none = aucune
network-map-sites =
    { $n ->
        [one] { $count } implantation
       *[other] { $count } implantations
    }
network-map-operators =
    { $n ->
        [one] { $count } opérateur
       *[other] { $count } opérateurs
    }
network-map-below = moins de { $name }
network-map-between = de { $low } à { $high }
network-map-from = { $name } et plus
network-map-nothing-known = rien n’est connu
network-map-key-site =
    { $n ->
        [one] { $count } implantation
       *[other] { $count } implantations
    }
network-map-key-unknown =
    { $n ->
        [one] { $count } implantation inconnue
       *[other] { $count } implantations inconnues
    }
network-map-key-operator =
    { $n ->
        [one] { $count } opérateur
       *[other] { $count } opérateurs
    }
network-map-key-group = plusieurs, à voir de plus près
network-map-unplaced =
    { $n ->
        [one] { $count } n’est pas sur la carte : sa position n’est pas connue.
       *[other] { $count } ne sont pas sur la carte : leur position n’est pas connue.
    }
network-map-places = Écoles et opérateurs, sans fond de carte
network-map-no-outlines = Les limites des communes ne sont pas chargées : chacune est un carreau de même taille.
network-map-load-outlines = Charger un fichier de limites (GeoJSON)
network-map-table = Les mêmes chiffres par commune
network-map-total = Tout le bassin
network-map-elsewhere = Commune inconnue
network-map-column-nis = Code INS
network-map-column-part = { $name }, nombre
network-map-column-known = { $name }, sur connus
network-map-column-unknown = { $name }, inconnus
network-map-empty = Une carte encore blanche
network-map-empty-text = Elle se dessine d’elle-même dès que des écoles ou des opérateurs sont dans le réseau.
network-map-import = Importer le registre des écoles
