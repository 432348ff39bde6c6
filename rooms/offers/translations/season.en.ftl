# "Toujours valable ?": asking operators each season.

offers-season-mail-subject = Your offers for schools: still valid in { $season }?
offers-season-mail-body =
    Hello,

    These offers of { $operator } are in the schools’ catalogue:

    { $offers }

    Do they still stand in { $season }? One click an offer is enough, without an account:

    { $address }

    Without an answer they stay visible, marked “to confirm”.

    Thank you,
    { $who }

offers-season-title = Still valid?
offers-season-lede = Once a season each operator gets a single mail with all its offers, and answers with one click for each, without an account.
offers-season-say = Published offers, for season
offers-season-stand = stand this season
offers-season-unknown = without an answer
offers-season-gone = no longer stand
offers-season-none = Everything is confirmed
offers-season-none-text = Every published offer is confirmed for this season.
offers-season-operators =
    { $n ->
        [one] { $count } operator to ask
       *[other] { $count } operators to ask
    }
offers-season-write =
    { $n ->
        [one] Write to { $count } operator
       *[other] Write to { $count } operators
    }
offers-season-without =
    { $n ->
        [one] { $count } operator has no address: complete its sheet.
       *[other] { $count } operators have no address: complete their sheets.
    }
offers-season-more =
    { $n ->
        [one] and { $count } more
       *[other] and { $count } more
    }
offers-season-no-address = no address
offers-season-done-mails =
    { $n ->
        [one] { $count } mail has left.
       *[other] { $count } mails have left.
    }
offers-season-done-without =
    { $n ->
        [one] { $count } offer was not asked about, for want of an address.
       *[other] { $count } offers were not asked about, for want of an address.
    }
offers-season-question = Still valid in { $name }?
offers-season-hello = These are the offers of { $name } in the schools’ catalogue. One click an offer, that is all.
offers-season-nothing = No offer waits for your answer.
offers-season-all =
    { $n ->
        [one] Confirm the last one
       *[other] Confirm all { $count } at once
    }
offers-season-yes = Yes, as it is
offers-season-changes = Yes, with changes
offers-season-no = No
offers-season-yes-of = Yes, “{ $name }” stands as it is
offers-season-changes-of = Yes, “{ $name }” stands, with changes
offers-season-no-of = No, “{ $name }” no longer stands
offers-season-back = You can change your mind through this same link for two months.
offers-season-thanks = Thank you, noted.
offers-season-button = Still valid?
offers-season-write-again =
    { $n ->
        [one] Remind { $count } operator silent for a week
       *[other] Remind { $count } operators silent for a week
    }
offers-season-patience = Everyone with an address was asked. A week later they can be reminded.
offers-season-what = What changes? (price, dates, years…)
offers-season-tell = Say what changes
offers-season-told = Thank you, the coordination will mend the sheet.
offers-season-change-of = What changes: { $name }
