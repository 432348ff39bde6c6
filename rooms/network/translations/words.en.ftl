# Words that several pages of the network share: the closed lists, the fields, why a value is refused.

## How far a site is reached

network-reach-unknown = unknown
network-reach-identified = identified
network-reach-contacted = contacted
network-reach-engaged = engaged
network-reach-reached = reached
network-reach-autonomous = autonomous
network-reach-dormant = dormant

## Whether it is still there

network-status-open = open
network-status-to_confirm_closed = to be confirmed closed
network-status-closed = closed

## Years taught

network-cycle-basic = nursery and primary
network-cycle-secondary = secondary
network-cycle-both = nursery to secondary
network-cycle-other = outside compulsory education

network-teaching-nursery = mainstream nursery
network-teaching-primary = mainstream primary
network-teaching-secondary = mainstream secondary
network-teaching-secondary-cefa = part-time vocational (CEFA)
network-teaching-special-nursery = special nursery
network-teaching-special-primary = special primary
network-teaching-special-secondary = special secondary
network-teaching-adult-secondary = adult education, secondary
network-teaching-adult-higher = adult education, higher
network-teaching-adult-cefa = adult education, part-time vocational
network-teaching-part-time-arts = academy of arts (ESAHR)
network-teaching-higher-school = university college
network-teaching-arts-higher-school = arts college (ESA)
network-teaching-university = university

## School networks

network-schoolnetwork-wbe = WBE
network-schoolnetwork-communal = public, communal
network-schoolnetwork-provincial = public, provincial
network-schoolnetwork-cocof = public, COCOF
network-schoolnetwork-official-higher = public, university college
network-schoolnetwork-official-subsidised = public subsidised
network-schoolnetwork-free-confessional = free confessional
network-schoolnetwork-free-non-confessional = free non-confessional
network-schoolnetwork-undetermined = network not determined

## Socio-economic classes

network-formula-FO = nursery and primary
network-formula-SO = secondary

## Operators

network-operatorkind-legal = organisation
network-operatorkind-natural = person
network-operatorkind-place = place
network-category-cultural_centre = cultural centre
network-category-library = library, media library
network-category-museum = museum
network-category-arts_centre = arts centre, gallery
network-category-theatre = theatre, performance venue
network-category-music_venue = concert hall, opera
network-category-cinema = cinema
network-category-company = company
network-category-artist = artist or collective
network-category-creativity_centre = centre for expression and creativity
network-category-youth = youth organisation or centre
network-category-association = adult learning, association
network-category-academy = academy of arts (ESAHR)
network-category-arts_school = arts college
network-category-heritage = heritage, archives
network-category-festival = festival
network-category-book = publisher, bookshop
network-category-community_centre = neighbourhood centre
network-category-authority = public authority
network-category-other = other
network-domain-theatre = theatre, storytelling, puppetry
network-domain-dance = dance, movement
network-domain-circus = circus, street arts
network-domain-music = music, singing
network-domain-visual = visual arts
network-domain-photography = photography
network-domain-film = film, audiovisual, media
network-domain-digital = digital arts
network-domain-literature = reading, writing, language
network-domain-comics = comics, illustration
network-domain-heritage = heritage, history, memory
network-domain-architecture = architecture, city, design
network-domain-science = science, nature
network-domain-citizenship = philosophy, citizenship
network-domain-other = several or other
network-experience-none = no school project yet
network-experience-beginner = beginner
network-experience-expert = expert

## People

network-function-head = head
network-function-peca_delegate = PECA delegate
network-function-teacher = teacher
network-function-cultural_referent = cultural referent
network-function-office = school office
network-function-mediator = cultural mediation
network-function-coordinator = coordination
network-function-artist = visiting artist
network-function-elected = elected representative
network-function-contact = contact
network-purpose-school_contact = contact of a school
network-purpose-operator_contact = contact of an operator
network-purpose-partner = partner of the school referent
network-purpose-event = taking part in an event
network-purpose-request = single request
network-record-board = school board
network-record-school = school
network-record-site = site
network-record-operator = cultural operator
network-record-person = person

## What passed between us

network-interaction-visit = visit
network-interaction-call = call
network-interaction-mail = mail
network-interaction-meeting = meeting
network-interaction-event = event
network-interaction-form = form
network-visibility-author = only me
network-visibility-team = the team
network-visibility-partners = the team and the partners

## Fields

network-field-name = Name
network-field-status = Status
network-field-kind = Kind
network-field-enterprise_number = Enterprise number
network-field-network = Network
network-field-category = Category
network-field-recognitions = Recognitions
network-field-description = Description
network-field-address = Street and number
network-field-postal_code = Postcode
network-field-locality = Locality
network-field-commune = Commune
network-field-quarter = Quarter
network-field-position = Position
network-field-email = E-mail
network-field-phone = Telephone
network-field-website = Website
network-field-experience = Experience
network-field-member_since = Member since
network-field-member_until = Member until
network-field-note = Note
network-field-given_name = First name
network-field-family_name = Family name
network-field-language = Language
network-field-purpose = Purpose
network-field-source = Source
network-field-retain_until = Keep until
network-field-function = Function
network-field-since = Since
network-field-until = Until
network-field-fase = FASE number

## Why a value is refused

network-refused-empty = This has to be filled in.
network-refused-too_long = { $n ->
    [one] This text is too long: { $count } character at most.
   *[other] This text is too long: { $count } characters at most.
}
network-refused-unknown = This value is not in the list. Choose one that is.
network-refused-not_email = This is not an e-mail address. Write it like “name@school.example”.
network-refused-not_phone = This is not a telephone number. Write it like “02 555 01 23”.
network-refused-not_website = This is not the address of a website. Write it like “www.school.example”.
network-refused-not_day = This is not a date. Write it like “23/11/2026”.
network-refused-not_position = This is not a position. Write latitude, then longitude: “50.8503, 4.3517”.
network-refused-not_number = This number is not valid. Check that no digit is missing or swapped.
network-refused-taken = Another record already has this value.
network-refused-inconsistent = This value does not go with another one: check the order of the dates.
network-refused-gone = This record was merged into another or erased: it can no longer change.
network-refused-not_allowed = Only the person who wrote it can do this.
network-refused-nothing_to_undo = There is nothing to undo: the record has changed since.
network-selection-undone = { $n ->
    [0] Nothing was put back: everything has changed since.
    [one] { $count } record is as before.
   *[other] { $count } records are as before.
}
