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
offers-doors-found-none = Nothing has that name here. Try another word of the name; otherwise write to the coordination of your basin.
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
offers-doors-claims-check-of = Note that the request of { $name } is checked
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
