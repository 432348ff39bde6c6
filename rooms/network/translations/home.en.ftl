# The basin at a glance on the home page, and what waits there.

network-home-title = The basin at a glance
network-home-sites = { $n ->
    [one] { $count } site to be reached
   *[other] { $count } sites to be reached
}
network-home-reached = Reached: a project was held there
network-home-contacted = Contacted at least once
network-home-delegates = PECA delegate known
network-home-share = { $part } of { $whole }
network-home-share-unknown = { $part } of { $whole } known; nothing is known of { $unknown }
network-home-map = Sites reached by commune
network-home-map-text = In each commune, the sites reached out of those of which we know something. A commune leads to its list.
network-home-level-0 = less than 10%
network-home-level-1 = 10 to 25%
network-home-level-2 = 25 to 50%
network-home-level-3 = 50 to 75%
network-home-level-4 = 75% and more
network-home-level-unknown = nothing is known
network-home-table = The table of communes
network-home-head-reached = Reached
network-home-head-known = Known
network-home-head-rate = Share of the known
network-home-head-unknown = Unknown
network-home-no-commune = Commune unknown
network-home-more-steps = { $n ->
    [one] { $count } other step is waiting
   *[other] { $count } other steps are waiting
}
network-home-dormant = { $n ->
    [one] { $count } dormant site to wake up
   *[other] { $count } dormant sites to wake up
}
network-home-to-confirm = { $n ->
    [one] { $count } site of which someone should say whether it closed
   *[other] { $count } sites of which someone should say whether they closed
}
