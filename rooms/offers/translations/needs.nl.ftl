# Needs: the list, the board, the sheet, what fits.
needs-nav = Vragen
needs-title = Vragen van scholen
needs-lede = Wat scholen vragen, in hun eigen woorden, en hoever we staan.
needs-file = vragen
needs-add = Een vraag noteren
needs-add-mail = Uit een e-mail
needs-add-list = Uit een lijst
needs-tab-list = Lijst
needs-tab-board = Bord
needs-tab-groups = Gelijkaardige vragen
needs-tab-weights = Wat telt
needs-bare-title = Nog geen vragen
needs-bare-text = Wanneer een school belt, noteert u haar woorden: dertig seconden volstaan. De rest kan later.
needs-none-title = Geen enkele vraag past bij deze filters
needs-none-text = Verwijder een filter of bekijk alle vragen, ook de afgehandelde.
needs-see-all = Alle vragen
needs-school-unknown = school nog te bepalen
needs-late = wachten al te lang
needs-finder = vraag

## The sentence of filters

needs-sentence = Vragen
needs-filter-q = Woorden uit de vraag of van de school
needs-filter-q-hint = woorden, school…
needs-filter-among = Welke vragen
needs-among-waiting = die wachten
needs-among-ours = die op ons wachten
needs-among-open = die nog openstaan, ook de niet vervulde
needs-among-all = in elke fase
needs-filter-state = Fase
needs-any-state = in elke fase
needs-filter-domain = Domein
needs-any-domain = in elk domein
needs-filter-stage = Niveau
needs-any-stage = van elk niveau
needs-stage-nursery = kleuter
needs-stage-primary = lager
needs-stage-secondary = secundair
needs-stage-special = buitengewoon
needs-stage-unknown = zonder gekend leerjaar
needs-filter-commune = Gemeente
needs-any-commune = uit alle gemeenten
needs-filter-source = Binnengekomen via
needs-any-source = binnengekomen langs elke weg
needs-filter-reason = Reden
needs-any-reason = om welke reden ook
needs-filter-season = Seizoen
needs-any-season = van alle seizoenen
needs-filter-setting = Op school of elders
needs-any-setting = op school of elders
needs-filter-late = Wachttijd
needs-any-late = hoelang ze ook wachten
needs-sorted = gesorteerd op
needs-sort-waiting = onze beurt, dan de langste wachttijd
needs-sort-need = vraag
needs-sort-state = stand
needs-sort-newest = laatst binnengekomen
needs-sort-school = school
needs-all = Alles tonen
needs-more-filters = Meer filters
needs-export = Exporteren
needs-head-need = Vraag
needs-head-school = School
needs-head-about = Waarover
needs-head-state = Fase
needs-head-turn = Wie is aan zet
needs-group-label = Naam van de groep
needs-group-go = Groeperen

## States, steps, turns

needs-state-received = ontvangen
needs-state-understood = begrepen
needs-state-agreed_by_head = directie akkoord
needs-state-matching = in onderzoek
needs-state-proposed = aanbod voorgesteld
needs-state-matched = aanbod gevonden
needs-state-unmet = zonder aanbod
needs-state-withdrawn = ingetrokken
needs-states-received = ontvangen
needs-states-understood = begrepen
needs-states-agreed_by_head = met akkoord van de directie
needs-states-matching = in onderzoek
needs-states-proposed = met een voorgesteld aanbod
needs-states-matched = met een gevonden aanbod
needs-states-unmet = zonder aanbod gebleven
needs-states-withdrawn = ingetrokken
needs-hint-received = Lees de woorden van de school, verduidelijk leerjaar en domein, en zeg dat het begrepen is.
needs-hint-understood = De directie moet nog zeggen of ze akkoord gaat.
needs-hint-agreed_by_head = Stel een van de onderstaande aanbiedingen voor, of zoek er andere.
needs-hint-matching = Stel een van de onderstaande aanbiedingen voor, of zeg waarom niets past.
needs-hint-proposed = De school moet antwoorden. U kunt noteren wat ze u zei, of iets anders voorstellen.
needs-hint-matched = School en aanbieder hebben elkaar gevonden. Als het niet doorgaat, zeg waarom.
needs-hint-unmet = Deze vraag blijft meetellen. Zodra een aanbod past, stelt u het voor.
needs-hint-withdrawn = De school vraagt het niet meer. U kunt de vraag hernemen als ze terugkomt.
needs-step-understand = Zeggen wat gevraagd wordt
needs-step-agree = De directie gaat akkoord
needs-step-disagree = De directie weigert
needs-step-search = Een aanbod zoeken
needs-step-give_up = Er is niets gevonden
needs-step-withdraw = De school vraagt het niet meer
needs-step-reopen = De vraag hernemen
needs-step-done-understand = Vraag begrepen
needs-step-done-agree = De directie gaat akkoord
needs-step-done-disagree = De directie weigert
needs-step-done-search = Zoektocht begonnen
needs-step-done-propose = Aanbod voorgesteld
needs-step-done-accept = Aanbod aanvaard
needs-step-done-decline = Aanbod geweigerd
needs-step-done-leave = Aanbod terzijde gelegd
needs-step-done-give_up = Er is niets gevonden
needs-step-done-withdraw = De school vraagt het niet meer
needs-step-done-reopen = Vraag hernomen
needs-now-received = De vraag moet opnieuw begrepen worden.
needs-now-understood = De vraag is begrepen. De directie moet nog akkoord gaan.
needs-now-agreed_by_head = Het akkoord van de directie is genoteerd.
needs-now-matching = We zoeken een aanbod.
needs-now-proposed = Het antwoord is genoteerd; andere aanbiedingen wachten nog.
needs-now-matched = De school heeft een aanbod gekozen.
needs-now-unmet = De vraag blijft zonder aanbod. Ze blijft meetellen.
needs-now-withdrawn = De vraag is ingetrokken.
needs-turn-us = aan ons
needs-turn-school = aan de school
needs-turn-head = aan de directie
needs-turn-operator = aan de aanbieder
needs-turn-nobody = aan niemand
needs-reason-money = te duur
needs-reason-date = geen geschikte datum
needs-reason-transport = de klas kan zich niet verplaatsen
needs-reason-no_offer = niemand biedt het aan
needs-reason-no_answer = geen antwoord
needs-reason-other = andere reden
needs-refusal-price = te duur
needs-refusal-date = de datum past niet
needs-refusal-distance = te ver
needs-refusal-level = niet voor deze leerlingen
needs-refusal-theme = niet wat we zoeken
needs-refusal-found = we vonden iets anders
needs-refusal-other = andere reden
needs-source-mail = e-mail
needs-source-phone = telefoon
needs-source-form = formulier
needs-source-meeting = ontmoeting
needs-source-list = lijst
needs-side-school = van de school
needs-side-head = van de directie
needs-side-us = van ons
needs-side-operator = van de aanbieder
needs-word-note = nota
needs-word-call = gesprek
needs-word-mail = e-mail
needs-word-proposal = voorstel
needs-word-answer = antwoord
needs-word-agreement = akkoord

## The board

needs-board-title = Bord met vragen
needs-board-lede = Elke kolom is een fase; bovenaan staat wat het langst wacht.

## A new need

needs-new-title = Een vraag noteren
needs-new-lede = De school, haar woorden: meer is nu niet nodig.
needs-new-go = De vraag bewaren
needs-new-another = Bewaren en de volgende noteren
needs-new-another-keys = Ctrl + Enter
needs-new-who = Wie vraagt het
needs-new-details = Nu verduidelijken
needs-field-school = School
needs-field-school-help = Drie letters van de naam, de straat of de gemeente volstaan, of een postcode.
needs-field-unknown_school = Toch bewaren, de school wordt later bepaald
needs-field-unknown_school-help = Wat u typte, blijft genoteerd.
needs-field-words = Haar woorden
needs-field-words-help = Zoals men het u zegt. Die woorden veranderen niet meer. Geen namen van leerlingen.
needs-field-asker_name = Naam
needs-field-asker_phone = Telefoon
needs-field-asker_email = E-mailadres
needs-field-asker-help = Is het adres bekend in het netwerk, dan wordt de persoon herkend. Anders worden deze gegevens na zes maanden gewist.
needs-field-source = Binnengekomen via
needs-field-received_on = Ontvangen op
needs-field-level = Leerjaren
needs-field-level-help = Bijvoorbeeld “P3-P4” of “M2, M3, DASPA”.
needs-field-class_words = De klas, in woorden
needs-field-classes = Aantal klassen
needs-field-pupils = Aantal leerlingen
needs-field-period_words = Wanneer, in woorden
needs-field-period_words-help = Bijvoorbeeld “vóór de lentevakantie, liefst op dinsdag”.
needs-field-period_from = Niet voor
needs-field-period_until = Niet na
needs-field-budget = Budget
needs-field-budget-help = In euro, voor alle klassen samen.
needs-field-free_only = Het moet gratis zijn
needs-field-can_travel = Kan de klas zich verplaatsen?
needs-field-constraints = Voorwaarden
needs-field-constraints-help = Waarmee rekening te houden: uren, toegang, noden van de leerlingen (nooit namen).
needs-field-understood = Wat we begrijpen, in één regel
needs-field-understood-help = Deze regel dient als titel; de woorden van de school blijven eronder staan.
needs-field-season = Seizoen
needs-list-domain = Domeinen
needs-list-type = Wat het zou kunnen zijn
needs-list-setting = Op school of elders
needs-list-component = Componenten van PECA
needs-list-access = Nodige toegankelijkheid
needs-list-language = Mogelijke talen
needs-travel-unknown = Niet geweten
needs-travel-yes = Ja
needs-travel-no = Nee, de activiteit moet naar de school komen
needs-edit-title = De vraag begrijpen
needs-edit-read = Wat hieronder is aangevinkt, werd in de woorden van de school gelezen. Controleer en bewaar.
needs-edit-understood = Bewaren, het is begrepen
needs-edit-go = Bewaren
needs-edit-asker-known = bekend in het netwerk

## The sheet

needs-sheet-note = Een contact noteren
needs-sheet-next = Het vervolg
needs-sheet-end = Afsluiten zonder aanbod…
needs-sheet-end-how = Hoe eindigt ze?
needs-sheet-end-go = De vraag afsluiten
needs-sheet-why = Reden
needs-sheet-why-choose = Kies de reden
needs-sheet-why-help = Nodig wanneer niets is gevonden: zo wordt zichtbaar waar aanbod ontbreekt.
needs-sheet-why-words = In woorden
needs-sheet-proposed = Voorstellen
needs-sheet-fits = Passend aanbod
needs-sheet-weights = Wat telt
needs-sheet-passed = Contacten
needs-sheet-said = Wat er gezegd werd
needs-sheet-kind = Soort contact
needs-sheet-side = Wiens woord
needs-sheet-note-go = Noteren
needs-sheet-nothing-passed = Sinds de vraag is nog niets genoteerd.
needs-sheet-who = Wie vraagt het
needs-sheet-facts = Wat geweten is
needs-sheet-group = Groep
needs-ungroup = Uit de groep halen
needs-sheet-alike = Gelijkaardige vragen
needs-sheet-alike-go = Groeperen
needs-sheet-past = Geschiedenis
needs-free-only = enkel gratis
needs-fact-domain = Domeinen
needs-fact-level = Leerjaren
needs-fact-class_words = Klas
needs-fact-group = Groep
needs-fact-type = Vorm
needs-fact-setting = Op school of elders
needs-fact-period = Wanneer
needs-fact-money = Middelen
needs-fact-travel = Kan zich verplaatsen
needs-fact-constraints = Voorwaarden
needs-fact-access = Toegankelijkheid
needs-fact-language = Talen
needs-fact-component = Componenten
needs-fact-wished = Gewenst aanbod
needs-answer-waiting = nog geen antwoord
needs-answer-over = zonder gevolg
needs-ask-head-how = Een e-mail met een link: de directie antwoordt zonder account.
needs-ask-head-unknown = Voor deze school is geen adres van de directie bekend. Voeg het toe in het netwerk, of noteer het akkoord zelf.
needs-answer-yes = aanvaard
needs-answer-no-bare = geweigerd
needs-answer-said-yes = De school zegt ja
needs-answer-said-no = De school zegt nee, want…
needs-answer-note = De weigering noteren
needs-past-edited = Gegevens gewijzigd
needs-past-step_undone = Stap ongedaan gemaakt
needs-past-agreement_asked = Akkoord gevraagd aan de directie
needs-past-noted = Contact genoteerd
needs-past-mailed = Voorstel per e-mail verstuurd
needs-past-grouped = Met andere gegroepeerd
needs-past-ungrouped = Uit de groep gehaald
needs-past-link = via een link

## What fits

needs-fits-wished = de school denkt hieraan
needs-fits-mail = Per e-mail voorstellen
needs-fits-told = Al mondeling voorgesteld
needs-fits-no-mail = Voor deze vraag is geen adres bekend.
needs-fits-not-yet = Men stelt een aanbod voor zodra de directie akkoord gaat.
needs-fits-none-title = Geen enkel aanbod past
needs-fits-none-text = Verduidelijk de vraag, zoek in de catalogus, of noteer waarom niets past: het tekort wordt zichtbaar in de hiaten.
needs-fits-none-look = In het aanbod zoeken
needs-fit-wished = de school denkt hieraan
needs-fit-level-all = zelfde leerjaren
needs-fit-level-some = een deel van de leerjaren
needs-fit-level-site = leerjaren van deze school
needs-fit-level-other = andere leerjaren
needs-fit-level-special = zegt niets over buitengewoon onderwijs
needs-fit-level-unknown = leerjaren niet vermeld
needs-fit-domain-same = zelfde domein
needs-fit-domain-other = ander domein
needs-fit-domain-unknown = domein niet vermeld
needs-fit-component-same = zelfde component
needs-fit-component-other = andere component
needs-fit-component-unknown = component niet vermeld
needs-fit-type-same = de gewenste vorm
needs-fit-type-other = een andere vorm
needs-fit-type-unknown = vorm niet vermeld
needs-fit-setting-same = waar de school het wenst
needs-fit-setting-other = niet waar de school het wenst
needs-fit-setting-unknown = niet vermeld waar
needs-fit-language-same = in een mogelijke taal
needs-fit-language-other = in een andere taal
needs-fit-language-unknown = taal niet vermeld
needs-fit-access-all = toegankelijk zoals nodig
needs-fit-access-some = niet toegankelijk zoals nodig
needs-fit-access-unknown = toegankelijkheid niet vermeld
needs-fit-period-same = in de gevraagde periode
needs-fit-period-other = niet in de gevraagde periode
needs-fit-period-unknown = periode niet vermeld
needs-fit-distance-comes = komt naar de school
needs-fit-distance-travel = de klas zou zich moeten verplaatsen
needs-fit-distance-unknown = afstand onbekend
needs-fit-price-free = gratis
needs-fit-price-quote = prijs op bestek
needs-fit-price-unknown = prijs onbekend
needs-fit-size-same = genoeg plaats voor de groep
needs-fit-size-unknown = groepsgrootte niet vermeld
needs-fit-novelty-new = voor zover bekend nog nooit door deze school ontmoet
needs-fit-novelty-met = deze school ontmoette hem al
needs-fit-trust-confirmed = volledige fiche
needs-fit-trust-to-confirm = dit seizoen nog niet bevestigd
needs-fit-trust-thin = fiche aan te vullen
needs-aside = Terzijde gelegd:

## A proposal by mail, and its answer

needs-mail-title = Een vraag per e-mail
needs-mail-lede = Plak het bericht of kies het bestand: de school wordt herkend aan het adres.
needs-mail-text = Het bericht
needs-mail-text-help = Met de regels “Van” en “Onderwerp” als u ze hebt.
needs-mail-file = Of het bestand van het bericht (.eml)
needs-mail-file-help = Bijlagen worden niet geopend en niet bewaard.
needs-mail-go = Het bericht lezen
needs-mail-read = Dit werd in het bericht gelezen. Hou het belangrijkste over, controleer de school en bewaar.
needs-mail-known = Deze e-mail werd al genoteerd: hier is de vraag.
needs-mail-refused-empty = Plak het bericht of kies het bestand.
needs-mail-refused-no-text = Dit bericht bevat geen leesbare tekst, buiten wat het citeert. Plak de tekst van de vraag.
needs-mail-refused-not-text = Dit bestand is geen bericht. Bewaar het bericht als .eml, of plak de tekst.
needs-mail-here = Dit zou kunnen passen:
needs-mail-bye = Eén klik volstaat om te antwoorden; een account is niet nodig. Past niets, zeg ons waarom: we zoeken verder.
needs-link-asked = Uw vraag
needs-link-why = Waarom dit aanbod:
needs-link-more = De volledige fiche van het aanbod bekijken
needs-link-date = Welke datum past u?
needs-link-yes = Ja, dat past ons
needs-link-no-because = Nee, want…
needs-link-note = In enkele woorden
needs-link-no = Nee antwoorden
needs-link-thanks = Bedankt, uw antwoord is bewaard.
needs-link-answered-yes = U antwoordde ja. De aanbieder neemt contact met u op.
needs-link-answered-no = U antwoordde nee. We zoeken iets anders.
needs-link-elsewhere = Deze vraag kreeg een ander vervolg; antwoorden hoeft niet meer.

## Schools for an offer

needs-schools-lede = Eerst de scholen die tot nu toe het minst bediend werden.
needs-schools-asking = Zij vragen wat dit aanbod brengt
needs-schools-asking-none = Geen enkele openstaande vraag past bij dit aanbod.
needs-schools-silent = Zij vroegen dit seizoen niets
needs-schools-silent-text = Hun leerjaren en afstand passen; één telefoontje kan volstaan.
needs-schools-silent-none = Geen enkele stille school past.
needs-schools-call = Een gesprek noteren

## Groups

needs-groups-title = Gelijkaardige vragen
needs-groups-lede = Wat meerdere scholen tegelijk vragen, kan één antwoord krijgen.
needs-groups-made = Gemaakte groepen
needs-groups-none-title = Voorlopig niets te groeperen
needs-groups-none-text = De openstaande vragen lijken niet genoeg op elkaar.

## Weights

needs-weights-title = Wat telt bij het zoeken van aanbod
needs-weights-lede = Elk criterium weegt van 0 tot 100. Niets anders telt mee.
needs-weights-how = Voor elk criterium waarover de vraag iets zegt, wint of verliest het aanbod punten volgens dit gewicht; wat het niet vermeldt, levert niets op en kost niets. De score is het gemiddelde, op 100. Het aanbod waaraan de school denkt, komt altijd eerst.
needs-weights-criterion = Criterium
needs-weights-weight = Gewicht
needs-weights-bar = Gewicht in beeld
needs-weights-usual = Gebruikelijk gewicht
needs-weights-go = Gewichten bewaren
needs-weights-reset = Terug naar de gebruikelijke gewichten
needs-weights-usual-done = De gebruikelijke gewichten gelden opnieuw.
needs-criterion-level = Leerjaren
needs-criterion-why-level = Aanbod voor andere leerjaren valt weg.
needs-criterion-domain = Domein
needs-criterion-why-domain = Muziek, theater, erfgoed…
needs-criterion-component = Component
needs-criterion-why-component = Kennen, beoefenen, ontmoeten; anders de uitdrukkingswijze.
needs-criterion-type = Vorm
needs-criterion-why-type = Voorstelling, atelier, bezoek…
needs-criterion-setting = Op school of elders
needs-criterion-why-setting = Wat de school verkiest.
needs-criterion-period = Periode
needs-criterion-why-period = De mogelijke data of maanden.
needs-criterion-distance = Afstand
needs-criterion-why-distance = Tot 1 km is alles goed; boven 6 km weegt het tegen.
needs-criterion-price = Prijs
needs-criterion-why-price = Eerst gratis, dan binnen budget of goedkoop.
needs-criterion-access = Toegankelijkheid
needs-criterion-why-access = Wanneer de vraag het vermeldt.
needs-criterion-language = Taal
needs-criterion-why-language = Zonder woorden past voor alle.
needs-criterion-size = Groepsgrootte
needs-criterion-why-size = De leerlingen van een klas.
needs-criterion-novelty = Nieuwheid
needs-criterion-why-novelty = Een aanbieder die de school nog niet ontmoette.
needs-criterion-words = Woorden van de school
needs-criterion-why-words = Zeldzame woorden tellen meer dan gewone.
needs-criterion-trust = Volledige en bevestigde fiche
needs-criterion-why-trust = Wat zeker is, gaat voor.

## What was done, and what is refused

needs-done-new = De vraag is genoteerd.
needs-done-edited = De gegevens zijn bewaard.
needs-done-understood = De vraag is begrepen. De directie moet nog akkoord gaan.
needs-done-note = Het contact is genoteerd.
needs-done-ungrouped = De vraag is uit de groep gehaald.
needs-refused-words = Noteer minstens enkele woorden van de school.
needs-refused-school = Zeg om welke school het gaat, al is het gedeeltelijk.
needs-refused-no-school = Geen school met die naam is bekend. Controleer, of bewaar toch.
needs-refused-which-school = Meerdere scholen passen bij deze woorden: kies de juiste.
needs-refused-no-offer = Vink minstens één aanbod aan om voor te stellen.
needs-refused-reason = Kies de reden: zo blijkt waar aanbod ontbreekt.
needs-refused-reason-words = Zeg in enkele woorden wat die andere reden is.
needs-refused-nothing-said = Schrijf op wat er gezegd is.
offers-refused-full = Er is geen plaats meer voor dit aanbod.
needs-refused-why = Zeg waarom: dat helpt ons beter te zoeken.

## Lists

needs-lists-title = Een lijst met vragen
needs-lists-lede = De tabel die u al bijhoudt: kolommen worden herkend, titels en totalen weggelaten.
needs-lists-file = Bestand
needs-lists-file-help = Excel, LibreOffice of CSV, met één regel per vraag. Niets wordt bewaard zonder uw akkoord.
needs-lists-go = Het bestand lezen
needs-lists-latest = Eerder ontvangen lijsten
needs-lists-waiting = wacht
needs-lists-check = Controleer kolommen en regels en importeer dan: elke regel wordt een vraag.
needs-lists-columns = Wat de kolommen zeggen
needs-lists-columns-go = Opnieuw lezen met deze kolommen
needs-lists-heading = Kop
needs-lists-means = Betekent
needs-lists-column-none = weglaten
needs-lists-field-email = e-mailadres
needs-lists-field-fase = FASE-nummer van de school
needs-lists-field-given_name = voornaam van wie vraagt
needs-lists-field-family_name = naam van wie vraagt
needs-lists-field-school = school
needs-lists-field-commune = gemeente
needs-lists-field-phone = telefoon
needs-lists-field-pupils = aantal leerlingen
needs-lists-field-level = leerjaren, klas
needs-lists-field-wish = wat gevraagd wordt
needs-lists-field-second_wish = andere wens, opmerking
needs-lists-field-received_on = datum van de vraag
needs-lists-apply = De vragen importeren
needs-lists-line = Regel
needs-lists-line-known = al genoteerd
needs-lists-line-no-request = niets gevraagd
needs-lists-line-no-school = school niet vermeld
needs-lists-empty-title = Geen vragen in dit bestand
needs-lists-empty-text = Zeg welke kolom bevat wat gevraagd wordt.
needs-lists-all-wish = Niets zou binnenkomen: van geen kolom is gezegd dat ze zegt wat er gevraagd wordt.
needs-lists-remedy-wish = Die kolom kiezen
needs-lists-all-known = Niets zou binnenkomen: al deze vragen zijn al genoteerd.
needs-lists-remedy-known = De vragen uit lijsten bekijken
needs-lists-all-register = Geen enkele school is herkend: het scholenregister is nog leeg.
needs-lists-remedy-register = Het register importeren
needs-lists-all-column = Niets zou binnenkomen: geen enkele lijn zegt van welke school ze komt.
needs-lists-remedy-column = De kolom van de school kiezen
needs-lists-all-schools = Geen van deze scholen staat in het register: elke vraag zou zonder school binnenkomen, een voor een te herkennen.
needs-lists-remedy-schools = De kolom van de school nakijken, of het FASE-nummer geven
needs-lists-problem-email = adres onleesbaar
needs-lists-problem-level = leerjaar te controleren
needs-lists-problem-pupils = aantal leerlingen onleesbaar
needs-lists-problem-day = datum onleesbaar
needs-lists-refused-none = Kies een bestand.
needs-lists-refused-large = Dit bestand is te groot. Bewaar enkel het nuttige blad.
needs-lists-refused-no-table = In dit bestand werd geen tabel gevonden. Er is een regel met koppen nodig, dan één regel per vraag.
needs-lists-refused-no-wish = Zeg welke kolom bevat wat gevraagd wordt.
needs-lists-refused-not-waiting = Deze lijst werd al geïmporteerd.
needs-lists-refused-not-applied = Deze lijst kan niet ongedaan gemaakt worden: niets wat ze bracht is er nog, of het is al gebeurd.
needs-lists-undo = Deze import ongedaan maken
needs-lists-undo-help = De vragen waar niemand aan kwam, gaan weg; de andere blijven.
needs-lists-kept = Deze vragen blijven: iemand heeft eraan gewerkt
needs-lists-forgotten = Het bestand wordt niet meer bewaard: een jaar na de import wordt het vergeten.

needs-api-step = Die stap bestaat niet, of gebeurt elders.

## Elsewhere

needs-panel-title = Vragen
needs-panel-none = Voor zover bekend heeft deze school nog niets gevraagd.
needs-panel-all = Al haar vragen

## Columns of the file

needs-column-received = Ontvangen op
needs-column-school = School
needs-column-commune = Gemeente
needs-column-words = Woorden van de school
needs-column-understood = Wat we begrijpen
needs-column-domain = Domeinen
needs-column-level = Leerjaren
needs-column-setting = Op school of elders
needs-column-class = Klas
needs-column-pupils = Leerlingen
needs-column-period = Wanneer
needs-column-constraints = Voorwaarden
needs-column-state = Fase
needs-column-reason = Reden
needs-column-note = In woorden
needs-column-turn = Wie is aan zet
needs-column-silent = Dagen zonder nieuws
needs-column-source = Binnengekomen via
needs-column-season = Seizoen
needs-column-asker = Wie vraagt het
needs-of-commune = in { $name }
needs-of-group = groep “{ $name }”
needs-facts-classes = klassen: { $name }
needs-facts-pupils = leerlingen: { $name }
needs-sheet-kept = Bewaard tot { $name }.
needs-answer-no = geweigerd: { $name }
needs-answer-said-yes-of = De school zegt ja tegen “{ $name }”
needs-fits-pick = “{ $name }” kiezen
needs-fits-mail-to = De e-mail gaat naar { $name }.
needs-past-stepped = Nu: { $name }
needs-past-received = Vraag ontvangen via { $name }
needs-past-placed = School bepaald: { $name }
needs-past-answered = Antwoord op “{ $name }”
needs-ask-head = Akkoord vragen aan { $name }
needs-ask-head-on = Het akkoord is gevraagd op { $name }.
needs-word-asked-of = Akkoord gevraagd aan { $name }
needs-word-yes-to = Ja op “{ $name }”
needs-word-no-to = Nee op “{ $name }”
needs-fit-distance-near = op { $name }
needs-fit-distance-far = ver, op { $name }
needs-fit-distance-beyond = buiten het verplaatsingsgebied ({ $name })
needs-fit-price-within = binnen het budget ({ $name })
needs-fit-price-over = boven het budget ({ $name })
needs-fit-price-not-free = betalend ({ $name })
needs-fit-price-aid = { $name } voor de klas, maar steun kan betalen
needs-fit-price-told = { $name } per klas
needs-fit-words-same = spreekt over { $name }
needs-mail-hello = Dag { $name },
needs-mail-hello-nobody = Dag,
needs-mail-asked = U vroeg ons: “{ $name }”
needs-mail-answer = Ja of nee antwoorden: { $name }
needs-schools-title = Aan welke scholen “{ $name }” voorstellen?
needs-todo-received = Begrijpen: { $name }
needs-todo-agreed_by_head = Een aanbod vinden: { $name }
needs-todo-matching = Een aanbod voorstellen: { $name }

needs-silent = { $n ->
    [0] vandaag
    [one] { $count } dag zonder nieuws
   *[other] { $count } dagen zonder nieuws
}
needs-count = { $n ->
    [0] Geen vragen
    [one] { $count } vraag
   *[other] { $count } vragen
}
needs-lane-late = { $n ->
    [one] { $count } te laat
   *[other] { $count } te laat
}
needs-lane-more = { $n ->
    [one] nog { $count } in de lijst
   *[other] nog { $count } in de lijst
}
needs-fits-score = { $n ->
    [one] { $count } punt op 100: de details
   *[other] { $count } punten op 100: de details
}
needs-fit-more = { $n ->
    [one] Nog { $count } ander aanbod zou passen.
   *[other] Nog { $count } andere aanbiedingen zouden passen.
}
needs-fit-size-large = { $n ->
    [one] hoogstens { $count } leerling
   *[other] hoogstens { $count } leerlingen
}
needs-fit-size-small = { $n ->
    [one] minstens { $count } leerling
   *[other] minstens { $count } leerlingen
}
needs-aside-proposed = { $n ->
    [one] { $count } al voorgesteld
   *[other] { $count } al voorgesteld
}
needs-aside-levels = { $n ->
    [one] { $count } voor andere leerjaren
   *[other] { $count } voor andere leerjaren
}
needs-aside-full = { $n ->
    [one] { $count } volzet of zonder komende datum
   *[other] { $count } volzet of zonder komende datum
}
needs-aside-travel = { $n ->
    [one] { $count } waarvoor de klas zich moet verplaatsen
   *[other] { $count } waarvoor de klas zich moet verplaatsen
}
needs-aside-theme = { $n ->
    [one] { $count } over iets anders
   *[other] { $count } over iets anders
}
needs-aside-score = { $n ->
    [one] { $count } die te weinig past
   *[other] { $count } die te weinig passen
}
needs-served = { $n ->
    [0] nog geen aanbod aanvaard
    [one] { $count } aanbod aanvaard tot nu toe
   *[other] { $count } keer aanbod aanvaard tot nu toe
}
needs-groups-open = { $n ->
    [one] { $count } nog open
   *[other] { $count } nog open
}
needs-done-grouped = { $n ->
    [one] { $count } vraag gegroepeerd.
   *[other] { $count } vragen zijn gegroepeerd.
}
needs-done-proposed = { $n ->
    [one] { $count } aanbod is als voorgesteld genoteerd.
   *[other] { $count } aanbiedingen zijn als voorgesteld genoteerd.
}
needs-done-proposed-mail = { $n ->
    [one] { $count } aanbod is voorgesteld; de e-mail vertrekt.
   *[other] { $count } aanbiedingen zijn voorgesteld; de e-mail vertrekt.
}
needs-lists-added = { $n ->
    [0] Geen nieuwe vragen in deze lijst.
    [one] { $count } vraag is binnengekomen.
   *[other] { $count } vragen zijn binnengekomen.
}
needs-lists-undone = { $n ->
    [0] Import ongedaan gemaakt: er ging geen enkele vraag weg.
    [one] Import ongedaan gemaakt: { $count } vraag ging weg.
   *[other] Import ongedaan gemaakt: { $count } vragen gingen weg.
}
needs-lists-coming = { $n ->
    [0] Er komt geen vraag bij
    [one] Er komt { $count } vraag bij
   *[other] Er komen { $count } vragen bij
}
needs-lists-left-out = { $n ->
    [one] { $count } regel blijft weg, hieronder vermeld
   *[other] { $count } regels blijven weg, hieronder vermeld
}
needs-lists-known = { $n ->
    [one] { $count } al genoteerd
   *[other] { $count } al genoteerd
}
needs-lists-unknown-schools = { $n ->
    [one] { $count } school te bepalen
   *[other] { $count } scholen te bepalen
}
needs-lists-more = { $n ->
    [one] en nog { $count } regel
   *[other] en nog { $count } regels
}
needs-mail-refused-too-large = { $n ->
    [one] Dit bericht is groter dan { $count } MB. Plak liever de tekst.
   *[other] Dit bericht is groter dan { $count } MB. Plak liever de tekst.
}
needs-mail-subject = { $n ->
    [one] Een voorstel voor uw vraag
   *[other] { $count } voorstellen voor uw vraag
}
needs-weights-done = { $n ->
    [0] Geen gewicht is gewijzigd.
    [one] { $count } gewicht is gewijzigd.
   *[other] { $count } gewichten zijn gewijzigd.
}
needs-todo-more = { $n ->
    [one] Nog { $count } vraag wacht op ons
   *[other] Nog { $count } vragen wachten op ons
}
needs-sheet-source = Ontvangen via { $source }, op { $day }
needs-past-stepped-why = Nu: { $name } ({ $reason })
needs-past-operator_told = De operator is per mail verwittigd
needs-mail-why = Waarom: { $name }
needs-mail-against = Goed om te weten: { $name }
needs-link-against = Goed om te weten:
