# "Toujours valable ?": operatoren elk seizoen bevragen.

offers-season-mail-subject = Uw aanbod voor scholen: nog geldig in { $season }?
offers-season-mail-body =
    Goedendag,

    Dit aanbod van { $operator } staat in de catalogus voor scholen:

    { $offers }

    Geldt het nog in { $season }? Eén klik per aanbod volstaat, zonder account:

    { $address }

    Zonder antwoord blijft het zichtbaar met de vermelding “te bevestigen”.

    Bedankt,
    { $who }
