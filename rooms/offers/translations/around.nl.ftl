# Wat het aanbod elders toont.

offers-panel-title = Aanbod
offers-panel-none = Nog geen aanbod voor deze operator.
offers-finder = Aanbod
offers-turn-submitted =
    { $n ->
        [one] { $count } aanbod na te kijken
       *[other] { $count } stuks aanbod na te kijken
    }
offers-turn-checked =
    { $n ->
        [one] { $count } nagekeken aanbod te publiceren
       *[other] { $count } stuks nagekeken aanbod te publiceren
    }
offers-turn-to-confirm =
    { $n ->
        [one] { $count } aanbod zonder antwoord voor dit seizoen
       *[other] { $count } stuks aanbod zonder antwoord voor dit seizoen
    }
