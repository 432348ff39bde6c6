network-own-nav-operator = Mijn fiche
network-own-nav-school = Mijn school
network-own-lede-operator = Dit weet de coördinatie over u, en dit ontbreekt haar.
network-own-lede-school = Dit weet de coördinatie over uw school, en dit ontbreekt haar.
network-own-correct = Verbeteren
network-own-facts = Wat genoteerd is
network-own-people = De mensen die we kennen
network-own-people-help = De coördinatie richt zich tot deze mensen. Is iemand vertrokken? Zeg het door te verbeteren.
network-own-nobody = Nog niemand: de coördinatie weet niet met wie te spreken.
network-own-waiting = Wat u hebt voorgesteld
network-own-waiting-help = De coördinatie leest het na en schrijft het dan in.
network-own-unlisted = Deze fiche heeft nog geen open vestiging.
network-own-correct-title = De fiche verbeteren
network-own-correct-lede = Wijzig wat niet klopt; laat de rest staan. Wat als ‘eerst nagelezen’ gemerkt is, gaat langs de coördinatie.
network-own-checked-first = Eerst nagelezen door de coördinatie.
network-own-part-operator = Uw organisatie
network-own-part-school = De school
network-own-part-site = Vestiging { $name }
network-own-several = Wat u doet, waar u komt
network-own-domains = Domeinen
network-own-communes = Gemeenten waar u komt
network-own-words = Klopt er iets anders niet?
network-own-words-help = Zeg het in uw woorden: iemand die vertrok, een aantal klassen, een nieuw gebouw… Geen namen van leerlingen.
network-own-save = De verbeteringen versturen
network-own-too-many-open = Er wachten al veel van uw verbeteringen op nalezing. Wacht tot de coördinatie ze gezien heeft, of bel haar.
network-own-done-nothing = Niets veranderd: alles stond al zo genoteerd.
network-own-done-written =
    { $n ->
        [one] Dank u: { $count } verbetering is ingeschreven.
       *[other] Dank u: { $count } verbeteringen zijn ingeschreven.
    }
network-own-done-proposed =
    { $n ->
        [one] { $count } verbetering wacht op nalezing door de coördinatie.
       *[other] { $count } verbeteringen wachten op nalezing door de coördinatie.
    }
network-own-home-operator = Wat de scholen en de coördinatie over u weten.
network-own-home-school = Wat de coördinatie over uw school weet.
network-own-home-see = Bekijken en verbeteren
network-own-home-waiting =
    { $n ->
        [one] { $count } verbetering wacht op nalezing.
       *[other] { $count } verbeteringen wachten op nalezing.
    }
network-own-corrections-title = Voorgestelde verbeteringen
network-own-corrections-lede = Operatoren en scholen zeggen wat niet klopt op hun fiche. Aanvaarden schrijft de nieuwe waarde in.
network-own-corrections-count =
    { $n ->
        [0] Geen verbetering
        [one] { $count } verbetering
       *[other] { $count } verbeteringen
    }
network-own-corrections-turn =
    { $n ->
        [one] { $count } voorgestelde verbetering nalezen
       *[other] { $count } voorgestelde verbeteringen nalezen
    }
network-own-corrections-empty = Niets na te lezen
network-own-corrections-empty-text = Als een school of een operator een verbetering voorstelt, wacht ze hier.
network-own-corrections-about = Fiche
network-own-corrections-field = Wat
network-own-corrections-before = Tot nu genoteerd
network-own-corrections-value = Voorgesteld
network-own-corrections-who = Door
network-own-corrections-when = Wanneer
network-own-corrections-accept = Aanvaarden
network-own-corrections-accept-of = Aanvaarden: { $field } van { $name }
network-own-corrections-acted = Afgehandeld
network-own-corrections-acted-of = Afgehandeld: { $field } van { $name }
network-own-corrections-refuse = Weigeren
network-own-corrections-refuse-of = Weigeren: { $field } van { $name }
network-own-corrections-accepted = Het is ingeschreven.
network-own-corrections-refused = De verbetering is geweigerd; de fiche blijft zoals ze was.
network-own-corrections-late = Iemand anders heeft ze net afgehandeld.
network-field-words = In hun woorden
