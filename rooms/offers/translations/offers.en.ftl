# The coordinator's catalogue.

offers-nav = Offers
offers-add = Add an offer
offers-say = Offers
offers-any-type = of any type
offers-any-domain = in all domains
offers-any-level = for all years
offers-any-state = in any state
offers-any-setting = at school or elsewhere
offers-any-commune = in all communes
offers-any-price = at any price
offers-any-component = of all components
offers-any-mode = of any mode of expression
offers-any-access = whatever the accessibility
offers-any-language = in any language
offers-any-month = in any month
offers-any-kind = of any kind
offers-any-season = confirmed or not this season
offers-any-complete = complete or not
offers-facet-type = Type
offers-facet-domain = Domain
offers-facet-level = Year
offers-facet-state = State
offers-facet-setting = At school or elsewhere
offers-facet-commune = Commune
offers-facet-price = Price
offers-facet-component = Component
offers-facet-mode = Mode of expression
offers-facet-access = Accessibility
offers-facet-language = Language
offers-facet-month = Month
offers-facet-kind = Kind
offers-facet-season = Season
offers-facet-complete = Completeness
offers-standing-yes = confirmed this season
offers-standing-no = not confirmed yet
offers-complete-full = 90% complete and over
offers-complete-enough = 60% complete and over
offers-complete-short = to be completed
offers-text = Title, operator, place
offers-of-operator = of { $name }
offers-all = Remove all filters
offers-see-all = See all offers
offers-more-filters = More filters
offers-none = No offer answers to all of that
offers-none-text = Take a word out of the sentence, or search with fewer letters.
offers-empty = No offer yet
offers-empty-text = Add the first one: a title and an operator are enough to begin, the rest is written in five short stages.
offers-export = Export
offers-bulk-export = Export (Excel)
offers-nothing-picked = Nothing is ticked: choose some offers first.
offers-count =
    { $n ->
        [one] { $count } offer
       *[other] { $count } offers
    }
offers-count-submitted =
    { $n ->
        [one] { $count } to check
       *[other] { $count } to check
    }
offers-count-to-confirm =
    { $n ->
        [one] { $count } to confirm
       *[other] { $count } to confirm
    }
offers-head-title = Offer
offers-head-type = Type
offers-head-levels = Years
offers-head-place = Where
offers-head-price = Price
offers-head-when = When
offers-head-state = State
offers-head-complete = Complete (%)
offers-head-operator = Operator
offers-head-class-price = Price for a class of 20
offers-head-next-date = Next date
offers-head-checked = Checked
offers-head-changed = Changed
offers-head-source = Source
offers-head-key = Key in Navette
offers-dates =
    { $n ->
        [one] { $day } ({ $count } date)
       *[other] from { $day } ({ $count } dates)
    }

offers-step-submit = Send to be checked
offers-step-check = Mark as checked
offers-step-publish = Publish
offers-step-reject = Send back
offers-step-ask = Ask whether it still stands
offers-step-confirm = Confirm for the season
offers-step-resume = Take back as a draft
offers-step-retire = Withdraw from the catalogue
offers-did-submit = “{ $name }” waits to be checked.
offers-did-check = “{ $name }” is checked.
offers-did-publish = “{ $name }” is published.
offers-did-reject = “{ $name }” is sent back, with its reason.
offers-did-ask = “{ $name }” waits for a confirmation.
offers-did-confirm = “{ $name }” stands this season.
offers-did-resume = “{ $name }” is a draft again.
offers-did-retire = “{ $name }” is no longer offered. It stays in the history.
offers-done-together =
    { $n ->
        [one] Done for { $count } offer.
       *[other] Done for { $count } offers.
    }
offers-left-together =
    { $n ->
        [one] { $count } offer stayed as it was: this step does not concern it, or essentials are missing.
       *[other] { $count } offers stayed as they were: this step does not concern them, or essentials are missing.
    }
offers-reason = Reason
offers-choose = Choose…
offers-reject-note = A word to the operator
offers-reject-help = Say what would make it fit to publish. Needed for another reason.

offers-new-lede = Three boxes to begin. The rest is written in five short stages, saved as you go.
offers-new-operator-help = If it is not in the list, add it first under Operators.
offers-new-no-operator = Choose who offers it.
offers-new-go = Continue
offers-kindhelp-dated = on set dates: a show, a concert, a training
offers-kindhelp-place = a place to visit, whenever the class likes
offers-kindhelp-on_request = on request: a workshop, an encounter, so many classes a season
offers-form-position = Stage { $place } of { $total }
offers-form-stages = Stages
offers-form-next = Save and go on
offers-form-save = Save and back to the sheet
offers-form-end = Save and read the sheet
offers-form-groups = Tick at once
offers-form-groups-help = The years of each group ticked are added to the list.
offers-form-margin = What is not marked “optional” is needed to send the offer. You can skip a step and come back to it.
offers-stagelede-what = what it is, in a few words that a teacher understands at once
offers-stagelede-whom = the years, the size of the group, what makes coming possible
offers-stagelede-where = at school or elsewhere, on which dates or in which periods, for how long
offers-stagelede-price = what the school pays, and what can help it
offers-stagelede-booking = whom to turn to, and until when the offer stands
offers-help-title = For instance “Weaving a story: three storytelling workshops”.
offers-help-summary = What pupils live through, in two sentences. For instance: “With a storyteller, the class invents a story and weaves it into pictures.”
offers-help-description = How it goes, the artists, what stays with the class. No need to repeat years or price.
offers-help-radius_km = If you come to the school: up to how many kilometres? For instance 15.
offers-help-stop = For instance “Flagey (tram 81)”.
offers-help-meeting_minutes = For instance “50 min” or “1 h 30”.
offers-help-meetings = How many times the class sees you.
offers-help-slots = On request: how many classes can you take this season?
offers-help-period_note = For instance “Tuesday and Thursday mornings, outside holidays”.
offers-help-price_cents = Per pupil, class or session, as you chose. For instance “4.50”.
offers-help-travel_cents = What your coming costs, if it is paid on top.
offers-help-season = The last school year for which the offer is sure, such as “2026-2027”.
offers-help-position = Latitude then longitude: “50.8503, 4.3517”. It tells the distance from a school.
offers-help-prerequisites = What the class must have done or read before.
offers-help-room_needs = For instance “an empty room of 60 m², two sockets”.
offers-listhelp-level = Tick each year that suits: a list, not a range.
offers-listhelp-component = What the class mostly does there; one, two or three.

offers-done-created = Draft made. Go on when you like: nothing is lost.
offers-done-saved = Saved.
offers-done-undone = The last change of “{ $name }” is undone.
offers-done-copied = Here is a copy of “{ $name }”, without its dates. Change what differs.
offers-done-session = The date is added.
offers-done-session-cancelled = The date is cancelled.
offers-copy-title = { $name } (copy)
offers-copy = Duplicate
offers-edit = Edit
offers-since = since { $name }
offers-sent-back = Sent back: { $name }.
offers-needed = needed
offers-complete-title = Completeness
offers-complete-score = { $name } out of 100
offers-next-title = Next step
offers-next-fill = To write before publishing: { $name }.
offers-next-publish = All the essentials are there: read it again and publish.
offers-next-mend = The operator has to correct it and send it again; you can also take it back.
offers-next-submitted = To check: publish it, or send it back saying why.
offers-next-checked = Checked: it remains to be published.
offers-next-published = It can be seen. Nothing to do until next season.
offers-next-to_confirm = It can still be seen; the operator has to say whether it stands this season.
offers-next-retired = It is no longer offered. Take it back as a draft if it returns.
offers-see-public = See it as in the public catalogue
offers-seasons-title = From season to season
offers-season-answered = { $answer } – { $who }, { $day }
offers-season-asked = asked on { $name }, no answer
offers-by-link = through the link of the mail
offers-by-navette = Navette
offers-synonyms-button = Synonyms
offers-import-button = Import
offers-facts-title = Origin
offers-source-typed = typed on screen
offers-source-operator = typed by the operator
offers-source-copy = copy of another offer
offers-source-demonstration = demonstration
offers-past-title = History
offers-past-created = Draft made
offers-past-filled = { $field }: { $after }
offers-past-emptied = { $field }: “{ $before }” is emptied
offers-past-changed = { $field }: “{ $before }” becomes “{ $after }”
offers-past-submit = Sent to be checked
offers-past-check = Checked
offers-past-publish = Published
offers-past-reject = Sent back: { $name }
offers-past-ask = Confirmation asked
offers-past-asked_again = Confirmation asked again
offers-past-confirm = Confirmed for the season
offers-past-resume = Taken back as a draft
offers-past-retire = Withdrawn from the catalogue
offers-past-step_undone = Step undone
offers-past-answered = Still stands in { $season }: { $answer }
offers-past-session_added = Date added: { $name }
offers-past-session_cancelled = Date cancelled: { $name }
offers-past-imported = Imported from “{ $name }”
offers-past-import_undone = Import undone

offers-dates-title = Dates
offers-no-date = No date yet.
offers-cancelled = cancelled
offers-cancel-date = Cancel
offers-cancel-date-of = Cancel the date of { $name }
offers-date-day = Day
offers-date-starts = Begins
offers-date-ends = Ends
offers-date-capacity = Classes
offers-date-place = Place, if another
offers-date-add = Add the date
offers-room = { $taken } of { $count } classes
offers-taken =
    { $n ->
        [one] { $count } class
       *[other] { $count } classes
    }
offers-slots-taken = { $taken } classes of { $count } planned this season.
offers-read-as = No offer has “{ $typed }”: searched “{ $taken }”.
offers-relaxed = No offer has all these words: here are those with most of them.
offers-so-far = The offers are still being read: { $read } of { $count }. What follows is therefore incomplete; come back to this page in a few seconds.
offers-period-du = from
offers-period-au = to
offers-period-between = from { $from } to { $to }
offers-period-from = from { $name } on
offers-period-until = until { $name }
offers-period-months = By month
offers-period-forget = Remove these dates
offers-period-refused-not-day = We cannot read these dates: choose them in the calendar. Meanwhile nothing is left out of the list.
offers-period-refused-order = The end comes before the beginning: swap the two dates. Meanwhile nothing is left out of the list.
offers-period-refused-past = This period is over: choose dates to come. Meanwhile nothing is left out of the list.

# Mails to operators.
offers-tell-taken-subject = A school chose “{ $title }”
offers-tell-taken-body =
    Hello,

    { $school } said yes to your offer “{ $title }”. They were looking for:

    { $words }

    { $facts }

    Get in touch with them, then tell us in a word what was agreed:

    { $address }

    The coordination
offers-tell-day = Chosen date: { $name }
offers-tell-class = Class: { $name }
offers-tell-pupils = Pupils: { $name }
offers-tell-when = When: { $name }
offers-tell-who = Who to speak with: { $name }
offers-tell-email = E-mail: { $name }
offers-tell-phone = Telephone: { $name }
offers-tell-published-subject = Published: “{ $title }”
offers-tell-published-body =
    Hello,

    Your offer “{ $title }” has been checked and published; schools see it here:

    { $address }

    The coordination
offers-tell-rejected-subject = To look at again: “{ $title }”
offers-tell-rejected-body =
    Hello,

    Your offer “{ $title }” cannot be published yet:

    { $reason }

    Mend it and send it again:

    { $address }

    The coordination
offers-past-operator_told = The operator was told by mail
offers-past-change_told = The operator said what changes
offers-form-missing = Still missing: { $name }.
offers-form-dates = Dates are added afterwards, on the offer’s sheet.
