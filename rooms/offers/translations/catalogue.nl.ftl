# De publieke catalogus.

offers-catalogue-title = Cultuur voor klassen
offers-catalogue-lede = Wat culturele operatoren aan scholen aanbieden: { $name }. Zoek, vergelijk, en schrijf rechtstreeks naar wie het aanbiedt.
offers-catalogue-text = Zoeken: verhaal, museum, slagwerk…
offers-catalogue-sort = Sorteren
offers-catalogue-sort-title = op titel
offers-catalogue-sort-price = goedkoopste eerst
offers-catalogue-sort-date = vroegste eerst
offers-catalogue-sort-operator = op operator
offers-catalogue-none = Haal een woord of filter weg. U kunt de coördinatie ook schrijven wat u zoekt: een vraag telt ook zonder aanbod.
offers-catalogue-booklet = Boekje om af te drukken
offers-catalogue-atom = Het nieuws volgen
offers-catalogue-to-confirm = te bevestigen
offers-catalogue-to-confirm-text = Nog niemand zei of het dit seizoen geldt: vraag het voor u erop rekent.
offers-catalogue-booking = Reserveren
offers-catalogue-book-page = Online reserveren
offers-catalogue-resources = Lesdossier
offers-catalogue-address = Adres
offers-catalogue-back = De hele catalogus
offers-catalogue-checked = Nagekeken door de coördinatie op { $name }.
offers-catalogue-feed = Cultureel aanbod voor klassen – { $name }
offers-catalogue-group = { $least } tot { $most } leerlingen
offers-catalogue-at-most =
    { $n ->
        [one] hoogstens { $count } leerling
       *[other] hoogstens { $count } leerlingen
    }
offers-catalogue-at-least =
    { $n ->
        [one] minstens { $count } leerling
       *[other] minstens { $count } leerlingen
    }
offers-catalogue-times = { $count } keer { $length }
offers-catalogue-meetings =
    { $n ->
        [one] { $count } sessie
       *[other] { $count } sessies
    }
offers-catalogue-radius =
    { $n ->
        [one] komt naar de school tot { $count } km
       *[other] komt naar de school tot { $count } km
    }
offers-booklet-title = Het boekje van het seizoen
offers-booklet-back = Terug naar de catalogus
offers-booklet-help = Druk deze pagina af met uw browser.
offers-booklet-of = Gegevens van { $name }.
offers-catalogue-sort-relevance = dichtst bij uw woorden eerst
offers-catalogue-sort-distance = dichtstbij
offers-catalogue-near = bij een school, een gemeente
offers-catalogue-near-of = bij { $name }
offers-catalogue-near-radius = Afstand
offers-catalogue-near-any = op elke afstand
offers-catalogue-near-within = op hoogstens { $name }
offers-catalogue-near-far = op { $name }
offers-catalogue-near-comes = komt naar de school
offers-catalogue-near-which = Welke school?
offers-catalogue-near-unknown = We kennen geen school of gemeente “{ $name }”: probeer een ander woord van de naam, of een postcode.
offers-catalogue-map = Kaart van het aanbod
offers-catalogue-map-whole = Hele kaart
offers-catalogue-map-list = Als lijst
offers-catalogue-map-communes = Per gemeente
offers-catalogue-map-offers = Aanbod
offers-catalogue-map-more = { $n ->
    [one] Nog { $count } aanbod heeft een plaats: filter om het te zien.
   *[other] Nog { $count } keer aanbod heeft een plaats: filter om het te zien.
}
offers-catalogue-map-unplaced = { $n ->
    [one] { $count } aanbod heeft geen plaats op de kaart: het komt naar de school, of de plaats is niet bekend.
   *[other] { $count } keer aanbod heeft geen plaats op de kaart: het komt naar de school, of de plaats is niet bekend.
}
offers-catalogue-nav = Catalogus
offers-catalogue-ask = Zeggen wat ik zoek
offers-catalogue-ask-this = Dit aanbod vragen
offers-catalogue-share = Naar iemand sturen
offers-catalogue-by-mail = E-mail
offers-catalogue-by-phone = Telefoon
offers-catalogue-by-page = Online
offers-booklet-contents = In dit boekje
offers-booklet-left = { $n ->
    [one] Nog { $count } aanbod past bij deze filters: het boekje houdt er maar 500. Filter op domein of jaren.
   *[other] Nog { $count } passen bij deze filters: het boekje houdt er maar 500. Filter op domein of jaren.
}
