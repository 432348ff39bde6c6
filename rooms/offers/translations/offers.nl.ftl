# De catalogus van de coördinator.

offers-nav = Aanbod
offers-add = Een aanbod toevoegen
offers-say = Aanbod
offers-any-type = van elk type
offers-any-domain = in alle domeinen
offers-any-level = voor alle jaren
offers-any-state = in elke staat
offers-any-setting = op school of elders
offers-any-commune = in alle gemeenten
offers-any-price = aan elke prijs
offers-any-component = van alle componenten
offers-any-mode = van elke expressievorm
offers-any-access = ongeacht de toegankelijkheid
offers-any-language = in elke taal
offers-any-month = in elke maand
offers-any-kind = van elke soort
offers-any-season = al dan niet bevestigd dit seizoen
offers-any-complete = al dan niet volledig
offers-facet-type = Type
offers-facet-domain = Domein
offers-facet-level = Jaar
offers-facet-state = Staat
offers-facet-setting = Op school of elders
offers-facet-commune = Gemeente
offers-facet-price = Prijs
offers-facet-component = Component
offers-facet-mode = Expressievorm
offers-facet-access = Toegankelijkheid
offers-facet-language = Taal
offers-facet-month = Maand
offers-facet-kind = Soort
offers-facet-season = Seizoen
offers-facet-complete = Volledigheid
offers-standing-yes = bevestigd dit seizoen
offers-standing-no = nog niet bevestigd
offers-complete-full = voor 90 % en meer volledig
offers-complete-enough = voor 60 % en meer volledig
offers-complete-short = aan te vullen
offers-text = Titel, operator, plaats
offers-of-operator = van { $name }
offers-all = Alle filters weghalen
offers-see-all = Alle aanbod zien
offers-more-filters = Meer filters
offers-none = Geen aanbod beantwoordt aan dit alles
offers-none-text = Haal een woord uit de zin weg, of zoek met minder letters.
offers-empty = Nog geen aanbod
offers-empty-text = Voeg het eerste toe: een titel en een operator volstaan om te beginnen, de rest schrijft u in vijf korte stappen.
offers-export = Exporteren
offers-bulk-export = Exporteren (Excel)
offers-nothing-picked = Niets is aangevinkt: kies eerst aanbod.
offers-count =
    { $n ->
        [one] { $count } aanbod
       *[other] { $count } stuks aanbod
    }
offers-count-submitted =
    { $n ->
        [one] { $count } na te kijken
       *[other] { $count } na te kijken
    }
offers-count-to-confirm =
    { $n ->
        [one] { $count } te bevestigen
       *[other] { $count } te bevestigen
    }
offers-head-title = Aanbod
offers-head-type = Type
offers-head-levels = Jaren
offers-head-place = Waar
offers-head-price = Prijs
offers-head-when = Wanneer
offers-head-state = Staat
offers-head-complete = Volledig (%)
offers-head-operator = Operator
offers-head-class-price = Prijs voor een klas van 20
offers-head-next-date = Volgende datum
offers-head-checked = Nagekeken
offers-head-changed = Gewijzigd
offers-head-source = Bron
offers-head-key = Sleutel in Navette
offers-dates =
    { $n ->
        [one] { $day } ({ $count } datum)
       *[other] vanaf { $day } ({ $count } data)
    }

offers-step-submit = Laten nakijken
offers-step-check = Als nagekeken merken
offers-step-publish = Publiceren
offers-step-reject = Terugsturen
offers-step-ask = Vragen of het nog geldt
offers-step-confirm = Bevestigen voor het seizoen
offers-step-resume = Terugnemen als ontwerp
offers-step-retire = Uit de catalogus halen
offers-did-submit = “{ $name }” wacht om nagekeken te worden.
offers-did-check = “{ $name }” is nagekeken.
offers-did-publish = “{ $name }” is gepubliceerd.
offers-did-reject = “{ $name }” is teruggestuurd, met de reden.
offers-did-ask = “{ $name }” wacht op bevestiging.
offers-did-confirm = “{ $name }” geldt dit seizoen.
offers-did-resume = “{ $name }” is opnieuw een ontwerp.
offers-did-retire = “{ $name }” wordt niet meer aangeboden. Het blijft in de geschiedenis.
offers-done-together =
    { $n ->
        [one] Gedaan voor { $count } aanbod.
       *[other] Gedaan voor { $count } stuks aanbod.
    }
offers-left-together =
    { $n ->
        [one] { $count } aanbod bleef zoals het was: deze stap past er niet bij, of het belangrijkste ontbreekt.
       *[other] { $count } bleven zoals ze waren: deze stap past er niet bij, of het belangrijkste ontbreekt.
    }
offers-reason = Reden
offers-choose = Kiezen…
offers-reject-note = Een woord voor de operator
offers-reject-help = Zeg wat publicatie mogelijk zou maken. Verplicht bij een andere reden.

offers-new-lede = Drie vakken om te beginnen. De rest schrijft u in vijf korte stappen, die gaandeweg bewaard worden.
offers-new-operator-help = Staat hij niet in de lijst, voeg hem dan eerst toe bij Operatoren.
offers-new-no-operator = Kies wie het aanbiedt.
offers-new-go = Verder
offers-kindhelp-dated = op vaste data: een voorstelling, een concert, een vorming
offers-kindhelp-place = een plek om te bezoeken, wanneer de klas wil
offers-kindhelp-on_request = op aanvraag: een workshop, een ontmoeting, een aantal klassen per seizoen
offers-form-position = Stap { $place } van { $total }
offers-form-stages = Stappen
offers-form-next = Bewaren en verdergaan
offers-form-save = Bewaren en terug naar de fiche
offers-form-end = Bewaren en de fiche nalezen
offers-form-groups = In één keer aanvinken
offers-form-groups-help = De jaren van elke aangevinkte groep komen bij de lijst.
offers-form-margin = Wat niet als “niet verplicht” gemerkt is, is nodig om het aanbod te versturen. U kunt een stap overslaan en terugkomen.
offers-stagelede-what = wat het is, in enkele woorden die een leerkracht meteen begrijpt
offers-stagelede-whom = de jaren, de grootte van de groep, wat komen mogelijk maakt
offers-stagelede-where = op school of elders, op welke data of in welke periodes, hoe lang
offers-stagelede-price = wat de school betaalt, en wat haar kan helpen
offers-stagelede-booking = tot wie zich te richten, en tot wanneer het aanbod geldt
offers-help-title = Bijvoorbeeld “Een verhaal weven: drie vertelworkshops”.
offers-help-summary = Wat leerlingen beleven, in twee zinnen. Bijvoorbeeld: “Met een verteller bedenkt de klas een verhaal en weeft het in beelden.”
offers-help-description = Het verloop, de kunstenaars, wat de klas overhoudt. Jaren en prijs hoeft u niet te herhalen.
offers-help-radius_km = Komt u naar de school: tot hoeveel kilometer? Bijvoorbeeld 15.
offers-help-stop = Bijvoorbeeld “Flagey (tram 81)”.
offers-help-meeting_minutes = Bijvoorbeeld “50 min” of “1 u 30”.
offers-help-meetings = Hoe vaak de klas u ziet.
offers-help-slots = Op aanvraag: hoeveel klassen kunt u dit seizoen ontvangen?
offers-help-period_note = Bijvoorbeeld “dinsdag- en donderdagochtend, buiten de vakanties”.
offers-help-price_cents = Per leerling, klas of sessie, zoals u koos. Bijvoorbeeld “4,50”.
offers-help-travel_cents = Wat uw komst kost, als die apart betaald wordt.
offers-help-season = Het laatste schooljaar waarvoor het aanbod zeker is, zoals “2026-2027”.
offers-help-position = Breedte en dan lengte: “50.8503, 4.3517”. Ze dient om de afstand tot een school te zeggen.
offers-help-prerequisites = Wat de klas vooraf gedaan of gelezen moet hebben.
offers-help-room_needs = Bijvoorbeeld “een lege zaal van 60 m², twee stopcontacten”.
offers-listhelp-level = Vink elk jaar aan dat past: een lijst, geen interval.
offers-listhelp-component = Wat de klas er vooral doet; één, twee of drie.

offers-done-created = Ontwerp gemaakt. Ga verder wanneer u wilt: niets gaat verloren.
offers-done-saved = Bewaard.
offers-done-undone = De laatste wijziging van “{ $name }” is ongedaan gemaakt.
offers-done-copied = Dit is een kopie van “{ $name }”, zonder de data. Wijzig wat verschilt.
offers-done-session = De datum is toegevoegd.
offers-done-session-cancelled = De datum is geannuleerd.
offers-copy-title = { $name } (kopie)
offers-copy = Dupliceren
offers-edit = Wijzigen
offers-since = sinds { $name }
offers-sent-back = Teruggestuurd: { $name }.
offers-needed = nodig
offers-complete-title = Volledigheid
offers-complete-score = { $name } op 100
offers-next-title = Volgende stap
offers-next-fill = Te schrijven vóór publicatie: { $name }.
offers-next-publish = Al het belangrijke staat er: lees het na en publiceer.
offers-next-mend = De operator moet het verbeteren en terugsturen; u kunt het ook terugnemen.
offers-next-submitted = Na te kijken: publiceer het, of stuur het terug met de reden.
offers-next-checked = Nagekeken: nu nog publiceren.
offers-next-published = Het is zichtbaar. Niets te doen tot het volgende seizoen.
offers-next-to_confirm = Het blijft zichtbaar; de operator moet zeggen of het dit seizoen nog geldt.
offers-next-retired = Het wordt niet meer aangeboden. Neem het terug als ontwerp als het terugkomt.
offers-see-public = Bekijken zoals in de publieke catalogus
offers-seasons-title = Van seizoen tot seizoen
offers-season-answered = { $answer } – { $who }, { $day }
offers-season-asked = gevraagd op { $name }, geen antwoord
offers-by-link = via de link in de mail
offers-by-navette = Navette
offers-synonyms-button = Synoniemen
offers-import-button = Importeren
offers-facts-title = Herkomst
offers-source-typed = op het scherm ingevoerd
offers-source-operator = ingevoerd door de operator
offers-source-copy = kopie van een ander aanbod
offers-source-demonstration = demonstratie
offers-past-title = Geschiedenis
offers-past-created = Ontwerp gemaakt
offers-past-filled = { $field }: { $after }
offers-past-emptied = { $field }: “{ $before }” is gewist
offers-past-changed = { $field }: “{ $before }” wordt “{ $after }”
offers-past-submit = Verstuurd om na te kijken
offers-past-check = Nagekeken
offers-past-publish = Gepubliceerd
offers-past-reject = Teruggestuurd: { $name }
offers-past-ask = Bevestiging gevraagd
offers-past-asked_again = Bevestiging opnieuw gevraagd
offers-past-confirm = Bevestigd voor het seizoen
offers-past-resume = Teruggenomen als ontwerp
offers-past-retire = Uit de catalogus gehaald
offers-past-step_undone = Stap ongedaan gemaakt
offers-past-answered = Geldt nog in { $season }: { $answer }
offers-past-session_added = Datum toegevoegd: { $name }
offers-past-session_cancelled = Datum geannuleerd: { $name }
offers-past-imported = Geïmporteerd uit “{ $name }”
offers-past-import_undone = Import ongedaan gemaakt

offers-dates-title = Data
offers-no-date = Nog geen datum.
offers-cancelled = geannuleerd
offers-cancel-date = Annuleren
offers-cancel-date-of = De datum van { $name } annuleren
offers-date-day = Dag
offers-date-starts = Begin
offers-date-ends = Einde
offers-date-capacity = Klassen
offers-date-place = Plaats, indien anders
offers-date-add = De datum toevoegen
offers-room = { $taken } van { $count } klassen
offers-taken =
    { $n ->
        [one] { $count } klas
       *[other] { $count } klassen
    }
offers-slots-taken = { $taken } klassen van de { $count } voorziene dit seizoen.
offers-read-as = Geen aanbod heeft “{ $typed }”: gezocht naar “{ $taken }”.
offers-relaxed = Geen aanbod heeft al deze woorden: hier zijn die met de meeste.
offers-so-far = Het aanbod wordt nog ingelezen: { $read } van de { $count }. Wat volgt is dus onvolledig; kom over enkele seconden terug op deze pagina.
offers-period-du = van
offers-period-au = tot
offers-period-between = van { $from } tot { $to }
offers-period-from = vanaf { $name }
offers-period-until = tot { $name }
offers-period-months = Per maand
offers-period-forget = Deze datums weghalen
offers-period-refused-not-day = We kunnen deze datums niet lezen: kies ze in de kalender. Intussen wordt niets uit de lijst weggelaten.
offers-period-refused-order = Het einde komt voor het begin: wissel de twee datums om. Intussen wordt niets uit de lijst weggelaten.
offers-period-refused-past = Deze periode is voorbij: kies datums die nog komen. Intussen wordt niets uit de lijst weggelaten.

# Mails to operators.
offers-tell-taken-subject = Een school koos “{ $title }”
offers-tell-taken-body =
    Goedendag,

    { $school } antwoordde ja op uw aanbod “{ $title }”. De school zocht:

    { $words }

    { $facts }

    Neem contact op en zeg ons daarna in een woord wat er afgesproken is:

    { $address }

    De coördinatie
offers-tell-day = Gekozen datum: { $name }
offers-tell-class = Klas: { $name }
offers-tell-pupils = Leerlingen: { $name }
offers-tell-when = Wanneer: { $name }
offers-tell-who = Contactpersoon: { $name }
offers-tell-email = E-mail: { $name }
offers-tell-phone = Telefoon: { $name }
offers-tell-published-subject = Gepubliceerd: “{ $title }”
offers-tell-published-body =
    Goedendag,

    Uw aanbod “{ $title }” is nagekeken en gepubliceerd; scholen zien het hier:

    { $address }

    De coördinatie
offers-tell-rejected-subject = Te herzien: “{ $title }”
offers-tell-rejected-body =
    Goedendag,

    Uw aanbod “{ $title }” kan nog niet gepubliceerd worden:

    { $reason }

    Verbeter het en stuur het opnieuw:

    { $address }

    De coördinatie
offers-past-operator_told = De operator is per mail verwittigd
offers-past-change_told = De operator zei wat er verandert
offers-form-missing = Er ontbreekt nog: { $name }.
offers-form-dates = Data voegt u daarna toe, op de fiche van het aanbod.
