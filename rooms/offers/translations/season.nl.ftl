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

offers-season-title = Nog geldig?
offers-season-lede = Eén keer per seizoen krijgt elke operator één mail met al zijn aanbod, en antwoordt met één klik voor elk, zonder account.
offers-season-say = Gepubliceerd aanbod, voor seizoen
offers-season-stand = gelden dit seizoen
offers-season-unknown = zonder antwoord
offers-season-gone = gelden niet meer
offers-season-none = Alles is bevestigd
offers-season-none-text = Elk gepubliceerd aanbod is bevestigd voor dit seizoen.
offers-season-operators =
    { $n ->
        [one] { $count } operator te bevragen
       *[other] { $count } operatoren te bevragen
    }
offers-season-write =
    { $n ->
        [one] Naar { $count } operator schrijven
       *[other] Naar { $count } operatoren schrijven
    }
offers-season-without =
    { $n ->
        [one] { $count } operator heeft geen adres: vul de fiche aan.
       *[other] { $count } operatoren hebben geen adres: vul hun fiche aan.
    }
offers-season-more =
    { $n ->
        [one] en nog { $count }
       *[other] en nog { $count }
    }
offers-season-no-address = zonder adres
offers-season-done-mails =
    { $n ->
        [one] { $count } mail is vertrokken.
       *[other] { $count } mails zijn vertrokken.
    }
offers-season-done-without =
    { $n ->
        [one] { $count } aanbod bleef zonder vraag, bij gebrek aan adres.
       *[other] { $count } bleven zonder vraag, bij gebrek aan adres.
    }
offers-season-question = Nog geldig in { $name }?
offers-season-hello = Dit is het aanbod van { $name } in de catalogus voor scholen. Eén klik per aanbod, meer niet.
offers-season-nothing = Geen aanbod wacht op uw antwoord.
offers-season-all =
    { $n ->
        [one] Het laatste bevestigen
       *[other] Alle { $count } in één keer bevestigen
    }
offers-season-yes = Ja, zoals het is
offers-season-changes = Ja, met wijzigingen
offers-season-no = Nee
offers-season-yes-of = Ja, “{ $name }” geldt zoals het is
offers-season-changes-of = Ja, “{ $name }” geldt, met wijzigingen
offers-season-no-of = Nee, “{ $name }” geldt niet meer
offers-season-back = U kunt twee maanden lang via deze link van mening veranderen.
offers-season-thanks = Dank u, genoteerd.
offers-season-button = Nog geldig?
offers-season-write-again =
    { $n ->
        [one] { $count } operator zonder antwoord sinds een week herinneren
       *[other] { $count } operatoren zonder antwoord sinds een week herinneren
    }
offers-season-patience = Wie een adres heeft, kreeg de vraag. Een week later kan men herinneren.
offers-season-what = Wat verandert er? (prijs, data, jaren…)
offers-season-tell = Zeggen wat er verandert
offers-season-told = Dank u, de coördinatie past de fiche aan.
offers-season-change-of = Wat verandert: { $name }
