# Sites: the list, the sheet, the exchanges.

network-sites-nav = Scholen
network-sites-title = Vestigingen
network-sites-lede = Elke plek waar een school lesgeeft, en wat we ervan weten.
network-schools-title = Scholen en besturen
network-steps-title = Volgende stappen
network-sites-add = Een vestiging toevoegen
network-sites-bare-title = Alles moet nog geweven worden
network-sites-bare-text = In dit bekken is nog geen school bekend. Begin met het officiële register: het vult de vestigingen, de niveaus en de adressen in.
network-sites-bare-import = Het register importeren
network-sites-none-title = Geen vestiging beantwoordt aan deze filters
network-sites-none-text = Haal een filter weg, of zoek met minder woorden.
network-sites-sources = Bronnen:
network-sites-file = vestigingen

## The sentence of filters

network-sites-sentence = Vestigingen
network-sites-filter-q = Woorden uit naam of adres, of FASE-nummer
network-sites-filter-q-hint = naam, straat, FASE…
network-sites-filter-among = Welke vestigingen
network-sites-among-to_reach = te bereiken
network-sites-among-others = buiten de leerplicht
network-sites-among-all = van elk type
network-sites-filter-commune = Gemeente
network-sites-any-commune = van alle gemeenten
network-sites-of-commune = in { $name }
network-sites-filter-network = Net
network-sites-any-network = van alle netten
network-sites-filter-teaches = Niveau
network-sites-any-teaches = van elk niveau
network-sites-teaches-basic = basisonderwijs
network-sites-teaches-secondary = secundair
network-sites-teaches-special = buitengewoon
network-sites-filter-reach = Band
network-sites-any-reach = in elk stadium van de band
network-sites-never-contacted = nooit gecontacteerd
network-sites-reach-unknown = onbekend
network-sites-reach-identified = geïdentificeerd
network-sites-reach-contacted = gecontacteerd
network-sites-reach-engaged = betrokken
network-sites-reach-reached = bereikt
network-sites-reach-autonomous = zelfstandig
network-sites-reach-dormant = slapend
network-sites-filter-ise = ISE-klasse basisonderwijs
network-sites-any-ise = van elke ISE-klasse (basis)
network-sites-filter-ise_secondary = ISE-klasse secundair
network-sites-any-ise_secondary = van elke ISE-klasse (secundair)
network-sites-band-1-5 = in klasse 1 tot 5
network-sites-band-6-10 = in klasse 6 tot 10
network-sites-band-11-20 = in klasse 11 tot 20
network-sites-band-unknown = van onbekende klasse
network-sites-filter-status = Toestand
network-sites-any-status = niet gesloten
network-sites-status-open = open
network-sites-status-to_confirm_closed = sluiting te bevestigen
network-sites-status-closed = gesloten
network-sites-filter-tag = Etiket
network-sites-any-tag = met of zonder etiket
network-sites-filter-delegate = PECA-afgevaardigde
network-sites-any-delegate = PECA-afgevaardigde bekend of niet
network-sites-without-delegate = zonder bekende PECA-afgevaardigde
network-sites-filter-silent = Stilte
network-sites-any-silent = ongeacht het laatste contact
network-sites-silent = { $n ->
    [one] zonder contact sinds { $count } maand
   *[other] zonder contact sinds { $count } maanden
}
network-sites-sorted = gesorteerd op
network-sites-sort-name = naam
network-sites-sort-commune = gemeente
network-sites-sort-ise_basic = ISE basisonderwijs
network-sites-sort-ise_secondary = ISE secundair
network-sites-sort-last_contact = laatste contact
network-sites-sort-reach = band
network-sites-all = Alles tonen
network-sites-more-filters = Meer filters

## The table

network-sites-count = { $n ->
    [0] Geen vestiging
    [one] { $count } vestiging
   *[other] { $count } vestigingen
}
network-sites-export = Exporteren
network-sites-head-name = Vestiging
network-sites-head-commune = Gemeente
network-sites-head-cycle = Niveau
network-sites-head-ise_basic = ISE basis
network-sites-head-ise_secondary = ISE sec.
network-sites-head-reach = Band
network-sites-head-last_contact = Laatste contact
network-sites-not-taught = niet van toepassing
network-sites-no-contact = geen genoteerd
network-sites-special-of = { $name }, buitengewoon
network-sites-bulk-note = Een contact noteren
network-sites-bulk-label = Etiket
network-sites-bulk-tag = Toevoegen
network-sites-bulk-untag = Wegnemen
network-sites-bulk-choose-status = Toestand…
network-sites-bulk-status = Toestand wijzigen
network-sites-nothing-chosen = Kies eerst een of meer regels.
network-sites-no-such-tag = Geen vestiging draagt dit etiket. Schrijf het zoals het in de lijst staat.
network-sites-choose-status = Kies welke toestand de gekozen regels moeten krijgen.
network-sites-tagged = { $n ->
    [0] Alle droegen al het etiket ‘{ $name }’.
    [one] { $count } vestiging draagt nu het etiket ‘{ $name }’.
   *[other] { $count } vestigingen dragen nu het etiket ‘{ $name }’.
}
network-sites-untagged = { $n ->
    [0] Geen droeg het etiket ‘{ $name }’.
    [one] Het etiket ‘{ $name }’ is van { $count } vestiging weggenomen.
   *[other] Het etiket ‘{ $name }’ is van { $count } vestigingen weggenomen.
}
network-sites-status-set = { $n ->
    [0] Geen toestand is veranderd.
    [one] { $count } vestiging is nu ‘{ $name }’.
   *[other] { $count } vestigingen zijn nu ‘{ $name }’.
}

## The columns of the file

network-sites-column-fase_school = FASE school
network-sites-column-fase_site = FASE vestiging
network-sites-column-school = School
network-sites-column-name = Vestiging
network-sites-column-address = Straat en nummer
network-sites-column-postal_code = Postcode
network-sites-column-commune = Gemeente
network-sites-column-network = Net
network-sites-column-cycle = Niveau
network-sites-column-special = Buitengewoon
network-sites-column-ise_basic = ISE basisonderwijs
network-sites-column-ise_basic_year = Jaar ISE basisonderwijs
network-sites-column-ise_secondary = ISE secundair
network-sites-column-ise_secondary_year = Jaar ISE secundair
network-sites-column-reach = Band
network-sites-column-last_contact = Laatste contact
network-sites-column-delegate = PECA-afgevaardigde bekend
network-sites-column-status = Toestand
network-sites-column-tags = Etiketten
network-sites-column-latitude = Breedtegraad
network-sites-column-longitude = Lengtegraad

## Editing

network-sites-edit = { $name } wijzigen
network-sites-edit-lede = Wat u hier wijzigt blijft, ook als een import iets anders zegt.
network-sites-nothing-changed = Er is niets veranderd.
network-sites-undone = De wijziging is ongedaan gemaakt.
network-sites-help-commune = De gemeente waar het gebouw staat; zij bepaalt het bekken.
network-sites-help-position = Breedte en dan lengte, bijvoorbeeld ‘50.8503, 4.3517’.
network-sites-help-note = Noteer niets over leerlingen. Wie hier genoemd wordt kan vragen het te lezen.

## Noting an exchange

network-sites-note-title = Een contact noteren
network-sites-note-kind = Hoe?
network-sites-note-day = Wanneer?
network-sites-note-future = Een genoteerd contact is al gebeurd. Gebruik ‘Volgende stap’ voor wat nog komt.
network-sites-note-summary = Wat er gezegd is
network-sites-note-summary-help = De persoon over wie u spreekt kan deze tekst lezen.
network-sites-note-summary-empty = Zeg in enkele woorden wat er gezegd is.
network-sites-note-step = Volgende stap
network-sites-note-step-help = Bijvoorbeeld ‘De directie terugbellen’.
network-sites-note-step-empty = Zeg wat er tegen die datum moet gebeuren.
network-sites-note-due = Vóór
network-sites-note-visibility = Wie mag het lezen?
network-sites-note-save = Het contact noteren
network-sites-noted = Het contact is genoteerd.
network-sites-note-with = Met
network-sites-note-many = { $n ->
    [one] Een contact met { $count } vestiging noteren
   *[other] Een contact met { $count } vestigingen noteren
}
network-sites-note-many-lede = Dezelfde tekst wordt eenmaal genoteerd en is op elke fiche te lezen.
network-sites-noted-many = { $n ->
    [one] Het contact met { $count } vestiging is genoteerd.
   *[other] Het contact met { $count } vestigingen is genoteerd.
}

## The sheet of a site

network-sites-why-unknown = Niemand is er bekend en geen contact is genoteerd.
network-sites-why-identified = Er is iemand bekend om mee te spreken, nog niets is genoteerd.
network-sites-why-contacted = Laatste contact op { $name }.
network-sites-why-engaged = Een vraag of een evenement op { $name }.
network-sites-why-reached = Laatste project gehouden op { $name }.
network-sites-why-autonomous = Een band die zonder ons blijft, vastgesteld op { $name }.
network-sites-why-dormant = Geen teken van leven meer sinds { $name }.
network-sites-ask-closed = Een bron vermeldt deze vestiging niet meer. Is ze gesloten?
network-sites-is-closed = Ja, ze is gesloten
network-sites-is-open = Nee, ze is open
network-sites-closed-text = Deze vestiging is gesloten. Haar fiche blijft, met haar geschiedenis.
network-sites-status-since = Sinds { $name }.
network-sites-reopen = Heropenen
network-sites-close = Deze vestiging is gesloten
network-sites-status-now-open = De vestiging is opnieuw open.
network-sites-status-now-to_confirm_closed = De sluiting is te bevestigen.
network-sites-status-now-closed = De vestiging is gesloten; haar fiche en geschiedenis blijven.
network-sites-next-confirm_closed = Nagaan of ze gesloten is: een bron vermeldt ze niet meer.
network-sites-etoffe-thread = Gehouden project
network-sites-etoffe-held = { $n ->
    [one] { $count } project gehouden in { $name }
   *[other] { $count } projecten gehouden in { $name }
}
network-sites-etoffe-unknown = niets is bekend van { $name }
network-sites-etoffe-bare = Nog niets is bekend van { $name }: alles moet nog geweven worden
network-sites-etoffe-season-unknown = Niets is bekend van { $name }
network-sites-facts = Wat we weten
network-sites-facts-help = Dubbelklik om te wijzigen.
network-sites-school = School
network-sites-board = Inrichtende macht
network-sites-fase = FASE school / vestiging
network-sites-teachings = Onderwijs
network-sites-contacts = Contacten
network-sites-add-person = Een persoon toevoegen
network-sites-nobody = Nog niemand is bekend.
network-sites-past-function = vroegere functie
network-sites-ise = Socio-economische index
network-sites-ise-year = Jaar
network-sites-ise-none = Geen enkele lijst geeft deze vestiging een klasse.
network-sites-ise-help = Van 1 (de minst begunstigde) tot 20. Basis en secundair worden met twee formules berekend: hun klassen zijn niet vergelijkbaar en geven geen gemiddelde.
network-sites-levels = Leerjaren en klassen
network-sites-levels-of = In detail voor { $name }
network-sites-levels-level = Leerjaar
network-sites-levels-classes-title = Klassen
network-sites-levels-pupils-title = Leerlingen
network-sites-levels-classes = { $n ->
    [one] { $count } klas
   *[other] { $count } klassen
}
network-sites-levels-pupils = { $n ->
    [one] { $count } leerling
   *[other] { $count } leerlingen
}
network-sites-levels-unknown = { $n ->
    [one] { $count } leerjaar zonder bekend aantal
   *[other] { $count } leerjaren zonder bekend aantal
}
network-sites-levels-source = Bron: { $name }. Een onbekend aantal is geen nul.
network-sites-levels-none = Geen bron zegt al welke klassen hier zijn.
network-sites-call = Wie bellen
network-sites-siblings = Andere vestigingen van dezelfde school
network-sites-map-title = { $name } tussen de negentien gemeenten
network-sites-tag-added = Het etiket ‘{ $name }’ is toegevoegd.
network-sites-tag-removed = Het etiket ‘{ $name }’ is weggenomen.

## Adding a site

network-sites-new-lede = Voor een plek die het register nog niet kent. De rest vult u daarna op haar fiche aan.
network-sites-new-of = Ze zal bij { $name } horen.
network-sites-new-school-help = Haar FASE-nummer of haar volledige naam. Een nog onbekende naam maakt de school aan.
network-sites-new-name = Naam van de vestiging
network-sites-new-special = Buitengewoon onderwijs
network-sites-new-go = De vestiging toevoegen
network-sites-created = De vestiging ‘{ $name }’ is toegevoegd.

## Schools

network-schools-lede = Het bestuur van een school: haar inrichtende macht en haar vestigingen.
network-schools-filter-q = Woorden uit de naam of FASE-nummer
network-schools-filter-q-hint = naam, FASE…
network-schools-count = { $n ->
    [0] Geen school
    [one] { $count } school
   *[other] { $count } scholen
}
network-schools-none-title = Geen school beantwoordt aan deze filters
network-schools-file = scholen
network-schools-no-site = Geen vestiging is bekend.
network-schools-facts = De school
network-schools-column-fase = FASE
network-schools-column-name = School
network-schools-column-network = Net
network-schools-column-commune = Gemeente
network-schools-column-board = Inrichtende macht
network-schools-column-sites = Vestigingen

## Next steps

network-steps-lede = Wat bij een contact is afgesproken en nog gedaan moet worden.
network-steps-whose = Van wie
network-steps-mine = De mijne
network-steps-all = Alle
network-steps-count = { $n ->
    [0] Geen stap wacht
    [one] { $count } stap wacht
   *[other] { $count } stappen wachten
}
network-steps-cut = (de dringendste)
network-steps-late = Te laat
network-steps-week = Binnen zeven dagen
network-steps-later = Later
network-steps-undated = Zonder datum
network-steps-more = { $n ->
    [one] en { $count } andere
   *[other] en { $count } andere
}
network-steps-done = Gedaan
network-steps-done-of = Gedaan: { $name }
network-steps-said-done = Gedaan.
network-steps-said-reopened = De stap moet opnieuw gedaan worden.
network-steps-none-title = Niets wacht
network-steps-none-text = Een volgende stap noteert u bij een contact, op de fiche van een school, een operator of een persoon.
network-steps-choose = Een school kiezen om te contacteren
network-steps-see-all = Die van het hele team tonen
network-sites-on-the-map = Bekijk op de kaart van de zone
