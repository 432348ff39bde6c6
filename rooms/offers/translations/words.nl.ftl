# Woorden die meerdere pagina’s van het aanbod delen.

offers-kind-dated = op vaste data
offers-kind-place = plek om te bezoeken
offers-kind-on_request = op aanvraag

offers-state-draft = ontwerp
offers-state-submitted = na te kijken
offers-state-checked = nagekeken
offers-state-published = gepubliceerd
offers-state-to_confirm = te bevestigen
offers-state-rejected = teruggestuurd
offers-state-retired = ingetrokken

offers-type-show = voorstelling
offers-type-concert = concert
offers-type-screening = filmvertoning
offers-type-visit = bezoek
offers-type-workshop = workshop
offers-type-residency = residentie, traject
offers-type-encounter = ontmoeting
offers-type-training = vorming
offers-type-kit = uitleenpakket
offers-type-resource = materiaal

offers-component-know = kennen
offers-component-practise = beoefenen
offers-component-meet = ontmoeten

offers-mode-body = Franse en lichamelijke expressie
offers-mode-musical = muzikale expressie
offers-mode-visual = beeldende expressie

offers-setting-inside = op school
offers-setting-outside = buiten de school
offers-setting-both = op school of elders

offers-pricemodel-free = gratis
offers-pricemodel-pupil = per leerling
offers-pricemodel-class = per klas, voor het geheel
offers-pricemodel-session = per sessie
offers-pricemodel-quote = op offerte

offers-price-free = gratis
offers-price-pupil = { $amount } per leerling
offers-price-class = { $amount } per klas
offers-price-session = { $amount } per sessie
offers-price-quote = op offerte
offers-price-travel = + { $amount } verplaatsing

offers-priceband-free = gratis
offers-priceband-low = tot 60 € per klas
offers-priceband-cheap = gratis of tot € 60 per klas
offers-priceband-middle = van 60 tot 150 € per klas
offers-priceband-high = meer dan 150 € per klas
offers-priceband-quote = op offerte
offers-priceband-unknown = prijs onbekend

offers-purse-peca = PECA-middelen van de school
offers-purse-pilot_call = pilootoproep (FW-B)
offers-purse-culture_classe = La Culture a de la Classe (COCOF)
offers-purse-school_shows = steun voor schoolvoorstellingen
offers-purse-article_27 = Article 27
offers-purse-commune = steun van de gemeente
offers-purse-other = andere

offers-access-mobility = beperkte mobiliteit
offers-access-sign_language = gebarentaal
offers-access-easy_language = eenvoudig te lezen
offers-access-newcomers = anderstalige nieuwkomers (DASPA)
offers-access-vision = slechtziend
offers-access-calm = rustige omgeving

offers-language-fr = Frans
offers-language-nl = Nederlands
offers-language-en = Engels
offers-language-de = Duits
offers-language-none = zonder woorden
offers-language-other = andere, op aanvraag

offers-teacher-required = moet aanwezig zijn
offers-teacher-welcome = mag aanwezig zijn
offers-teacher-not_needed = hoeft niet aanwezig te zijn

offers-visibility-public = iedereen
offers-visibility-schools = alleen scholen

offers-rejection-incomplete = het belangrijkste ontbreekt
offers-rejection-not_for_schools = niet gemaakt voor klassen
offers-rejection-duplicate = staat al in de catalogus
offers-rejection-too_far = buiten bereik van de scholen van het bekken
offers-rejection-not_cultural = noch kunst noch cultuur
offers-rejection-outdated = data zijn voorbij
offers-rejection-unclear = niet duidelijk genoeg
offers-rejection-other = andere reden

offers-mend-incomplete = Vul aan wat de fiche als ontbrekend toont en stuur ze opnieuw.
offers-mend-not_for_schools = Zeg wat een klas er beleeft: duur, aantal leerlingen, jaren, aanwezigheid van de leerkracht.
offers-mend-duplicate = Wijzig liever het aanbod dat al bestaat; dit kan worden ingetrokken.
offers-mend-too_far = Zeg hoe ver u zich verplaatst, of hoe een klas van het bekken kan komen.
offers-mend-not_cultural = Toon de band met een artistieke of culturele praktijk: kunstenaar, werk, plek, aanpak.
offers-mend-outdated = Voeg komende data toe, of kies een aanbod op aanvraag.
offers-mend-unclear = Vertel in drie zinnen wat er gebeurt, met wie en waarvoor.
offers-mend-other = Lees het bericht van de coördinatie, verbeter en stuur het aanbod opnieuw.

offers-answer-yes = ja, zoals het is
offers-answer-changes = ja, met wijzigingen
offers-answer-no = nee

offers-month-01 = januari
offers-month-02 = februari
offers-month-03 = maart
offers-month-04 = april
offers-month-05 = mei
offers-month-06 = juni
offers-month-07 = juli
offers-month-08 = augustus
offers-month-09 = september
offers-month-10 = oktober
offers-month-11 = november
offers-month-12 = december

offers-part-title = Titel
offers-part-story = Wat er gebeurt
offers-part-type = Type
offers-part-domains = Domeinen
offers-part-components = Componenten van het PECA
offers-part-modes = Expressievormen
offers-part-levels = Jaren
offers-part-setting = Op school of elders
offers-part-where = Plaats of verplaatsingsstraal
offers-part-group = Aantal leerlingen
offers-part-length = Duur
offers-part-when = Data of periodes
offers-part-price = Prijs
offers-part-purses = Mogelijke steun
offers-part-access = Toegankelijkheid
offers-part-languages = Talen
offers-part-teacher = Aanwezigheid van de leerkracht
offers-part-booking = Hoe reserveren
offers-part-resources = Lesdossier
offers-part-season = Seizoen

offers-why-title = Het is wat men eerst leest.
offers-why-story = Twee of drie zinnen volstaan opdat een leerkracht het voor zich ziet.
offers-why-type = Men zoekt eerst een voorstelling, een workshop, een bezoek…
offers-why-domains = Zonder domein verschijnt het aanbod in geen enkele zoekopdracht per domein.
offers-why-components = Het traject van elke klas steunt op de drie componenten.
offers-why-modes = De lessen kunst en cultuur worden per expressievorm gegeven.
offers-why-levels = Een school houdt alleen wat bij het jaar van haar leerlingen past.
offers-why-setting = Een klas die zich niet kan verplaatsen zoekt wat naar haar komt.
offers-why-where = De weg beslist vaak; en wie zich verplaatst moet zeggen hoe ver.
offers-why-group = Een klas van 24 moet weten of ze voltallig kan komen.
offers-why-length = Het lesrooster is verdeeld in periodes van 50 minuten.
offers-why-when = Zonder datum of periode kan niemand reserveren.
offers-why-price = De prijs is de eerste reden om af te haken; “op offerte” mag ook.
offers-why-purses = Gekende steun maakt mogelijk wat het niet was.
offers-why-access = Het buitengewoon onderwijs en DASPA moeten het vooraf weten.
offers-why-languages = Veel leerlingen leren nog Frans.
offers-why-teacher = De school moet de begeleiding voorzien.
offers-why-booking = Een adres, een nummer of een link: anders gebeurt er niets.
offers-why-resources = Een dossier zet de ontmoeting voort in de klas.
offers-why-season = Zo weet men dat het aanbod dit jaar nog geldt.

offers-field-title = Titel
offers-field-offer_type = Type
offers-field-kind = Soort aanbod
offers-field-summary = In twee zinnen
offers-field-description = Beschrijving
offers-field-group_min = Minstens zoveel leerlingen
offers-field-group_max = Hoogstens zoveel leerlingen
offers-field-prerequisites = Vooraf te doen
offers-field-access_note = Toegankelijkheid, in woorden
offers-field-setting = Op school of elders
offers-field-radius_km = Verplaatsingsstraal (km)
offers-field-place_name = Naam van de plaats
offers-field-address = Adres
offers-field-postal_code = Postcode
offers-field-locality = Plaats
offers-field-commune = Gemeente
offers-field-position = Positie
offers-field-stop = Dichtste halte
offers-field-room_needs = Nodig lokaal en materiaal
offers-field-meetings = Aantal sessies
offers-field-meeting_minutes = Duur van een sessie
offers-field-slots = Klassen per seizoen
offers-field-period_note = Periodes, in woorden
offers-field-price_model = Men betaalt
offers-field-price_cents = Prijs
offers-field-travel_cents = Verplaatsing
offers-field-price_note = Over de prijs
offers-field-teacher = De leerkracht
offers-field-booking_email = E-mail om te reserveren
offers-field-booking_phone = Telefoon om te reserveren
offers-field-booking_url = Pagina om te reserveren
offers-field-booking_note = Hoe reserveren, in woorden
offers-field-resources_url = Lesdossier (link)
offers-field-resources_note = Materiaal, in woorden
offers-field-season = Geldig tot en met
offers-field-visibility = Zichtbaar voor

offers-list-domain = Domeinen
offers-list-component = Componenten van het PECA
offers-list-mode = Expressievormen
offers-list-level = Jaren
offers-list-language = Talen
offers-list-access = Toegankelijkheid
offers-list-month = Mogelijke maanden
offers-list-purse = Mogelijke steun

offers-stage-what = Het belangrijkste
offers-stage-whom = Voor wie
offers-stage-where = Waar en wanneer
offers-stage-price = Prijs en begeleiding
offers-stage-booking = Reserveren

offers-group-nursery = heel het kleuteronderwijs
offers-group-primary = heel het lager onderwijs
offers-group-nursery-and-primary = heel het basisonderwijs
offers-group-secondary = heel het secundair onderwijs
offers-group-common-core = gemeenschappelijke stam
offers-group-five-to-eight = cyclus 5-8
offers-group-eight-to-ten = cyclus 8-10
offers-group-ten-to-twelve = cyclus 10-12
offers-group-first-degree = 1e graad
offers-group-second-degree = 2e graad
offers-group-third-degree = 3e graad

offers-level-SM = buitengewoon kleuteronderwijs
offers-level-SP = buitengewoon lager onderwijs
offers-level-SS = buitengewoon secundair onderwijs
offers-level-CEFA = deeltijds leren (CEFA)
offers-level-DASPA = nieuwkomers (DASPA)

offers-unknown-value = niet gezegd

offers-refused-not_count =
    { $n ->
        [one] Schrijf een geheel getal, van 0 tot { $count }.
       *[other] Schrijf een geheel getal, van 0 tot { $count }.
    }
offers-refused-not_minutes = Schrijf een duur zoals “50 min” of “1 u 30”.
offers-refused-not_amount = Schrijf een bedrag zoals “60” of “4,50”.
offers-refused-not_season = Schrijf een schooljaar zoals “2026-2027”.
offers-refused-not_levels = “{ $name }” is geen jaar. Schrijf bijvoorbeeld “M3, P1-P2, DASPA”.
offers-refused-order = Het kleinste getal is groter dan het grootste.
offers-refused-no_slots = Alleen een aanbod op aanvraag heeft een aantal klassen per seizoen.
offers-refused-ends_before = Het einde valt voor het begin.
offers-refused-day_over = Deze datum is voorbij: kies er een die nog komt.
offers-refused-season_over = Dit schooljaar is voorbij: schrijf het lopende of het volgende.
offers-refused-not_time = Schrijf een uur zoals “9:30”.
offers-refused-no_semicolon = Schrijf deze naam zonder puntkomma: die scheidt een naam van de volgende.
offers-refused-too_many = Er zijn er al { $count }, zoveel als er bewaard worden. Spreek erover met de coördinatie.
offers-refused-room-waiting = { $count } bestanden wachten al: pas ze eerst toe of laat ze vallen. Een bestand dat { $days } dagen wacht, wordt vergeten.
offers-refused-room-bytes = De bewaarde bestanden nemen hier al { $count } MB in, zoveel als mag: laat er vallen die wachten, of houd alleen het nuttige blad. Een bestand dat { $days } dagen wacht, wordt vergeten.
offers-refused-nothing_to_undo = Er valt niets ongedaan te maken: het aanbod is sindsdien gewijzigd.
offers-refused-not_from_here = Het aanbod staat daar niet meer: misschien heeft iemand het intussen gewijzigd. Kijk waar het staat.
offers-refused-reason = Zeg waarom.
offers-refused-incomplete = Ontbreekt nog: { $name }.
offers-refused-link = Deze link gaat niet meer open. Vraag er een nieuwe aan de coördinatie.

## Words by which stages are found, beside their codes

offers-stagewords-nursery = kleuter
offers-stagewords-primary = lager
offers-stagewords-secondary = secundair
