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
