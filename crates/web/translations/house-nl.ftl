web-role-coordination = coördinatie
web-role-finance = financiën
web-role-partner = partner
web-role-operator = culturele operator
web-role-school = school
web-role-jury = jury
web-role-reader = lezen
web-role-admin = beheer van het huis
web-error-sign-in = U moet eerst aanmelden
web-error-sign-in-text = Uw bezoek is afgelopen of u bent nog niet aangemeld.
web-error-forbidden = Deze pagina is niet voor u
web-error-forbidden-text = Uw rol geeft geen toegang tot deze pagina. Hebt u ze nodig, vraag het dan aan de coördinatie van uw bekken.
web-error-not-found = Er is niets op dit adres
web-error-not-found-text = De pagina is misschien verplaatst, of het adres is onvolledig. Ga naar de startpagina om ze terug te vinden.
web-error-too-many = Dat was wat te vaak
web-error-soon = Nog enkele seconden
web-error-soon-text = Wat u vraagt wordt nog ingelezen. Probeer het zo dadelijk opnieuw.
web-error-told = Zo gaat het niet
web-error-fault = Een probleem bij ons
web-error-fault-text = Niets van wat bewaard was is verloren. Probeer het zo dadelijk opnieuw; komt het terug, geef dan deze referentie aan wie Navette beheert: { $name }.
web-error-home = Terug naar het begin
web-home-title = Mijn beurt
web-home-hello = Dag { $name }
web-home-nothing = Vandaag wacht er niets op u.
web-home-turns = Het is aan mij
web-home-dates = Binnen de twee weken
web-home-late = voorzien op { $name }
web-home-today = vandaag
web-home-before = vóór { $name }
web-search-title = Zoeken
web-search-for = Zoeken naar ‘{ $name }’
web-search-help = Typ de naam van een school, operator of persoon, een gemeente, een FASE-nummer of een e-mailadres. Tikfouten mogen.
web-search-none = Niets beantwoordt aan deze woorden
web-search-none-help = Probeer met minder woorden, of een andere spelling.
web-search-all = Alle resultaten
web-search-page = pagina
web-pager = { $first } tot { $last } van { $total }
web-save = Bewaren
web-cancel = Annuleren
web-edit = Wijzigen
web-actions = Acties
web-yes = ja
web-no = nee
web-export-csv = CSV
web-export-xlsx = Excel (XLSX)
web-export-ods = LibreOffice (ODS)
web-about-help = Navette helpt de référent scolaire van een bekken om scholen en cultuur samen te brengen. Zoek om het even wat met het vak bovenaan (of de toets ‘/’). Elke lijst kan worden gesorteerd, gefilterd en geëxporteerd; dubbelklik op een cel om ze te wijzigen.
web-about-accessibility = Navette volgt de regels van WCAG 2.2, niveau AA: met het toetsenbord, met 200 % zoom, met een schermlezer, op een telefoon, en zonder JavaScript om te lezen en formulieren in te vullen. Een moeilijkheid? Meld ze aan de coördinatie van uw bekken: het is een fout, en die wordt verbeterd.
web-about-privacy = Navette bewaart professionele gegevens van personen, telkens met de reden, de bron en de datum tot wanneer ze worden bewaard. Geen enkele leerling heeft hier een naam. Ieder kan aan de coördinatie van het bekken vragen wat er over hem of haar staat, en het laten verbeteren of wissen. Navette plaatst alleen de nodige cookies: uw bezoek, uw taal, uw weergave.
web-about-licence = Navette is vrije software, gepubliceerd onder de Openbare Licentie van de Europese Unie (EUPL) 1.2.
web-home-waiting =
    { $n ->
        [one] { $count } zaak wacht op u.
       *[other] { $count } zaken wachten op u.
    }
web-error-too-many-text =
    { $n ->
        [one] Wacht { $count } minuut en probeer opnieuw.
       *[other] Wacht { $count } minuten en probeer opnieuw.
    }
web-api-title = De API van Navette
web-api-lede = Om een ander programma op Navette aan te sluiten: dezelfde lijsten en dezelfde handelingen als de pagina’s. Deze pagina is gemaakt van de beschrijving die programma’s lezen; ze is in het Engels.
web-api-file = De beschrijving (OpenAPI)
web-api-tokens = Een token maken
web-api-example = Bijvoorbeeld
web-api-parameters = Parameters:
web-api-body = Te verzenden:
web-api-answers = Antwoorden:
web-api-shapes = Vormen
