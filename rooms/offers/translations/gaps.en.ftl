# Gaps: where offers are missing, and who could pair up.
gaps-nav = Gaps
gaps-title = Where offers are missing
gaps-lede = What is offered and what is asked, domain by domain.
gaps-file = gaps
gaps-tab-gaps = Gaps
gaps-tab-pairs = Possible pairs
gaps-sentence = Domains
gaps-by = Columns
gaps-by-stage = by level
gaps-by-commune = by commune
gaps-any-commune = in the whole basin
gaps-any-stage = at any level
gaps-any-setting = at school or elsewhere
gaps-setting-inside = at school
gaps-setting-outside = outside the school
gaps-stage-nursery = Nursery
gaps-stage-primary = Primary
gaps-stage-secondary = Secondary
gaps-stage-special = Special
gaps-in-nursery = in nursery
gaps-in-primary = in primary
gaps-in-secondary = in secondary
gaps-in-special = in special education
gaps-none = no offer
gaps-note = An offer that travels counts in each commune it reaches; one for several levels counts in each. Withdrawn needs do not count.
gaps-rows-offers = Offers
gaps-rows-needs = Needs
gaps-rows-unmet = Left without an offer
gaps-rows-none = Nothing here
gaps-rows-none-text = Nobody offers or asks for anything here.
gaps-column-domain = Domain
gaps-column-stage = Level
gaps-column-commune = Commune
gaps-column-offers = Offers
gaps-column-places = Places for classes
gaps-column-open_ended = Offers without a number of places
gaps-column-needs = Needs
gaps-column-unmet = Not met
gaps-pairs-title = Possible pairs
gaps-pairs-lede = An operator that begins with schools, beside one with experience, in the same domain.
gaps-pairs-sentence = Beginners
gaps-pairs-none-title = No pair to propose
gaps-pairs-none-text = The experience and domains of operators must be known: complete their sheets.
gaps-pairs-look = See the operators
gaps-pairs-beginner = Begins with schools
gaps-pairs-experts = Could work with

gaps-offers = { $n ->
    [one] { $count } offer
   *[other] { $count } offers
}
gaps-places = { $n ->
    [one] { $count } place
   *[other] { $count } places
}
gaps-places-more = { $n ->
    [one] at least { $count } place
   *[other] at least { $count } places
}
gaps-needs = { $n ->
    [one] { $count } need
   *[other] { $count } needs
}
gaps-unmet = { $n ->
    [one] { $count } not met
   *[other] { $count } not met
}
gaps-wanting = { $n ->
    [0] No cell where something is asked and nobody offers
    [one] { $count } cell where something is asked and nobody offers
   *[other] { $count } cells where something is asked and nobody offers
}
gaps-unknown-offers = { $n ->
    [one] { $count } offer does not tell its domain or for whom, and is in no cell.
   *[other] { $count } offers do not tell their domain or for whom, and are in no cell.
}
gaps-unknown-needs = { $n ->
    [one] { $count } need does not tell its domain or for whom, and is in no cell.
   *[other] { $count } needs do not tell their domain or for whom, and are in no cell.
}
gaps-pairs-count = { $n ->
    [one] { $count } operator that begins
   *[other] { $count } operators that begin
}
gaps-pairs-alone = { $n ->
    [one] { $count } more has nobody experienced in its domains.
   *[other] { $count } more have nobody experienced in their domains.
}
