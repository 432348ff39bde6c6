offers-doors-nav-offers = Mijn aanbod
offers-doors-find-title = Toegang vragen
offers-doors-find-lede = Zoek eerst uw organisatie of uw school. De coördinatie van het bekken kijkt het na en antwoordt u per e-mail.
offers-doors-kind = Ik kom van
offers-doors-kind-operator = een culturele operator
offers-doors-kind-site = een school
offers-doors-find-q = De naam
offers-doors-find-help = Drie letters volstaan, bijvoorbeeld het begin van twee woorden.
offers-doors-find-go = Zoeken
offers-doors-found = Welke is het?
offers-doors-found-none = Niets draagt hier die naam. Probeer een ander woord van de naam; schrijf anders naar de coördinatie van uw bekken.
offers-doors-found-help = Niet in de lijst? Voeg een woord van de naam toe. Zelfstandige kunstenaars vindt men met hun volledige naam.
offers-doors-known = Is uw adres al bekend? Kom meteen binnen
offers-doors-claim-title = Toegang vragen: { $name }
offers-doors-claim-lede-school = Zeg wie u bent. De coördinatie belt de school voor ze u haar fiche opent.
offers-doors-claim-lede-operator = Zeg wie u bent. De coördinatie kijkt het na voor ze u deze fiche opent.
offers-doors-name = Uw naam
offers-doors-email = Uw e-mailadres
offers-doors-email-help = Liefst dat van uw werk: het antwoord komt daar aan.
offers-doors-function = Uw functie
offers-doors-words = Een woord voor de coördinatie
offers-doors-words-help = Wat helpt om u te herkennen. Geen namen van leerlingen.
offers-doors-trap = Laat dit vak leeg
offers-doors-claim-go = De vraag versturen
offers-doors-claim-other = Dit is niet de juiste
offers-doors-claimed-title = Uw vraag is vertrokken
offers-doors-claimed-text = De coördinatie weet nu dat u toegang vraagt tot de fiche ‘{ $name }’.
offers-doors-claimed-next = Haar antwoord komt aan op { $name }, meestal binnen de week. U hoeft niets anders te doen.
offers-doors-why-not_known = we vonden daar niemand die uw vraag kan bevestigen.
offers-doors-why-other_sheet = dit is de fiche van een andere organisatie; zoek de uwe met haar naam.
offers-doors-why-not_reached = we konden de organisatie niet bereiken om uw vraag te bevestigen.
offers-doors-why-not_agreed = de directie wenst deze toegang voorlopig niet te openen.
offers-doors-mail-granted-subject = Uw toegang is open
offers-doors-mail-granted-body =
    Dag { $name },

    Uw vraag is aanvaard: de fiche ‘{ $sheet }’ staat voor u open.

    Kom binnen met dit e-mailadres, zonder wachtwoord; u krijgt er een link toegestuurd:

    { $address }
offers-doors-mail-refused-subject = Uw vraag om toegang
offers-doors-mail-refused-body =
    Dag { $name },

    We kunnen u de fiche ‘{ $sheet }’ niet openen: { $why }

    U kunt opnieuw vragen, of schrijven naar de coördinatie van uw bekken:

    { $address }
offers-doors-claims-title = Vragen om toegang
offers-doors-claims-lede = Mensen zeggen dat een fiche van hen is. Bel de organisatie voor u toegang geeft: de persoon ziet de fiche en kan ze verbeteren.
offers-doors-claims-empty = Niemand wacht
offers-doors-claims-empty-text = Als iemand toegang vraagt tot de fiche van een operator of een school, wacht die vraag hier.
offers-doors-claims-see = De publieke pagina bekijken
offers-doors-claims-about = Fiche
offers-doors-claims-name = Naam
offers-doors-claims-email = E-mail
offers-doors-claims-function = Functie
offers-doors-claims-words = In hun woorden
offers-doors-claims-state = Staat
offers-doors-claims-asked = Gevraagd op
offers-doors-claims-check = Noteren dat het is nagekeken
offers-doors-claims-check-of = Noteren dat de vraag van { $name } is nagekeken
offers-doors-claims-grant = Toegang geven
offers-doors-claims-grant-of = Toegang geven aan { $name }
offers-doors-claims-refuse = Weigeren…
offers-doors-claims-reason = Waarom
offers-doors-claims-refuse-go = Weigeren en het schrijven
offers-doors-claims-reason-needed = Zeg waarom: de persoon krijgt de reden per e-mail.
offers-doors-claims-decided = Al beslist
offers-doors-claims-checked = Genoteerd: nagekeken.
offers-doors-claims-granted = De toegang is open en de e-mail is vertrokken.
offers-doors-claims-refused = De vraag is geweigerd en de e-mail is vertrokken.
offers-doors-claims-late = Over deze vraag is al beslist.
offers-doors-claims-count =
    { $n ->
        [0] Geen vraag wacht
        [one] { $count } vraag wacht
       *[other] { $count } vragen wachten
    }
offers-doors-claims-turn =
    { $n ->
        [one] { $count } vraag om toegang beantwoorden
       *[other] { $count } vragen om toegang beantwoorden
    }
offers-doors-state-asked = na te kijken
offers-doors-state-checked = nagekeken
offers-doors-state-granted = gegeven
offers-doors-state-refused = geweigerd
offers-doors-refusal-not_known = niemand kent de persoon daar
offers-doors-refusal-other_sheet = het is een andere fiche
offers-doors-refusal-not_reached = niemand antwoordde
offers-doors-refusal-not_agreed = de directie wenst het niet
offers-doors-offers-lede = Wat u aan klassen voorstelt. De coördinatie leest elk aanbod na voor het verschijnt.
offers-doors-offers-empty = Nog geen aanbod
offers-doors-offers-empty-text = Een eerste aanbod schrijft u in tien minuten, in stappen; niets gaat verloren als u onderbroken wordt.
offers-doors-offer-new = Een aanbod voorstellen
offers-doors-offer-new-lede = Eerst een titel. De rest komt in kleine stappen, telkens bewaard.
offers-doors-offer-continue = Verder schrijven
offers-doors-offer-missing = Wat nog ontbreekt
offers-doors-too-many-offers = Dat is veel voor één operator. Trek terug wat niet meer geldt, of schrijf naar de coördinatie.
offers-doors-next-draft = Lees het na en verstuur het: de coördinatie kijkt het na.
offers-doors-next-fill = Te schrijven voor u het verstuurt: { $name }.
offers-doors-next-submitted = De coördinatie leest het na; u hoeft niets te doen.
offers-doors-next-checked = Het is nagekeken en gaat verschijnen.
offers-doors-next-published = De scholen zien het.
offers-doors-next-to_confirm = Geldt het nog dit seizoen? Bevestig het, of trek het terug.
offers-doors-next-rejected = Het komt naar u terug: kijk waarom, neem het weer op en verstuur het opnieuw.
offers-doors-next-retired = Het wordt niet meer aangeboden. U kunt het weer opnemen.
offers-doors-step-submit = Naar de coördinatie sturen
offers-doors-step-confirm = Het geldt dit seizoen
offers-doors-step-resume = Weer opnemen
offers-doors-step-retire = Niet meer aanbieden
offers-doors-did-submit = ‘{ $name }’ is verstuurd. De coördinatie leest het na voor het verschijnt.
offers-doors-did-confirm = Dank u: ‘{ $name }’ geldt voor dit seizoen.
offers-doors-did-resume = ‘{ $name }’ is weer een ontwerp.
offers-doors-did-retire = ‘{ $name }’ wordt niet meer aangeboden.
offers-doors-turn-draft = ‘{ $name }’ afwerken
offers-doors-turn-rejected = ‘{ $name }’ verbeteren, dat naar u terugkomt
offers-doors-turn-to_confirm = Zeggen of ‘{ $name }’ nog dit seizoen geldt
offers-doors-home-all = Heel mijn aanbod
offers-doors-home-shown =
    { $n ->
        [0] De scholen zien nog niets van uw aanbod.
        [one] De scholen zien { $count } van uw voorstellen.
       *[other] De scholen zien { $count } van uw voorstellen.
    }
