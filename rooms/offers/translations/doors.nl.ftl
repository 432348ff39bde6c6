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
offers-doors-found-none = Niets heet hier zo. Probeer een ander woord van de naam.
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
offers-doors-claims-check-of = Noteren dat het is nagekeken: { $name }
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
offers-doors-nav-needs = Mijn vragen
offers-doors-tab-needs = Vragen
offers-doors-nav-received = Ontvangen vragen
offers-doors-nav-wanted = Scholen zoeken
offers-doors-nav-access = Gevraagde toegang
offers-doors-finder-own = Uw aanbod
offers-doors-agreement-title = Uw akkoord geven
offers-doors-agreement-lede = { $name } zoekt dit bij mensen uit de cultuur. Gaat u akkoord dat we zoeken?
offers-doors-agreement-lede-who = { $who } ({ $school }) zoekt dit bij mensen uit de cultuur. Gaat u akkoord dat we zoeken?
offers-doors-agreement-go = Ik ga akkoord
offers-doors-agreement-refuse = Nu niet
offers-doors-agreement-note = Een woord aan de coördinatie
offers-doors-agreement-help = Dit akkoord verplicht tot geen enkele uitgave: niets wordt gereserveerd voor de school een voorstel aanvaardt.
offers-doors-agreement-choose = Kies een van de twee antwoorden.
offers-doors-agreement-over = Deze link dient niet meer
offers-doors-agreement-over-text = Het antwoord is al gegeven, of de link is te oud. U hoeft niets meer te doen; om van mening te veranderen, schrijft u naar de coördinatie van uw bekken.
offers-doors-agreement-yes = Dank u, het is genoteerd
offers-doors-agreement-yes-text = De coördinatie zoekt nu een passend aanbod en stelt het aan de school voor.
offers-doors-agreement-no = Het is genoteerd
offers-doors-agreement-no-text = De vraag wordt opzijgelegd. De school kan ze met de coördinatie weer opnemen wanneer u dat wenst.
offers-doors-mail-agreement-subject = Uw akkoord voor een vraag van uw school
offers-doors-mail-agreement-body =
    Dag { $name },

    { $who } ({ $school }) vraagt aan de coördinatie van het PECA:

    ‘{ $words }’

    Gaat u akkoord? Eén klik volstaat, zonder account of wachtwoord; de link dient één keer, drie weken lang:

    { $address }

    Dit akkoord verplicht tot geen enkele uitgave.
offers-doors-travel-yes = De klas kan zich verplaatsen
offers-doors-travel-no = Men moet naar de school komen
offers-doors-travel-unknown = Ik weet het nog niet
offers-doors-needs-lede = Wat u gevraagd hebt, en hoe ver het staat.
offers-doors-needs-empty = Nog geen vraag
offers-doors-needs-empty-text = Zeg in uw woorden wat u zoekt, ook als u geen aanbod in gedachten hebt: de coördinatie zoekt voor u.
offers-doors-need-new = Zeggen wat ik zoek
offers-doors-need-lede = Twee minuten. Alleen het eerste vak is nodig.
offers-doors-need-lede-wished = U denkt aan ‘{ $name }’. Zeg voor wie en waarom; de coördinatie zorgt ervoor.
offers-doors-need-words = Wat zoekt u?
offers-doors-need-words-help = Bijvoorbeeld: een zangatelier voor mijn twee kleuterklassen, in het voorjaar. Geen namen van leerlingen.
offers-doors-need-levels = Voor wie?
offers-doors-need-class = De klas
offers-doors-need-class-help = Bijvoorbeeld: P3 A en B.
offers-doors-need-pupils = Aantal leerlingen
offers-doors-need-number = Schrijf een getal, in cijfers.
offers-doors-need-when = Wanneer?
offers-doors-need-when-help = Bijvoorbeeld: een donderdagochtend, voor Pasen.
offers-doors-need-travel = Zich verplaatsen
offers-doors-need-free = Het moet gratis zijn
offers-doors-need-money = Budget
offers-doors-need-phone = Waar u te bellen
offers-doors-need-site = Vestiging
offers-doors-need-which-site = Kies de vestiging.
offers-doors-need-who = Gevraagd door
offers-doors-need-go = Mijn vraag versturen
offers-doors-need-done = Dank u, het is genoteerd. De coördinatie vraagt het akkoord van de directie en zoekt dan.
offers-doors-need-done-asked = Dank u, het is genoteerd. Er is een e-mail vertrokken naar { $name } voor het akkoord van de directie.
offers-doors-need-done-head = Dank u, het is genoteerd, met uw akkoord. De coördinatie zoekt nu.
offers-doors-need-title = Uw vraag
offers-doors-need-asked = Wat u gevraagd hebt
offers-doors-need-wished = Aanbod in gedachten
offers-doors-need-unmet = Waarom
offers-doors-need-ask = Het akkoord van de directie vragen
offers-doors-need-ask-again = Opnieuw vragen
offers-doors-need-ask-text = De directie geeft haar akkoord met een link, zonder account.
offers-doors-need-asked-on = Het akkoord van de directie is gevraagd sinds { $name }.
offers-doors-need-asked-now = Er is een e-mail vertrokken naar { $name }.
offers-doors-need-asked-already = De e-mail is net vertrokken. Geef de directie wat tijd.
offers-doors-need-no-head = De coördinatie kent het adres van de directie nog niet: zij zorgt ervoor.
offers-doors-need-date = Welke datum?
offers-doors-need-yes = Dit past voor ons
offers-doors-need-yes-of = Dit past voor ons: { $name }
offers-doors-need-more = Meer weten
offers-doors-need-no = Dit past niet…
offers-doors-need-no-go = Nee antwoorden
offers-doors-need-why = Waarom?
offers-doors-need-why-not = Kies waarom: dat helpt om beter te zoeken.
offers-doors-need-note = Nog een woord
offers-doors-need-accepted = Prima. De operator neemt contact met u op.
offers-doors-need-refused = Genoteerd. Dank u om te zeggen waarom.
offers-doors-need-word-title = Een woord toevoegen
offers-doors-need-word = Een verduidelijking, een wijziging
offers-doors-need-word-go = Versturen
offers-doors-need-word-added = Uw woord is bij de coördinatie aangekomen.
offers-doors-need-withdraw = Niet meer vragen…
offers-doors-need-withdraw-why = Waarom
offers-doors-need-withdraw-go = Mijn vraag intrekken
offers-doors-need-withdrawn = Uw vraag is ingetrokken.
offers-doors-need-past = Wat er gebeurde
offers-doors-answered-yes = U hebt ja gezegd
offers-doors-answered-no = U hebt nee gezegd
offers-doors-answered-over = Zonder gevolg
offers-doors-word-proposal-us = Voorgesteld:
offers-doors-word-agreement-school = Akkoord gevraagd aan
offers-doors-word-agreement-us = Akkoord gevraagd aan
offers-doors-word-agreement-head = Antwoord van de directie:
offers-doors-side-school = u
offers-doors-side-head = de directie
offers-doors-side-us = de coördinatie
offers-doors-side-operator = de operator
offers-doors-needbadge-received = ontvangen
offers-doors-needbadge-understood = begrepen
offers-doors-needbadge-agreed_by_head = akkoord gegeven
offers-doors-needbadge-matching = we zoeken
offers-doors-needbadge-proposed = aan u om te antwoorden
offers-doors-needbadge-matched = gevonden
offers-doors-needbadge-unmet = nog niets gevonden
offers-doors-needbadge-withdrawn = ingetrokken
offers-doors-needstate-received = De coördinatie heeft ze ontvangen; het akkoord van de directie ontbreekt nog.
offers-doors-needstate-understood = De coördinatie heeft ze gelezen; het akkoord van de directie ontbreekt nog.
offers-doors-needstate-agreed_by_head = De directie gaat akkoord; de coördinatie gaat zoeken.
offers-doors-needstate-matching = De coördinatie zoekt een passend aanbod.
offers-doors-needstate-proposed = We stellen u iets voor: zeg of het past.
offers-doors-needstate-matched = Het is afgesproken; de operator neemt contact met u op.
offers-doors-needstate-unmet = Voorlopig is er niets gevonden. Ze blijft meetellen, en er kan nog een aanbod komen.
offers-doors-needstate-withdrawn = Ze wacht op niets meer.
offers-doors-unmet-money = het was te duur
offers-doors-unmet-date = geen datum paste
offers-doors-unmet-transport = er was geen vervoer
offers-doors-unmet-no_offer = niemand biedt het aan
offers-doors-unmet-no_answer = geen antwoord
offers-doors-unmet-other = een andere reden
offers-doors-needrefusal-price = te duur
offers-doors-needrefusal-date = de datum past niet
offers-doors-needrefusal-distance = te ver
offers-doors-needrefusal-level = niet voor deze leerlingen
offers-doors-needrefusal-theme = dit is niet wat ik zoek
offers-doors-needrefusal-found = ik vond iets anders
offers-doors-needrefusal-other = een andere reden (zeg welke)
offers-doors-home-needs = Al mijn vragen
offers-doors-turn-proposed = Antwoorden op wat we u voorstellen: { $name }
offers-doors-turn-taken = Contact opnemen met { $name }
offers-doors-wanted-title = Wat de scholen zoeken
offers-doors-wanted-lede = De vragen van het bekken die nog openstaan, zonder te zeggen van wie. Kunt u erop antwoorden?
offers-doors-wanted-mine = In uw domeinen
offers-doors-wanted-all = Alles wat gezocht wordt
offers-doors-wanted-any = Elk domein
offers-doors-wanted-nowhere = gemeente onbekend
offers-doors-wanted-empty = Nu niets in uw domeinen
offers-doors-wanted-empty-text = Bekijk alles wat de scholen zoeken: er kan een idee uit komen.
offers-doors-wanted-help = De scholen worden niet genoemd: wanneer een ervan uw aanbod aanvaardt, stellen we ze aan u voor.
offers-doors-wanted-count =
    { $n ->
        [one] { $count } vraag
       *[other] { $count } vragen
    }
offers-doors-received-lede = De scholen die een van uw voorstellen aanvaardden. Bel of schrijf hen om de datum af te spreken, en zeg dan hier dat het gedaan is.
offers-doors-received-empty = Voorlopig geen vragen
offers-doors-received-empty-text = Wanneer een school een van uw voorstellen aanvaardt, verschijnt ze hier met de persoon om te bellen.
offers-doors-received-took = Aanvaardde ‘{ $name }’.
offers-doors-received-contact = Met wie te spreken
offers-doors-received-say = Wat is afgesproken
offers-doors-received-go = Gedaan, contact opgenomen
offers-doors-received-go-of = Gedaan, contact opgenomen met { $name }
offers-doors-received-called = Contact opgenomen.
offers-doors-received-answered = Contact opgenomen
offers-doors-received-done = Dank u: de school en de coördinatie zien het.
offers-doors-received-wished = Scholen denken aan uw aanbod
offers-doors-received-wished-help = De coördinatie vraagt eerst het akkoord van elke school en stelt ze dan aan u voor.
offers-doors-found-new = Mijn organisatie staat er niet bij
offers-doors-new-title = Toegang vragen voor een nieuwe organisatie
offers-doors-new-lede = Zeg wie u bent. De coördinatie kijkt het na, maakt de fiche van uw organisatie en antwoordt per mail.
offers-doors-organisation = Naam van de organisatie of de kunstenaar
offers-doors-basin = Schoolbekken
offers-doors-claims-new = nog geen fiche
offers-doors-claims-new-text = Zoek eerst of ze onder een andere naam bestaat. Toegang geven maakt de fiche.
