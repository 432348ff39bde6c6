# The public catalogue.

offers-catalogue-title = Culture for classes
offers-catalogue-lede = What cultural operators offer to schools: { $name }. Search, compare, then write directly to whoever offers it.
offers-catalogue-text = Search: tale, museum, drums…
offers-catalogue-sort = Sort
offers-catalogue-sort-title = by title
offers-catalogue-sort-price = cheapest first
offers-catalogue-sort-date = soonest first
offers-catalogue-sort-operator = by operator
offers-catalogue-none = Take out a word or a filter. You can also write to the coordination what you are looking for: a need counts even without an offer.
offers-catalogue-booklet = Booklet to print
offers-catalogue-atom = Follow what is new
offers-catalogue-to-confirm = to confirm
offers-catalogue-to-confirm-text = Nobody has said yet whether it stands this season: ask before counting on it.
offers-catalogue-booking = Booking
offers-catalogue-book-page = Book online
offers-catalogue-resources = Teaching file
offers-catalogue-address = Address
offers-catalogue-back = The whole catalogue
offers-catalogue-checked = Checked by the coordination on { $name }.
offers-catalogue-feed = Cultural offers for classes – { $name }
offers-catalogue-group = { $least } to { $most } pupils
offers-catalogue-at-most =
    { $n ->
        [one] at most { $count } pupil
       *[other] at most { $count } pupils
    }
offers-catalogue-at-least =
    { $n ->
        [one] at least { $count } pupil
       *[other] at least { $count } pupils
    }
offers-catalogue-times = { $count } times { $length }
offers-catalogue-meetings =
    { $n ->
        [one] { $count } session
       *[other] { $count } sessions
    }
offers-catalogue-radius =
    { $n ->
        [one] comes to the school up to { $count } km
       *[other] comes to the school up to { $count } km
    }
offers-booklet-title = The season’s booklet
offers-booklet-back = Back to the catalogue
offers-booklet-help = Print this page with your browser.
offers-booklet-of = Data of { $name }.
offers-catalogue-sort-relevance = closest to your words first
offers-catalogue-sort-distance = nearest
offers-catalogue-near = near a school, a commune
offers-catalogue-near-of = near { $name }
offers-catalogue-near-radius = Distance
offers-catalogue-near-any = at any distance
offers-catalogue-near-within = within { $name }
offers-catalogue-near-far = { $name } away
offers-catalogue-near-comes = comes to the school
offers-catalogue-near-which = Which school?
offers-catalogue-near-unknown = We know no school or commune “{ $name }”: try another word of its name, or a postal code.
offers-catalogue-map = Map of the offers
offers-catalogue-map-whole = Whole map
offers-catalogue-map-list = As a list
offers-catalogue-map-communes = By commune
offers-catalogue-map-offers = Offers
offers-catalogue-map-more = { $n ->
    [one] { $count } more offer has a place: filter to see it.
   *[other] { $count } more offers have a place: filter to see them.
}
offers-catalogue-map-unplaced = { $n ->
    [one] { $count } offer has no place on the map: it comes to the school, or its place is not known.
   *[other] { $count } offers have no place on the map: they come to the school, or their place is not known.
}
offers-catalogue-nav = Catalogue
offers-catalogue-ask = Say what I look for
offers-catalogue-ask-this = Ask for this offer
offers-catalogue-share = Send to someone
offers-catalogue-by-mail = E-mail
offers-catalogue-by-phone = Telephone
offers-catalogue-by-page = Online
offers-booklet-contents = In this booklet
offers-booklet-left = { $n ->
    [one] { $count } more offer fits these filters: the booklet holds only 500. Filter by domain or years.
   *[other] { $count } more offers fit these filters: the booklet holds only 500. Filter by domain or years.
}
