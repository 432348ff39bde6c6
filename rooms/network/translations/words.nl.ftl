# Words that several pages of the network share: the closed lists, the fields, why a value is refused.

## How far a site is reached

network-reach-unknown = onbekend
network-reach-identified = geïdentificeerd
network-reach-contacted = gecontacteerd
network-reach-engaged = betrokken
network-reach-reached = bereikt
network-reach-autonomous = zelfstandig
network-reach-dormant = slapend

## Whether it is still there

network-status-open = open
network-status-to_confirm_closed = sluiting te bevestigen
network-status-closed = gesloten

## Years taught

network-cycle-basic = basisonderwijs
network-cycle-secondary = secundair
network-cycle-both = basis en secundair
network-cycle-other = buiten de leerplicht

network-teaching-nursery = gewoon kleuteronderwijs
network-teaching-primary = gewoon lager onderwijs
network-teaching-secondary = gewoon secundair onderwijs
network-teaching-secondary-cefa = deeltijds beroepsonderwijs (CEFA)
network-teaching-special-nursery = buitengewoon kleuteronderwijs
network-teaching-special-primary = buitengewoon lager onderwijs
network-teaching-special-secondary = buitengewoon secundair onderwijs
network-teaching-adult-secondary = volwassenenonderwijs, secundair
network-teaching-adult-higher = volwassenenonderwijs, hoger
network-teaching-adult-cefa = volwassenenonderwijs, deeltijds
network-teaching-part-time-arts = academie (ESAHR)
network-teaching-higher-school = hogeschool
network-teaching-arts-higher-school = kunsthogeschool (ESA)
network-teaching-university = universiteit

## School networks

network-schoolnetwork-wbe = WBE
network-schoolnetwork-communal = officieel gemeentelijk
network-schoolnetwork-provincial = officieel provinciaal
network-schoolnetwork-cocof = officieel COCOF
network-schoolnetwork-official-higher = officieel, hogeschool
network-schoolnetwork-official-subsidised = officieel gesubsidieerd
network-schoolnetwork-free-confessional = vrij confessioneel
network-schoolnetwork-free-non-confessional = vrij niet-confessioneel
network-schoolnetwork-undetermined = onbepaald net

## Socio-economic classes

network-formula-FO = basisonderwijs
network-formula-SO = secundair

## Operators

network-operatorkind-legal = organisatie
network-operatorkind-natural = persoon
network-operatorkind-place = plek
network-category-cultural_centre = cultureel centrum
network-category-library = bibliotheek, mediatheek
network-category-museum = museum
network-category-arts_centre = kunstencentrum, galerie
network-category-theatre = theater, podium
network-category-music_venue = concertzaal, opera
network-category-cinema = bioscoop
network-category-company = gezelschap
network-category-artist = kunstenaar of collectief
network-category-creativity_centre = centrum voor expressie en creativiteit
network-category-youth = jeugdorganisatie of jeugdhuis
network-category-association = sociaal-cultureel werk, vereniging
network-category-academy = academie (ESAHR)
network-category-arts_school = kunsthogeschool
network-category-heritage = erfgoed, archief
network-category-festival = festival
network-category-book = uitgeverij, boekhandel
network-category-community_centre = buurthuis
network-category-authority = overheid
network-category-other = andere
network-domain-theatre = theater, vertelling, poppenspel
network-domain-dance = dans, beweging
network-domain-circus = circus, straatkunst
network-domain-music = muziek, zang
network-domain-visual = beeldende kunst
network-domain-photography = fotografie
network-domain-film = film, audiovisueel, media
network-domain-digital = digitale kunst
network-domain-literature = lezen, schrijven, taal
network-domain-comics = strip, illustratie
network-domain-heritage = erfgoed, geschiedenis, herinnering
network-domain-architecture = architectuur, stad, design
network-domain-science = wetenschap, natuur
network-domain-citizenship = filosofie, burgerschap
network-domain-other = meerdere of andere
network-experience-none = nog geen schoolproject
network-experience-beginner = beginner
network-experience-expert = expert

## People

network-function-head = directie
network-function-peca_delegate = PECA-afgevaardigde
network-function-teacher = leerkracht
network-function-cultural_referent = cultureel referent
network-function-office = secretariaat
network-function-mediator = cultuurbemiddeling
network-function-coordinator = coördinatie
network-function-artist = kunstenaar in de klas
network-function-elected = mandataris
network-function-contact = contact
network-purpose-school_contact = contact van een school
network-purpose-operator_contact = contact van een operator
network-purpose-partner = partner van de schoolreferent
network-purpose-event = deelname aan een evenement
network-purpose-request = eenmalige vraag
network-record-board = inrichtende macht
network-record-school = school
network-record-site = vestiging
network-record-operator = culturele operator
network-record-person = persoon

## What passed between us

network-interaction-visit = bezoek
network-interaction-call = telefoontje
network-interaction-mail = e-mail
network-interaction-meeting = vergadering
network-interaction-event = evenement
network-interaction-form = formulier
network-visibility-author = alleen ik
network-visibility-team = het team
network-visibility-partners = het team en de partners

## Fields

network-field-name = Naam
network-field-status = Toestand
network-field-kind = Aard
network-field-enterprise_number = Ondernemingsnummer
network-field-network = Net
network-field-category = Categorie
network-field-recognitions = Erkenningen
network-field-description = Beschrijving
network-field-address = Straat en nummer
network-field-postal_code = Postcode
network-field-locality = Plaats
network-field-commune = Gemeente
network-field-quarter = Wijk
network-field-position = Positie
network-field-email = E-mail
network-field-phone = Telefoon
network-field-website = Website
network-field-experience = Ervaring
network-field-member_since = Lid sinds
network-field-member_until = Lid tot
network-field-note = Nota
network-field-given_name = Voornaam
network-field-family_name = Familienaam
network-field-language = Taal
network-field-purpose = Doel
network-field-source = Bron
network-field-retain_until = Bewaren tot
network-field-function = Functie
network-field-since = Sinds
network-field-until = Tot
network-field-fase = FASE-nummer

## Why a value is refused

network-refused-empty = Dit vak moet worden ingevuld.
network-refused-too_long = { $n ->
    [one] Deze tekst is te lang: hoogstens { $count } teken.
   *[other] Deze tekst is te lang: hoogstens { $count } tekens.
}
network-refused-unknown = Deze waarde staat niet in de lijst. Kies er een die er wel in staat.
network-refused-not_email = Dit is geen e-mailadres. Schrijf het als ‘naam@school.example’.
network-refused-not_phone = Dit is geen telefoonnummer. Schrijf het als ‘02 555 01 23’.
network-refused-not_website = Dit is geen adres van een website. Schrijf het als ‘www.school.example’.
network-refused-not_day = Dit is geen datum. Schrijf ze als ‘23/11/2026’.
network-refused-not_position = Dit is geen positie. Schrijf de breedte en dan de lengte: ‘50.8503, 4.3517’.
network-refused-not_number = Dit nummer is niet geldig. Kijk na of er geen cijfer ontbreekt of omgewisseld is.
network-refused-taken = Een andere fiche heeft deze waarde al.
network-refused-inconsistent = Deze waarde past niet bij een andere: kijk de volgorde van de data na.
network-refused-gone = Deze fiche werd samengevoegd of gewist: ze kan niet meer veranderen.
network-refused-not_allowed = Alleen wie het schreef kan dit doen.
network-refused-nothing_to_undo = Er is niets ongedaan te maken: de fiche is intussen veranderd.
network-selection-undone = { $n ->
    [0] Er is niets teruggezet: alles is intussen veranderd.
    [one] { $count } fiche is weer zoals voorheen.
   *[other] { $count } fiches zijn weer zoals voorheen.
}
