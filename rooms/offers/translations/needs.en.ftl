# Needs: the list, the board, the sheet, what fits.
needs-nav = Needs
needs-title = What schools ask for
needs-lede = What schools ask for, in their own words, and how far we are.
needs-file = needs
needs-add = Note a need
needs-add-mail = From an e-mail
needs-add-list = From a list
needs-tab-list = List
needs-tab-board = Board
needs-tab-groups = Alike needs
needs-tab-weights = What counts
needs-bare-title = No need yet
needs-bare-text = When a school calls, note its words: thirty seconds are enough. The rest can come later.
needs-none-title = No need fits these filters
needs-none-text = Take a filter away, or look at all needs, ended ones included.
needs-see-all = All needs
needs-school-unknown = school not identified
needs-late = waiting for too long
needs-finder = need

## The sentence of filters

needs-sentence = Needs
needs-filter-q = Words of the need or the school
needs-filter-q-hint = words, school…
needs-filter-among = Which needs
needs-among-waiting = that wait
needs-among-ours = that wait for us
needs-among-open = still open, unmet ones included
needs-among-all = in any state
needs-filter-state = State
needs-any-state = at any stage
needs-filter-domain = Domain
needs-any-domain = of any domain
needs-filter-stage = Level
needs-any-stage = of any level
needs-stage-nursery = nursery
needs-stage-primary = primary
needs-stage-secondary = secondary
needs-stage-special = special education
needs-stage-unknown = with no known year
needs-filter-commune = Commune
needs-any-commune = from all communes
needs-filter-source = Came in by
needs-any-source = come in by any way
needs-filter-reason = Reason
needs-any-reason = whatever the reason
needs-filter-season = Season
needs-any-season = of all seasons
needs-filter-setting = At school or elsewhere
needs-any-setting = at school or elsewhere
needs-filter-late = Waiting
needs-any-late = however long they wait
needs-sorted = sorted by
needs-sort-waiting = our turn, then the longest wait
needs-sort-need = need
needs-sort-state = state
needs-sort-newest = latest in
needs-sort-school = school
needs-all = Show everything
needs-more-filters = More filters
needs-export = Export
needs-head-need = Need
needs-head-school = School
needs-head-about = About
needs-head-state = State
needs-head-turn = Whose turn
needs-group-label = Name of the group
needs-group-go = Group

## States, steps, turns

needs-state-received = received
needs-state-understood = understood
needs-state-agreed_by_head = head agrees
needs-state-matching = searching
needs-state-proposed = offer proposed
needs-state-matched = offer found
needs-state-unmet = not met
needs-state-withdrawn = withdrawn
needs-states-received = received
needs-states-understood = understood
needs-states-agreed_by_head = agreed by the head
needs-states-matching = being searched for
needs-states-proposed = with a proposed offer
needs-states-matched = with an offer found
needs-states-unmet = not met
needs-states-withdrawn = withdrawn
needs-hint-received = Read the school’s words, say which year and domain, then say it is understood.
needs-hint-understood = The head still has to agree.
needs-hint-agreed_by_head = Propose one of the offers below, or look for others.
needs-hint-matching = Propose one of the offers below, or say why nothing fits.
needs-hint-proposed = The school has to answer. You may note what it told you, or propose something else.
needs-hint-matched = The school and the operator found each other. If it does not happen, say why.
needs-hint-unmet = This need still counts. As soon as an offer fits, propose it.
needs-hint-withdrawn = The school no longer asks. You may take it up again if it comes back.
needs-step-understand = Say what is asked
needs-step-agree = The head agrees
needs-step-disagree = The head refuses
needs-step-search = Look for an offer
needs-step-give_up = Nothing was found
needs-step-withdraw = The school no longer asks
needs-step-reopen = Take it up again
needs-step-done-understand = Need understood
needs-step-done-agree = The head agrees
needs-step-done-disagree = The head refuses
needs-step-done-search = Search begun
needs-step-done-propose = Offer proposed
needs-step-done-accept = Offer accepted
needs-step-done-decline = Offer declined
needs-step-done-leave = Offer left aside
needs-step-done-give_up = Nothing was found
needs-step-done-withdraw = The school no longer asks
needs-step-done-reopen = Taken up again
needs-now-received = The need is to be understood again.
needs-now-understood = The need is understood. The head still has to agree.
needs-now-agreed_by_head = The head’s agreement is noted.
needs-now-matching = We are looking for an offer.
needs-now-proposed = The answer is noted; other offers still wait for theirs.
needs-now-matched = The school chose an offer.
needs-now-unmet = The need stays without an offer. It still counts.
needs-now-withdrawn = The need is withdrawn.
needs-turn-us = ours
needs-turn-school = the school’s
needs-turn-head = the head’s
needs-turn-operator = the operator’s
needs-turn-nobody = nobody’s
needs-reason-money = too dear
needs-reason-date = no date fits
needs-reason-transport = the class cannot travel
needs-reason-no_offer = nobody offers it
needs-reason-no_answer = no answer
needs-reason-other = another reason
needs-refusal-price = too dear
needs-refusal-date = the date does not fit
needs-refusal-distance = too far
needs-refusal-level = not for these pupils
needs-refusal-theme = not what we look for
needs-refusal-found = we found something else
needs-refusal-other = another reason
needs-source-mail = e-mail
needs-source-phone = telephone
needs-source-form = form
needs-source-meeting = meeting
needs-source-list = list
needs-side-school = from the school
needs-side-head = from the head
needs-side-us = from us
needs-side-operator = from the operator
needs-word-note = note
needs-word-call = call
needs-word-mail = e-mail
needs-word-proposal = proposal
needs-word-answer = answer
needs-word-agreement = agreement

## The board

needs-board-title = Board of needs
needs-board-lede = Each column is a stage; on top, what has waited longest.

## A new need

needs-new-title = Note a need
needs-new-lede = The school, its words: nothing more is needed now.
needs-new-go = Save the need
needs-new-another = Save and note the next
needs-new-another-keys = Ctrl + Enter
needs-new-who = Who asks
needs-new-details = Say more now
needs-field-school = School
needs-field-school-help = Three letters of the name, the street or the commune are enough, or a postal code.
needs-field-unknown_school = Save anyway, the school will be identified later
needs-field-unknown_school-help = What you typed is kept.
needs-field-words = Its words
needs-field-words-help = As you are told. These words will not change. No pupil’s name.
needs-field-asker_name = Name
needs-field-asker_phone = Telephone
needs-field-asker_email = E-mail address
needs-field-asker-help = If the network knows the address, the person is recognised. Otherwise these data are erased after six months.
needs-field-source = Came in by
needs-field-received_on = Received on
needs-field-level = Years
needs-field-level-help = For example “P3-P4” or “M2, M3, DASPA”.
needs-field-class_words = The class, in words
needs-field-classes = Number of classes
needs-field-pupils = Number of pupils
needs-field-period_words = When, in words
needs-field-period_words-help = For example “before the spring holidays, rather on Tuesdays”.
needs-field-period_from = Not before
needs-field-period_until = Not after
needs-field-budget = Budget
needs-field-budget-help = In euros, for all classes.
needs-field-free_only = It must be free
needs-field-can_travel = Can the class travel?
needs-field-constraints = Constraints
needs-field-constraints-help = What to reckon with: times, access, needs of pupils (never a name).
needs-field-understood = What we understand, in a line
needs-field-understood-help = This line is the title; the school’s words stay below.
needs-field-season = Season
needs-list-domain = Domains
needs-list-type = What it could be
needs-list-setting = At school or elsewhere
needs-list-component = Components of the PECA
needs-list-access = Access needed
needs-list-language = Possible languages
needs-travel-unknown = Not known
needs-travel-yes = Yes
needs-travel-no = No, the activity must come to the school
needs-edit-title = Understand the need
needs-edit-read = What is ticked below was read in the school’s words. Check it, then save.
needs-edit-understood = Save, it is understood
needs-edit-go = Save
needs-edit-asker-known = known in the network

## The sheet

needs-sheet-note = Note a contact
needs-sheet-next = What next
needs-sheet-end = End without an offer…
needs-sheet-end-how = How does it end?
needs-sheet-end-go = End the need
needs-sheet-why = Reason
needs-sheet-why-choose = Choose the reason
needs-sheet-why-help = Needed when nothing was found: it shows where offers are missing.
needs-sheet-why-words = In words
needs-sheet-proposed = Proposals
needs-sheet-fits = Offers that fit
needs-sheet-weights = What counts
needs-sheet-passed = What passed
needs-sheet-said = What was said
needs-sheet-kind = Kind of contact
needs-sheet-side = Whose word
needs-sheet-note-go = Note
needs-sheet-nothing-passed = Nothing has been noted since the need came in.
needs-sheet-who = Who asks
needs-sheet-facts = What is known
needs-sheet-group = Group
needs-ungroup = Take out of the group
needs-sheet-alike = Alike needs
needs-sheet-alike-go = Group them
needs-sheet-past = History
needs-free-only = free only
needs-fact-domain = Domains
needs-fact-level = Years
needs-fact-class_words = Class
needs-fact-group = Group
needs-fact-type = Form
needs-fact-setting = At school or elsewhere
needs-fact-period = When
needs-fact-money = Means
needs-fact-travel = Can travel
needs-fact-constraints = Constraints
needs-fact-access = Access
needs-fact-language = Languages
needs-fact-component = Components
needs-fact-wished = Offer in mind
needs-answer-waiting = no answer yet
needs-answer-over = not followed up
needs-ask-head-how = An e-mail with a link: the head answers without an account.
needs-ask-head-unknown = No address of the head is known for this school. Add it in the network, or note the agreement yourself.
needs-answer-yes = accepted
needs-answer-no-bare = declined
needs-answer-said-yes = The school says yes
needs-answer-said-no = The school says no, because…
needs-answer-note = Note the refusal
needs-past-edited = Details changed
needs-past-step_undone = Step undone
needs-past-agreement_asked = Agreement asked of the head
needs-past-noted = Contact noted
needs-past-mailed = Proposal sent by e-mail
needs-past-grouped = Grouped with others
needs-past-ungrouped = Taken out of its group
needs-past-link = by a link

## What fits

needs-fits-wished = what the school has in mind
needs-fits-mail = Propose by e-mail
needs-fits-told = Proposed by word of mouth
needs-fits-no-mail = No address is known for this need.
needs-fits-not-yet = Offers are proposed once the head agrees.
needs-fits-none-title = No offer fits
needs-fits-none-text = Say more about the need, search the catalogue, or note why nothing fits: it will show among the gaps.
needs-fits-none-look = Search the offers
needs-fit-wished = the school has it in mind
needs-fit-level-all = same years
needs-fit-level-some = some of the years
needs-fit-level-site = years taught at this school
needs-fit-level-other = other years
needs-fit-level-special = says nothing of special education
needs-fit-level-unknown = years not told
needs-fit-domain-same = same domain
needs-fit-domain-other = another domain
needs-fit-domain-unknown = domain not told
needs-fit-component-same = same component
needs-fit-component-other = another component
needs-fit-component-unknown = component not told
needs-fit-type-same = the form wished for
needs-fit-type-other = another form
needs-fit-type-unknown = form not told
needs-fit-setting-same = where the school wishes
needs-fit-setting-other = not where the school wishes
needs-fit-setting-unknown = not told where
needs-fit-language-same = in a possible language
needs-fit-language-other = in another language
needs-fit-language-unknown = language not told
needs-fit-access-all = accessible as needed
needs-fit-access-some = not accessible as needed
needs-fit-access-unknown = access not told
needs-fit-period-same = at the time asked
needs-fit-period-other = not at the time asked
needs-fit-period-unknown = time not told
needs-fit-distance-comes = comes to the school
needs-fit-distance-travel = the class would have to travel
needs-fit-distance-unknown = distance not known
needs-fit-price-free = free
needs-fit-price-quote = price on request
needs-fit-price-unknown = price not known
needs-fit-size-same = room enough for the group
needs-fit-size-unknown = group size not told
needs-fit-novelty-new = never met by this school, as far as we know
needs-fit-novelty-met = met by this school before
needs-fit-trust-confirmed = complete sheet
needs-fit-trust-to-confirm = not yet confirmed this season
needs-fit-trust-thin = sheet to be completed
needs-aside = Set aside:

## A proposal by mail, and its answer

needs-mail-title = A need by e-mail
needs-mail-lede = Paste the message, or choose the file: the school is recognised by the address.
needs-mail-text = The message
needs-mail-text-help = With the lines “From” and “Subject” if you have them.
needs-mail-file = Or the message’s file (.eml)
needs-mail-file-help = Attachments are neither opened nor kept.
needs-mail-go = Read the message
needs-mail-read = Here is what was read in the message. Keep what matters, check the school, then save.
needs-mail-known = This mail was noted before: here is its need.
needs-mail-refused-empty = Paste the message or choose its file.
needs-mail-refused-no-text = This message holds no text that can be read, except what it quotes. Paste the text of the need.
needs-mail-refused-not-text = This file is no message. Save the message as .eml, or paste its text.
needs-mail-here = Here is what could fit:
needs-mail-bye = One click is enough to answer; no account is needed. If nothing fits, tell us why: we will go on looking.
needs-link-asked = What you asked
needs-link-why = Why this offer:
needs-link-more = See the whole sheet of the offer
needs-link-date = Which date suits you?
needs-link-yes = Yes, it suits us
needs-link-no-because = No, because…
needs-link-note = In a few words
needs-link-no = Answer no
needs-link-thanks = Thank you, your answer is saved.
needs-link-answered-yes = You answered yes. The operator will get in touch with you.
needs-link-answered-no = You answered no. We are looking for something else.
needs-link-elsewhere = This need went another way; there is nothing left to answer.

## Schools for an offer

needs-schools-lede = First the schools least served so far.
needs-schools-asking = They ask for what this offer brings
needs-schools-asking-none = No open need fits this offer.
needs-schools-silent = They asked for nothing this season
needs-schools-silent-text = Their years and their distance fit; a call may be enough.
needs-schools-silent-none = No silent school fits.
needs-schools-call = Note a call

## Groups

needs-groups-title = Alike needs
needs-groups-lede = What several schools ask for at once may find one answer.
needs-groups-made = Groups made
needs-groups-none-title = Nothing to group for now
needs-groups-none-text = Open needs are not alike enough.

## Weights

needs-weights-title = What counts when looking for an offer
needs-weights-lede = Each criterion weighs from 0 to 100. Nothing else enters the count.
needs-weights-how = For each criterion that the need speaks of, the offer wins or loses points by this weight; what it does not tell neither helps nor harms. The score is the mean, out of 100. The offer that the school has in mind always comes first.
needs-weights-criterion = Criterion
needs-weights-weight = Weight
needs-weights-bar = Weight as a bar
needs-weights-usual = Usual weight
needs-weights-go = Save the weights
needs-weights-reset = Go back to the usual weights
needs-weights-usual-done = The usual weights are in force again.
needs-criterion-level = Years
needs-criterion-why-level = An offer for other years is set aside.
needs-criterion-domain = Domain
needs-criterion-why-domain = Music, theatre, heritage…
needs-criterion-component = Component
needs-criterion-why-component = Know, practise, meet; else the mode of expression.
needs-criterion-type = Form
needs-criterion-why-type = Show, workshop, visit…
needs-criterion-setting = At school or elsewhere
needs-criterion-why-setting = What the school prefers.
needs-criterion-period = Time
needs-criterion-why-period = The possible dates or months.
needs-criterion-distance = Distance
needs-criterion-why-distance = Up to 1 km all is well; beyond 6 km it counts against.
needs-criterion-price = Price
needs-criterion-why-price = Free first, then within the budget or cheap.
needs-criterion-access = Access
needs-criterion-why-access = When the need says so.
needs-criterion-language = Language
needs-criterion-why-language = Without words suits all.
needs-criterion-size = Size of the group
needs-criterion-why-size = The pupils of a class.
needs-criterion-novelty = Novelty
needs-criterion-why-novelty = An operator that the school has not met.
needs-criterion-words = Words of the school
needs-criterion-why-words = Rare words count more than common ones.
needs-criterion-trust = Complete and confirmed sheet
needs-criterion-why-trust = What is sure comes before what is less so.

## What was done, and what is refused

needs-done-new = The need is noted.
needs-done-edited = The details are saved.
needs-done-understood = The need is understood. The head still has to agree.
needs-done-note = The contact is noted.
needs-done-ungrouped = The need is out of the group.
needs-refused-words = Note at least a few words of the school.
needs-refused-school = Say which school it is, even in part.
needs-refused-no-school = No school of this name is known. Check it, or save anyway.
needs-refused-which-school = Several schools answer to these words: choose the right one.
needs-refused-no-offer = Tick at least one offer to propose.
needs-refused-reason = Choose the reason: it shows where offers are missing.
needs-refused-reason-words = Say in a few words what this other reason is.
needs-refused-nothing-said = Write what was said.
offers-refused-full = No place is left for this offer.
needs-refused-why = Say why: it helps us to look better.

## Lists

needs-lists-title = A list of needs
needs-lists-lede = The table you already keep: columns are recognised, titles and totals left out.
needs-lists-file = File
needs-lists-file-help = Excel, LibreOffice or CSV, with a line for each need. Nothing is saved before you agree.
needs-lists-go = Read the file
needs-lists-latest = Lists received before
needs-lists-waiting = waiting
needs-lists-check = Check columns and lines, then import: each line becomes a need.
needs-lists-columns = What the columns say
needs-lists-columns-go = Read again with these columns
needs-lists-heading = Heading
needs-lists-means = Means
needs-lists-column-none = leave out
needs-lists-field-email = e-mail address
needs-lists-field-fase = FASE number of the school
needs-lists-field-given_name = given name of who asks
needs-lists-field-family_name = family name of who asks
needs-lists-field-school = school
needs-lists-field-commune = commune
needs-lists-field-phone = telephone
needs-lists-field-pupils = number of pupils
needs-lists-field-level = years, class
needs-lists-field-wish = what is asked
needs-lists-field-second_wish = another wish, a remark
needs-lists-field-received_on = date of the need
needs-lists-apply = Import the needs
needs-lists-line = Line
needs-lists-line-known = noted before
needs-lists-line-no-request = nothing asked for
needs-lists-line-no-school = no school named
needs-lists-empty-title = No need in this file
needs-lists-empty-text = Say which column holds what is asked.
needs-lists-all-wish = Nothing would come in: no column is said to hold what is asked.
needs-lists-remedy-wish = Choose that column
needs-lists-all-known = Nothing would come in: all these needs are noted already.
needs-lists-remedy-known = See the needs that came from lists
needs-lists-all-register = No school is known: the register of schools is still empty.
needs-lists-remedy-register = Import the register
needs-lists-all-column = Nothing would come in: no line says which school it comes from.
needs-lists-remedy-column = Choose the column of the school
needs-lists-all-schools = None of these schools is in the register: each need would come in without a school, to be identified one by one.
needs-lists-remedy-schools = Check the column of the school, or give the FASE number
needs-lists-problem-email = address cannot be read
needs-lists-problem-level = year to be checked
needs-lists-problem-pupils = number of pupils cannot be read
needs-lists-problem-day = date cannot be read
needs-lists-refused-none = Choose a file.
needs-lists-refused-large = This file is too large. Keep only the useful sheet.
needs-lists-refused-no-table = No table was found in this file. It needs a line of headings, then a line for each need.
needs-lists-refused-no-wish = Say which column holds what is asked.
needs-lists-refused-not-waiting = This list was imported before.
needs-lists-refused-not-applied = This list cannot be undone: nothing it brought is there any more, or it was undone already.
needs-lists-undo = Undo this import
needs-lists-undo-help = Needs that nobody touched go; the others stay.
needs-lists-kept = These needs stay: someone worked on them
needs-lists-forgotten = The file is kept no more: a year after it was imported, it is forgotten.

needs-api-step = There is no such step, or it is taken elsewhere.

## Elsewhere

needs-panel-title = Needs
needs-panel-none = As far as we know this school has not asked for anything.
needs-panel-all = All its needs

## Columns of the file

needs-column-received = Received on
needs-column-school = School
needs-column-commune = Commune
needs-column-words = Words of the school
needs-column-understood = What we understand
needs-column-domain = Domains
needs-column-level = Years
needs-column-setting = At school or elsewhere
needs-column-class = Class
needs-column-pupils = Pupils
needs-column-period = When
needs-column-constraints = Constraints
needs-column-state = State
needs-column-reason = Reason
needs-column-note = In words
needs-column-turn = Whose turn
needs-column-silent = Days without news
needs-column-source = Came in by
needs-column-season = Season
needs-column-asker = Who asks
needs-of-commune = in { $name }
needs-of-group = group “{ $name }”
needs-facts-classes = classes: { $name }
needs-facts-pupils = pupils: { $name }
needs-sheet-kept = Kept until { $name }.
needs-answer-no = declined: { $name }
needs-answer-said-yes-of = The school says yes to “{ $name }”
needs-fits-pick = Choose “{ $name }”
needs-fits-mail-to = The mail goes to { $name }.
needs-past-stepped = Now: { $name }
needs-past-received = Need received by { $name }
needs-past-placed = School identified: { $name }
needs-past-answered = Answer to “{ $name }”
needs-ask-head = Ask { $name } to agree
needs-ask-head-on = Agreement was asked for on { $name }.
needs-word-asked-of = Agreement asked of { $name }
needs-word-yes-to = Yes to “{ $name }”
needs-word-no-to = No to “{ $name }”
needs-fit-distance-near = { $name } away
needs-fit-distance-far = far, { $name } away
needs-fit-distance-beyond = beyond how far they travel ({ $name })
needs-fit-price-within = within the budget ({ $name })
needs-fit-price-over = above the budget ({ $name })
needs-fit-price-not-free = not free ({ $name })
needs-fit-price-aid = { $name } for the class, but support may pay
needs-fit-price-told = { $name } a class
needs-fit-words-same = speaks of { $name }
needs-mail-hello = Hello { $name },
needs-mail-hello-nobody = Hello,
needs-mail-asked = You asked us: “{ $name }”
needs-mail-answer = Answer yes or no: { $name }
needs-schools-title = Which schools to propose “{ $name }” to?
needs-todo-received = Understand: { $name }
needs-todo-agreed_by_head = Find an offer: { $name }
needs-todo-matching = Propose an offer: { $name }

needs-silent = { $n ->
    [0] today
    [one] { $count } day without news
   *[other] { $count } days without news
}
needs-count = { $n ->
    [0] No need
    [one] { $count } need
   *[other] { $count } needs
}
needs-lane-late = { $n ->
    [one] { $count } late
   *[other] { $count } late
}
needs-lane-more = { $n ->
    [one] { $count } more in the list
   *[other] { $count } more in the list
}
needs-fits-score = { $n ->
    [one] { $count } point out of 100: the details
   *[other] { $count } points out of 100: the details
}
needs-fit-more = { $n ->
    [one] { $count } more offer would fit.
   *[other] { $count } more offers would fit.
}
needs-fit-size-large = { $n ->
    [one] at most { $count } pupil
   *[other] at most { $count } pupils
}
needs-fit-size-small = { $n ->
    [one] at least { $count } pupil
   *[other] at least { $count } pupils
}
needs-aside-proposed = { $n ->
    [one] { $count } proposed already
   *[other] { $count } proposed already
}
needs-aside-levels = { $n ->
    [one] { $count } for other years
   *[other] { $count } for other years
}
needs-aside-full = { $n ->
    [one] { $count } full or without a date to come
   *[other] { $count } full or without a date to come
}
needs-aside-travel = { $n ->
    [one] { $count } that needs travelling
   *[other] { $count } that need travelling
}
needs-aside-theme = { $n ->
    [one] { $count } about something else
   *[other] { $count } about something else
}
needs-aside-score = { $n ->
    [one] { $count } that fits too little
   *[other] { $count } that fit too little
}
needs-served = { $n ->
    [0] no offer accepted so far
    [one] { $count } offer accepted so far
   *[other] { $count } offers accepted so far
}
needs-groups-open = { $n ->
    [one] { $count } still open
   *[other] { $count } still open
}
needs-done-grouped = { $n ->
    [one] { $count } need grouped.
   *[other] { $count } needs are grouped.
}
needs-done-proposed = { $n ->
    [one] { $count } offer is noted as proposed.
   *[other] { $count } offers are noted as proposed.
}
needs-done-proposed-mail = { $n ->
    [one] { $count } offer is proposed; the mail goes out.
   *[other] { $count } offers are proposed; the mail goes out.
}
needs-lists-added = { $n ->
    [0] No new need in this list.
    [one] { $count } need came in.
   *[other] { $count } needs came in.
}
needs-lists-undone = { $n ->
    [0] Import undone: no need was taken away.
    [one] Import undone: { $count } need was taken away.
   *[other] Import undone: { $count } needs were taken away.
}
needs-lists-coming = { $n ->
    [0] No need will come in
    [one] { $count } need will come in
   *[other] { $count } needs will come in
}
needs-lists-left-out = { $n ->
    [one] { $count } line left out, told below
   *[other] { $count } lines left out, told below
}
needs-lists-known = { $n ->
    [one] { $count } noted before
   *[other] { $count } noted before
}
needs-lists-unknown-schools = { $n ->
    [one] { $count } school to identify
   *[other] { $count } schools to identify
}
needs-lists-more = { $n ->
    [one] and { $count } more line
   *[other] and { $count } more lines
}
needs-mail-refused-too-large = { $n ->
    [one] This message is larger than { $count } MB. Paste its text instead.
   *[other] This message is larger than { $count } MB. Paste its text instead.
}
needs-mail-subject = { $n ->
    [one] A proposal for what you asked
   *[other] { $count } proposals for what you asked
}
needs-weights-done = { $n ->
    [0] No weight changed.
    [one] { $count } weight is changed.
   *[other] { $count } weights are changed.
}
needs-todo-more = { $n ->
    [one] { $count } more need waits for us
   *[other] { $count } more needs wait for us
}
needs-sheet-source = Received by { $source }, on { $day }
needs-past-stepped-why = Now: { $name } ({ $reason })
needs-past-operator_told = The operator was told by mail
needs-mail-why = Why: { $name }
needs-mail-against = Good to know: { $name }
needs-link-against = Good to know:
