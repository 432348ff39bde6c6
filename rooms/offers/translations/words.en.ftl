# Words that several pages of offers share: the closed lists, the fields, why a value is refused.

offers-kind-dated = on set dates
offers-kind-place = place to visit
offers-kind-on_request = on request

offers-state-draft = draft
offers-state-submitted = to check
offers-state-checked = checked
offers-state-published = published
offers-state-to_confirm = to confirm
offers-state-rejected = sent back
offers-state-retired = withdrawn

offers-type-show = show
offers-type-concert = concert
offers-type-screening = screening
offers-type-visit = visit
offers-type-workshop = workshop
offers-type-residency = residency
offers-type-encounter = encounter
offers-type-training = training
offers-type-kit = kit to borrow
offers-type-resource = resource

offers-component-know = know
offers-component-practise = practise
offers-component-meet = meet

offers-mode-body = French and bodily expression
offers-mode-musical = musical expression
offers-mode-visual = visual expression

offers-setting-inside = at school
offers-setting-outside = outside school
offers-setting-both = at school or elsewhere

offers-pricemodel-free = free
offers-pricemodel-pupil = per pupil
offers-pricemodel-class = per class, for the whole
offers-pricemodel-session = per session
offers-pricemodel-quote = on quotation

offers-price-free = free
offers-price-pupil = { $amount } per pupil
offers-price-class = { $amount } per class
offers-price-session = { $amount } per session
offers-price-quote = on quotation
offers-price-travel = + { $amount } for travel

offers-priceband-free = free
offers-priceband-low = up to €60 a class
offers-priceband-cheap = free or up to € 60 a class
offers-priceband-middle = €60 to €150 a class
offers-priceband-high = over €150 a class
offers-priceband-quote = on quotation
offers-priceband-unknown = price unknown

offers-purse-peca = the school’s PECA means
offers-purse-pilot_call = pilot call (FW-B)
offers-purse-culture_classe = La Culture a de la Classe (COCOF)
offers-purse-school_shows = support for shows at school
offers-purse-article_27 = Article 27
offers-purse-commune = help from the commune
offers-purse-other = other

offers-access-mobility = reduced mobility
offers-access-sign_language = sign language
offers-access-easy_language = easy to read
offers-access-newcomers = newly arrived pupils (DASPA)
offers-access-vision = low vision
offers-access-calm = calm surroundings

offers-language-fr = French
offers-language-nl = Dutch
offers-language-en = English
offers-language-de = German
offers-language-none = without words
offers-language-other = other, on request

offers-teacher-required = must be present
offers-teacher-welcome = may be present
offers-teacher-not_needed = need not be present

offers-visibility-public = everyone
offers-visibility-schools = schools only

offers-rejection-incomplete = essentials are missing
offers-rejection-not_for_schools = not made for classes
offers-rejection-duplicate = already in the catalogue
offers-rejection-too_far = out of reach of the basin’s schools
offers-rejection-not_cultural = neither artistic nor cultural
offers-rejection-outdated = dates have passed
offers-rejection-unclear = not clear enough
offers-rejection-other = another reason

offers-mend-incomplete = Fill in what the sheet shows as missing, then send it again.
offers-mend-not_for_schools = Say what a class does there: length, number of pupils, years, presence of the teacher.
offers-mend-duplicate = Change the offer that exists instead; this one can be withdrawn.
offers-mend-too_far = Say how far you travel, or how a class of the basin can come.
offers-mend-not_cultural = Show the link with an artistic or cultural practice: artist, work, place, approach.
offers-mend-outdated = Add dates to come, or choose an offer on request.
offers-mend-unclear = Tell in three sentences what happens, with whom and what for.
offers-mend-other = Read the note of the coordination, correct, then send the offer again.

offers-answer-yes = yes, as it is
offers-answer-changes = yes, with changes
offers-answer-no = no

offers-month-01 = January
offers-month-02 = February
offers-month-03 = March
offers-month-04 = April
offers-month-05 = May
offers-month-06 = June
offers-month-07 = July
offers-month-08 = August
offers-month-09 = September
offers-month-10 = October
offers-month-11 = November
offers-month-12 = December

offers-part-title = Title
offers-part-story = What happens
offers-part-type = Type
offers-part-domains = Domains
offers-part-components = Components of the PECA
offers-part-modes = Modes of expression
offers-part-levels = Years
offers-part-setting = At school or elsewhere
offers-part-where = Place or travel radius
offers-part-group = Number of pupils
offers-part-length = Length
offers-part-when = Dates or periods
offers-part-price = Price
offers-part-purses = Possible support
offers-part-access = Accessibility
offers-part-languages = Languages
offers-part-teacher = Presence of the teacher
offers-part-booking = How to book
offers-part-resources = Teaching file
offers-part-season = Season

offers-why-title = It is what people read first.
offers-why-story = Two or three sentences are enough for a teacher to picture it.
offers-why-type = People first look for a show, a workshop, a visit…
offers-why-domains = Without a domain the offer appears in no search by domain.
offers-why-components = Each class builds its path on the three components.
offers-why-modes = The course of cultural and artistic education is taught by mode of expression.
offers-why-levels = A school only keeps what suits its pupils’ year.
offers-why-setting = A class that cannot travel looks for what comes to it.
offers-why-where = The way often decides; and an offer that travels must say how far.
offers-why-group = A class of 24 must know whether it can come as a whole.
offers-why-length = A school’s timetable is cut into periods of 50 minutes.
offers-why-when = Without a date or period nobody can book.
offers-why-price = Price is the first reason to give up; “on quotation” can be said too.
offers-why-purses = Known support makes possible what was not.
offers-why-access = Special education and newcomers need to know beforehand.
offers-why-languages = Many pupils are still learning French.
offers-why-teacher = The school has to plan for supervision.
offers-why-booking = An address, a number or a link: otherwise nothing happens.
offers-why-resources = A file carries the encounter on in class.
offers-why-season = That tells that the offer still stands this year.

offers-field-title = Title
offers-field-offer_type = Type
offers-field-kind = Kind of offer
offers-field-summary = In two sentences
offers-field-description = Description
offers-field-group_min = Pupils at least
offers-field-group_max = Pupils at most
offers-field-prerequisites = To do beforehand
offers-field-access_note = Accessibility, in words
offers-field-setting = At school or elsewhere
offers-field-radius_km = Travel radius (km)
offers-field-place_name = Name of the place
offers-field-address = Address
offers-field-postal_code = Postal code
offers-field-locality = Locality
offers-field-commune = Commune
offers-field-position = Position
offers-field-stop = Nearest stop
offers-field-room_needs = Room and equipment needed
offers-field-meetings = Number of sessions
offers-field-meeting_minutes = Length of a session
offers-field-slots = Classes a season
offers-field-period_note = Periods, in words
offers-field-price_model = One pays
offers-field-price_cents = Price
offers-field-travel_cents = Travel
offers-field-price_note = About the price
offers-field-teacher = The teacher
offers-field-booking_email = E-mail to book
offers-field-booking_phone = Telephone to book
offers-field-booking_url = Page to book
offers-field-booking_note = How to book, in words
offers-field-resources_url = Teaching file (link)
offers-field-resources_note = Resources, in words
offers-field-season = Valid until
offers-field-visibility = Visible to

offers-list-domain = Domains
offers-list-component = Components of the PECA
offers-list-mode = Modes of expression
offers-list-level = Years
offers-list-language = Languages
offers-list-access = Accessibility
offers-list-month = Possible months
offers-list-purse = Possible support

offers-stage-what = The essentials
offers-stage-whom = For whom
offers-stage-where = Where and when
offers-stage-price = Price and support
offers-stage-booking = Booking

offers-group-nursery = all nursery years
offers-group-primary = all primary years
offers-group-nursery-and-primary = nursery and primary
offers-group-secondary = all secondary years
offers-group-common-core = common core
offers-group-five-to-eight = cycle 5-8
offers-group-eight-to-ten = cycle 8-10
offers-group-ten-to-twelve = cycle 10-12
offers-group-first-degree = 1st degree
offers-group-second-degree = 2nd degree
offers-group-third-degree = 3rd degree

offers-level-SM = special nursery
offers-level-SP = special primary
offers-level-SS = special secondary
offers-level-CEFA = part-time vocational (CEFA)
offers-level-DASPA = newly arrived pupils (DASPA)

offers-unknown-value = not said

offers-refused-not_count =
    { $n ->
        [one] Write a whole number, from 0 to { $count }.
       *[other] Write a whole number, from 0 to { $count }.
    }
offers-refused-not_minutes = Type a length such as “50 min” or “1 h 30”.
offers-refused-not_amount = Type an amount such as “60” or “4.50”.
offers-refused-not_season = Type a school year such as “2026-2027”.
offers-refused-not_levels = “{ $name }” is not a year. Type for instance “M3, P1-P2, DASPA”.
offers-refused-order = The smaller number is above the larger one.
offers-refused-no_slots = Only an offer on request has a number of classes a season.
offers-refused-ends_before = It ends before it begins.
offers-refused-day_over = This day is over: choose one to come.
offers-refused-season_over = This school year is over: write the present or the next one.
offers-refused-not_time = Type a time such as “9:30”.
offers-refused-no_semicolon = Write this name without a semicolon: it parts one name from the next.
offers-refused-too_many = There are { $count } already, as many as are kept. Talk to the coordination about it.
offers-refused-room-waiting = { $count } files wait already: apply or discard them first. A file that has waited for { $days } days is forgotten.
offers-refused-room-bytes = The files kept here already take { $count } MB, as much as they may: discard some that wait, or keep the useful sheet only. A file that has waited for { $days } days is forgotten.
offers-refused-nothing_to_undo = There is nothing to undo: the offer has changed since.
offers-refused-not_from_here = The offer is no longer there: someone may have changed it meanwhile. Look where it stands.
offers-refused-reason = Say why.
offers-refused-incomplete = Still missing: { $name }.
offers-refused-link = This link no longer opens. Ask the coordination for a new one.

## Words by which stages are found, beside their codes

offers-stagewords-nursery = nursery
offers-stagewords-primary = primary
offers-stagewords-secondary = secondary
