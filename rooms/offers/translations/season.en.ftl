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
