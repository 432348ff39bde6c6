# What offers show elsewhere.

offers-panel-title = Offers
offers-panel-none = No offer yet for this operator.
offers-finder = Offer
offers-turn-submitted =
    { $n ->
        [one] { $count } offer to check
       *[other] { $count } offers to check
    }
offers-turn-checked =
    { $n ->
        [one] { $count } checked offer to publish
       *[other] { $count } checked offers to publish
    }
offers-turn-to-confirm =
    { $n ->
        [one] { $count } offer without an answer for this season
       *[other] { $count } offers without an answer for this season
    }
