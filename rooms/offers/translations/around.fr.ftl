# What offers show elsewhere. French is the source.

offers-panel-title = Offres
offers-panel-none = Aucune offre encore pour cet opérateur.
offers-finder = Offre
offers-turn-submitted =
    { $n ->
        [one] { $count } offre à vérifier
       *[other] { $count } offres à vérifier
    }
offers-turn-checked =
    { $n ->
        [one] { $count } offre vérifiée à publier
       *[other] { $count } offres vérifiées à publier
    }
offers-turn-to-confirm =
    { $n ->
        [one] { $count } offre sans réponse pour cette saison
       *[other] { $count } offres sans réponse pour cette saison
    }
