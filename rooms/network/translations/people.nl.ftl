network-people-nav = Personen
network-people-add = Een persoon toevoegen
network-people-say = Personen
network-people-text = Naam of e-mail
network-people-organisation = Organisatie
network-people-any-function = met elke functie
network-people-any-organisation = in elke organisatie
network-people-in-board = bij een inrichtende macht
network-people-in-school = in een school
network-people-in-site = in een vestiging
network-people-in-operator = bij een operator
network-people-any-commune = uit alle gemeenten
network-people-any-tag = met of zonder label
network-people-with-tag = met label ‘{ $name }’
network-people-retention-any = nog te bewaren of niet
network-people-retention-soon = te herzien binnen twee maanden
network-people-retention-over = waarvan de termijn voorbij is
network-people-sorted = gesorteerd op
network-people-sort-name = naam
network-people-sort-retain_until = einde van de bewaring
network-people-sort-newest = laatst toegevoegd
network-people-none = Niemand voldoet aan dit alles
network-people-see-all = Alle personen zien
network-people-empty = Nog niemand
network-people-empty-text = Begin met uw adresboek: een tabel met contacten wordt zo ingevoerd, en niets wordt bewaard zonder reden en termijn.
network-people-import = Contacten invoeren
network-people-count =
    { $n ->
        [one] { $count } persoon
       *[other] { $count } personen
    }
network-people-to-erase =
    { $n ->
        [one] De bewaartermijn van { $count } persoon is voorbij.
       *[other] De bewaartermijn van { $count } personen is voorbij.
    }
network-people-to-erase-go = Wissen of bewaren
network-people-is-over = de bewaartermijn is voorbij
network-people-bulk-erase = Wissen…
network-people-functions = Functies
network-people-function-add = Een functie toevoegen
network-people-function-end = Beëindigen
network-people-function-title = Een functie toevoegen aan { $name }
network-people-no-function = Er is geen functie bekend.
network-people-choose-function = Kies een functie
network-people-place-search = In welke organisatie?
network-people-place-help = Zoek een school, een operator of een inrichtende macht, zoals u het zou schrijven.
network-people-place-none = Niets beantwoordt aan deze woorden. Probeer met minder letters.
network-people-place-search-first = Zoek eerst de organisatie hierboven.
network-people-place-missing = Kies een organisatie: zoek ze eerst op naam.
network-people-retention-title = Waarom en tot wanneer
network-people-retention-text = Navette bewaart persoonsgegevens alleen om een genoemde reden, met hun bron en een einde. De persoon kan vragen om te lezen, te verbeteren of te wissen wat over hem of haar genoteerd is, ook de nota’s.
network-people-kept = Reden: { $purpose }. Bron: { $source }. Bewaard tot { $until }, daarna stelt Navette voor om te wissen.
network-people-kept-over = Reden: { $purpose }. Bron: { $source }. Het was te bewaren tot { $until }: wis het, of bevestig om welke reden u het nog bewaart.
network-people-keep = Nog bewaren
network-people-erase = Wissen
network-people-erase-of = { $name } wissen
network-people-erase-title = { $name } wissen?
network-people-erase-many =
    { $n ->
        [one] { $count } persoon wissen?
       *[other] { $count } personen wissen?
    }
network-people-erase-goes = Verdwijnen voorgoed: naam, e-mail, telefoon, taal, nota, labels, wat de geschiedenis erover zei, en de naam in de genoteerde contacten.
network-people-erase-stays = Blijven, zonder naam: dat iemand een functie had, en de datums van de contacten, zodat de cijfers juist blijven. Het journaal bewaart dat er gewist is, door wie en wanneer.
network-people-erase-forever = Dit kan niet ongedaan gemaakt worden.
network-people-erase-go = Voorgoed wissen
network-people-erased = Gewiste persoon
network-people-erased-on = De gegevens van deze persoon zijn gewist op { $name }. Er blijft niets over dan een naamloze plaats in de cijfers.
network-people-over-title = Te wissen of te bewaren
network-people-over-lede = De termijn waarvoor deze gegevens bewaard werden, is voorbij. Wis ze, of zeg om welke reden u ze nog bewaart.
network-people-over-none = Niets te wissen
network-people-over-none-text = Geen enkele bewaartermijn is voorbij.
network-people-new-lede = Alleen de familienaam is nodig, met de reden om deze gegevens te bewaren en hun bron.
network-people-new-go = De persoon toevoegen
network-people-purpose-help = De reden bepaalt de termijn: twee jaar voor een contact van een school of operator, vijf voor een partner, een jaar voor een evenement, zes maanden voor een vraag.
network-people-source-help = Bijvoorbeeld: website van de school, telefoon van 5 januari, lijst van het net.
network-people-until-help = Leeg: de termijn die bij de reden hoort.
network-people-done-created = { $name } zit in het netwerk.
network-people-done-function = De functie van { $name } is toegevoegd.
network-people-done-ended = De functie van { $name } is beëindigd.
network-people-done-kept = De gegevens worden bewaard tot { $name }.
network-people-done-kept-many =
    { $n ->
        [one] De gegevens van { $count } persoon worden nog bewaard.
       *[other] De gegevens van { $count } personen worden nog bewaard.
    }
network-people-done-tagged =
    { $n ->
        [0] Ze droegen dit label al.
        [one] { $count } persoon kreeg het label.
       *[other] { $count } personen kregen het label.
    }
network-people-done-erased =
    { $n ->
        [one] De gegevens van { $count } persoon zijn gewist.
       *[other] De gegevens van { $count } personen zijn gewist.
    }
network-people-language-fr = Frans
network-people-language-nl = Nederlands
network-people-language-en = Engels
network-people-language-de = Duits
