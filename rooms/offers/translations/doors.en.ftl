offers-doors-nav-offers = My offers
offers-doors-find-title = Ask for access
offers-doors-find-lede = First find your organisation or your school. The coordination of the basin checks, then answers you by e-mail.
offers-doors-kind = I come from
offers-doors-kind-operator = a cultural operator
offers-doors-kind-site = a school
offers-doors-find-q = Its name
offers-doors-find-help = Three letters are enough, for instance the beginning of two words.
offers-doors-find-go = Search
offers-doors-found = Which one is it?
offers-doors-found-none = Nothing is called that here. Try another word of the name.
offers-doors-found-help = Not in the list? Add a word of the name. Independent artists are found by their whole name.
offers-doors-known = Is your address known already? Come straight in
offers-doors-claim-title = Ask for access: { $name }
offers-doors-claim-lede-school = Say who you are. The coordination calls the school before opening its sheet to you.
offers-doors-claim-lede-operator = Say who you are. The coordination checks before opening this sheet to you.
offers-doors-name = Your name
offers-doors-email = Your e-mail address
offers-doors-email-help = Preferably the one you use at work: the answer goes there.
offers-doors-function = Your function
offers-doors-words = A word for the coordination
offers-doors-words-help = What helps to recognise you. No pupils’ names.
offers-doors-trap = Leave this box empty
offers-doors-claim-go = Send the request
offers-doors-claim-other = This is not the right one
offers-doors-claimed-title = Your request has gone
offers-doors-claimed-text = The coordination now knows that you ask for access to the sheet “{ $name }”.
offers-doors-claimed-next = Its answer will come to { $name }, usually within the week. Nothing else to do.
offers-doors-why-not_known = we found nobody there who could confirm your request.
offers-doors-why-other_sheet = it is the sheet of another organisation than yours; look for yours by its name.
offers-doors-why-not_reached = we could not reach the organisation to confirm your request.
offers-doors-why-not_agreed = the head does not wish to open this access for now.
offers-doors-mail-granted-subject = Your access is open
offers-doors-mail-granted-body =
    Hello { $name },

    Your request is accepted: the sheet “{ $sheet }” is open to you.

    Come in with this e-mail address, without a password; a link will be sent to it:

    { $address }
offers-doors-mail-refused-subject = Your request for access
offers-doors-mail-refused-body =
    Hello { $name },

    We cannot open the sheet “{ $sheet }” to you: { $why }

    You may ask again, or write to the coordination of your basin:

    { $address }
offers-doors-claims-title = Requests for access
offers-doors-claims-lede = People say that a sheet is theirs. Call the organisation before granting: the person will see the sheet and may correct it.
offers-doors-claims-empty = Nobody waits
offers-doors-claims-empty-text = When someone asks for access to the sheet of an operator or a school, the request will wait here.
offers-doors-claims-see = See the public page
offers-doors-claims-about = Sheet
offers-doors-claims-name = Name
offers-doors-claims-email = E-mail
offers-doors-claims-function = Function
offers-doors-claims-words = In their words
offers-doors-claims-state = State
offers-doors-claims-asked = Asked on
offers-doors-claims-check = Note that it is checked
offers-doors-claims-check-of = Note that it is checked: { $name }
offers-doors-claims-grant = Grant access
offers-doors-claims-grant-of = Grant access to { $name }
offers-doors-claims-refuse = Refuse…
offers-doors-claims-reason = Why
offers-doors-claims-refuse-go = Refuse and write it
offers-doors-claims-reason-needed = Say why: the person receives the reason by e-mail.
offers-doors-claims-decided = Decided already
offers-doors-claims-checked = Noted: checked.
offers-doors-claims-granted = Access is open, and the e-mail has gone.
offers-doors-claims-refused = The request is refused, and the e-mail has gone.
offers-doors-claims-late = This request is decided already.
offers-doors-claims-count =
    { $n ->
        [0] No request waits
        [one] { $count } request waits
       *[other] { $count } requests wait
    }
offers-doors-claims-turn =
    { $n ->
        [one] Answer { $count } request for access
       *[other] Answer { $count } requests for access
    }
offers-doors-state-asked = to be checked
offers-doors-state-checked = checked
offers-doors-state-granted = granted
offers-doors-state-refused = refused
offers-doors-refusal-not_known = nobody there knows them
offers-doors-refusal-other_sheet = it is another sheet
offers-doors-refusal-not_reached = nobody answered
offers-doors-refusal-not_agreed = the head does not wish it
offers-doors-offers-lede = What you offer to classes. The coordination reads each offer over before it appears.
offers-doors-offers-empty = No offer yet
offers-doors-offers-empty-text = A first offer is written in ten minutes, by stages; nothing is lost if you are interrupted.
offers-doors-offer-new = Propose an offer
offers-doors-offer-new-lede = A title first. The rest comes by small stages, kept as you go.
offers-doors-offer-continue = Go on writing it
offers-doors-offer-missing = What is still missing
offers-doors-too-many-offers = That is a lot for one operator. Withdraw what no longer stands, or write to the coordination.
offers-doors-next-draft = Read it over, then send it: the coordination checks it.
offers-doors-next-fill = To be written before you send it: { $name }.
offers-doors-next-submitted = The coordination reads it over; you have nothing to do.
offers-doors-next-checked = It is checked and about to appear.
offers-doors-next-published = Schools see it.
offers-doors-next-to_confirm = Does it still stand this season? Confirm it, or withdraw it.
offers-doors-next-rejected = It comes back to you: see why, take it up again and send it anew.
offers-doors-next-retired = It is no longer offered. You may take it up again.
offers-doors-step-submit = Send to the coordination
offers-doors-step-confirm = It stands this season
offers-doors-step-resume = Take it up again
offers-doors-step-retire = No longer offer it
offers-doors-did-submit = “{ $name }” is sent. The coordination reads it over before it appears.
offers-doors-did-confirm = Thank you: “{ $name }” stands for this season.
offers-doors-did-resume = “{ $name }” is a draft again.
offers-doors-did-retire = “{ $name }” is no longer offered.
offers-doors-turn-draft = Finish “{ $name }”
offers-doors-turn-rejected = Mend “{ $name }”, which comes back to you
offers-doors-turn-to_confirm = Say whether “{ $name }” still stands this season
offers-doors-home-all = All my offers
offers-doors-home-shown =
    { $n ->
        [0] Schools see none of your offers yet.
        [one] Schools see { $count } of your offers.
       *[other] Schools see { $count } of your offers.
    }
offers-doors-nav-needs = My requests
offers-doors-tab-needs = Requests
offers-doors-nav-received = Requests received
offers-doors-nav-wanted = Schools look for
offers-doors-nav-access = Access requests
offers-doors-finder-own = Your offer
offers-doors-agreement-title = Give your agreement
offers-doors-agreement-lede = { $name } looks for this among people of culture. Do you agree that we search?
offers-doors-agreement-lede-who = { $who } ({ $school }) looks for this among people of culture. Do you agree that we search?
offers-doors-agreement-go = I agree
offers-doors-agreement-refuse = Not for now
offers-doors-agreement-note = A word to the coordination
offers-doors-agreement-help = This agreement commits you to no expense: nothing is booked before the school has accepted a proposal.
offers-doors-agreement-choose = Choose one of the two answers.
offers-doors-agreement-over = This link no longer works
offers-doors-agreement-over-text = The answer was given already, or the link is too old. Nothing else to do; to change your mind, write to the coordination of your basin.
offers-doors-agreement-yes = Thank you, it is noted
offers-doors-agreement-yes-text = The coordination now looks for a fitting offer and proposes it to the school.
offers-doors-agreement-no = It is noted
offers-doors-agreement-no-text = The request is put aside. The school may take it up again with the coordination when you wish.
offers-doors-mail-agreement-subject = Your agreement to a request of your school
offers-doors-mail-agreement-body =
    Hello { $name },

    { $who } ({ $school }) asks the coordination of the PECA:

    “{ $words }”

    Do you agree? One click is enough, without an account or a password; the link works once, for three weeks:

    { $address }

    This agreement commits you to no expense.
offers-doors-travel-yes = The class can travel
offers-doors-travel-no = One has to come to the school
offers-doors-travel-unknown = I do not know yet
offers-doors-needs-lede = What you asked for, and where it stands.
offers-doors-needs-empty = No request yet
offers-doors-needs-empty-text = Say in your own words what you look for, even without an offer in mind: the coordination searches for you.
offers-doors-need-new = Say what I look for
offers-doors-need-lede = Two minutes. Only the first box is needed.
offers-doors-need-lede-wished = You have “{ $name }” in mind. Say for whom and why; the coordination takes care of it.
offers-doors-need-words = What do you look for?
offers-doors-need-words-help = For instance: a singing workshop for my two nursery classes, in spring. No pupils’ names.
offers-doors-need-levels = For whom?
offers-doors-need-class = The class
offers-doors-need-class-help = For instance: P3 A and B.
offers-doors-need-pupils = Number of pupils
offers-doors-need-number = Write a number, in figures.
offers-doors-need-when = When?
offers-doors-need-when-help = For instance: a Thursday morning, before Easter.
offers-doors-need-travel = Travelling
offers-doors-need-free = It has to be free
offers-doors-need-money = Budget
offers-doors-need-phone = Where to call you
offers-doors-need-site = Site
offers-doors-need-which-site = Choose the site.
offers-doors-need-who = Asked by
offers-doors-need-go = Send my request
offers-doors-need-done = Thank you, it is noted. The coordination asks for the head’s agreement, then searches.
offers-doors-need-done-asked = Thank you, it is noted. An e-mail has gone to { $name } for the head’s agreement.
offers-doors-need-done-head = Thank you, it is noted, with your agreement. The coordination now searches.
offers-doors-need-title = Your request
offers-doors-need-asked = What you asked for
offers-doors-need-wished = Offer in mind
offers-doors-need-unmet = Why
offers-doors-need-ask = Ask for the head’s agreement
offers-doors-need-ask-again = Ask again
offers-doors-need-ask-text = The head agrees by a link, without an account.
offers-doors-need-asked-on = The head’s agreement was asked for on { $name }.
offers-doors-need-asked-now = An e-mail has gone to { $name }.
offers-doors-need-asked-already = The e-mail has just gone. Give the head a little time.
offers-doors-need-no-head = The coordination does not know the head’s address yet: it takes care of it.
offers-doors-need-date = Which date?
offers-doors-need-yes = This suits us
offers-doors-need-yes-of = This suits us: { $name }
offers-doors-need-more = Learn more
offers-doors-need-no = This does not suit…
offers-doors-need-no-go = Answer no
offers-doors-need-why = Why?
offers-doors-need-why-not = Choose why: it helps to search better.
offers-doors-need-note = A word more
offers-doors-need-accepted = Fine. The operator gets in touch with you.
offers-doors-need-refused = Noted. Thank you for saying why.
offers-doors-need-word-title = Add a word
offers-doors-need-word = A detail, a change
offers-doors-need-word-go = Send
offers-doors-need-word-added = Your word has reached the coordination.
offers-doors-need-withdraw = No longer ask…
offers-doors-need-withdraw-why = Why
offers-doors-need-withdraw-go = Withdraw my request
offers-doors-need-withdrawn = Your request is withdrawn.
offers-doors-need-past = What happened
offers-doors-answered-yes = You said yes
offers-doors-answered-no = You said no
offers-doors-answered-over = Not followed up
offers-doors-word-proposal-us = Proposed:
offers-doors-word-agreement-school = Agreement asked of
offers-doors-word-agreement-us = Agreement asked of
offers-doors-word-agreement-head = The head’s answer:
offers-doors-side-school = you
offers-doors-side-head = the head
offers-doors-side-us = the coordination
offers-doors-side-operator = the operator
offers-doors-needbadge-received = received
offers-doors-needbadge-understood = understood
offers-doors-needbadge-agreed_by_head = agreed
offers-doors-needbadge-matching = searching
offers-doors-needbadge-proposed = yours to answer
offers-doors-needbadge-matched = found
offers-doors-needbadge-unmet = nothing found yet
offers-doors-needbadge-withdrawn = withdrawn
offers-doors-needstate-received = The coordination has it; the head’s agreement is still to come.
offers-doors-needstate-understood = The coordination has read it; the head’s agreement is still to come.
offers-doors-needstate-agreed_by_head = The head agrees; the coordination will search.
offers-doors-needstate-matching = The coordination looks for a fitting offer.
offers-doors-needstate-proposed = Something is proposed to you: say whether it suits.
offers-doors-needstate-matched = It is settled; the operator gets in touch with you.
offers-doors-needstate-unmet = Nothing was found for now. It still counts, and an offer may yet come.
offers-doors-needstate-withdrawn = It waits for nothing any more.
offers-doors-unmet-money = it was too dear
offers-doors-unmet-date = no date suited
offers-doors-unmet-transport = there was no transport
offers-doors-unmet-no_offer = nobody offers it
offers-doors-unmet-no_answer = no answer
offers-doors-unmet-other = another reason
offers-doors-needrefusal-price = too dear
offers-doors-needrefusal-date = the date does not suit
offers-doors-needrefusal-distance = too far
offers-doors-needrefusal-level = not for these pupils
offers-doors-needrefusal-theme = not what I look for
offers-doors-needrefusal-found = I found something else
offers-doors-needrefusal-other = another reason (say which)
offers-doors-home-needs = All my requests
offers-doors-turn-proposed = Answer what is proposed to you: { $name }
offers-doors-turn-taken = Get in touch with { $name }
offers-doors-wanted-title = What schools look for
offers-doors-wanted-lede = The requests of the basin that are still open, without saying from whom. Could you answer one?
offers-doors-wanted-mine = In your domains
offers-doors-wanted-all = All that is looked for
offers-doors-wanted-any = Any domain
offers-doors-wanted-nowhere = commune unknown
offers-doors-wanted-empty = Nothing in your domains right now
offers-doors-wanted-empty-text = Look at all that schools ask for: an idea may come of it.
offers-doors-wanted-help = Schools are not named: when one of them accepts your offer, it is introduced to you.
offers-doors-wanted-count =
    { $n ->
        [one] { $count } request
       *[other] { $count } requests
    }
offers-doors-received-lede = The schools that accepted one of your offers. Call or write to them to settle the date, then say here that it is done.
offers-doors-received-empty = No request for now
offers-doors-received-empty-text = When a school accepts one of your offers, it appears here with the person to call.
offers-doors-received-took = Accepted “{ $name }”.
offers-doors-received-contact = Whom to speak to
offers-doors-received-say = What is settled
offers-doors-received-go = Done, in touch
offers-doors-received-go-of = Done, in touch with { $name }
offers-doors-received-called = In touch.
offers-doors-received-answered = In touch
offers-doors-received-done = Thank you: the school and the coordination see it.
offers-doors-received-wished = Schools have your offers in mind
offers-doors-received-wished-help = The coordination first asks each school for its agreement, then introduces it to you.
offers-doors-found-new = My organisation is not in the list
offers-doors-new-title = Ask for access for a new organisation
offers-doors-new-lede = Say who you are. The coordination checks, makes your organisation’s sheet, and answers by mail.
offers-doors-organisation = Name of the organisation or the artist
offers-doors-basin = School basin
offers-doors-claims-new = no sheet yet
offers-doors-claims-new-text = Look first whether it is here under another name. Granting access makes the sheet.
