# De imports van aanbod.

offers-imports-title = Aanbod importeren
offers-imports-lede = Een lijst van aanbod of een agenda komt hier binnen: u ziet alles wat zou veranderen vóór er iets wordt geschreven.
offers-imports-file = Bestand, of meerdere
offers-imports-file-help = Samen hoogstens { $count } MB: CSV, XLSX, XLS, ODS; JSON van UiTdatabank of OpenAgenda; een ZIP-archief met JSON-bestanden.
offers-imports-nothing-yet = In deze stap wordt niets geschreven.
offers-imports-read = Bestand lezen
offers-imports-latest = Laatste imports
offers-imports-head-file = Bestand
offers-imports-head-state = Stand
offers-imports-head-did = Wat het deed
offers-imports-head-by = Door
offers-imports-format-table = Lijst in een rekenblad
offers-imports-format-uitdatabank = UiTdatabank
offers-imports-format-openagenda = OpenAgenda
offers-imports-state-mapped = toe te passen
offers-imports-state-applied = toegepast
offers-imports-state-undone = ongedaan gemaakt
offers-imports-what = Wat kan binnenkomen
offers-imports-what-table = Eén lijn per aanbod, kolommen in willekeurige volgorde: ze worden herkend en u verbetert ze. Onze eigen exports worden teruggelezen.
offers-imports-what-uitdatabank = Evenementen in JSON-LD, elk een bestand: kies ze allemaal, of hun ZIP-archief.
offers-imports-what-openagenda = Een JSON-export. Daar staat niet wie aanbiedt: u kiest de partner.
offers-imports-rules = Wat altijd geldt
offers-imports-rule-draft = Geïmporteerd aanbod is een ontwerp: het wordt pas getoond na uw nazicht.
offers-imports-rule-typed = Wat iemand hier heeft ingevoerd, blijft; het verschil wordt u gemeld.
offers-imports-rule-twice = Hetzelfde bestand twee keer importeren verandert de tweede keer niets.
offers-imports-rule-absent = Wat niet meer in een bestand staat, blijft hier.
offers-imports-rule-undo = Elke import kan ongedaan worden gemaakt.
offers-imports-check = Er is nog niets geschreven. Dit is alles wat de import zou doen.
offers-imports-result-applied = Deze import is toegepast.
offers-imports-result-undone = Deze import is ongedaan gemaakt.
offers-imports-figure-read = { $n ->
    [one] fiche gelezen
   *[other] fiches gelezen
}
offers-imports-figure-new = { $n ->
    [one] nieuw aanbod
   *[other] nieuw aanbod
}
offers-imports-figure-changed = { $n ->
    [one] aanbod verandert
   *[other] aanbod verandert
}
offers-imports-figure-same = { $n ->
    [one] aanbod ongewijzigd
   *[other] aanbod ongewijzigd
}
offers-imports-figure-refused = { $n ->
    [one] fiche geweigerd
   *[other] fiches geweigerd
}
offers-imports-figure-operators = { $n ->
    [one] aan te maken partner
   *[other] aan te maken partners
}
offers-imports-count-new = { $n ->
    [one] { $count } nieuw
   *[other] { $count } nieuw
}
offers-imports-count-changed = { $n ->
    [one] { $count } gewijzigd
   *[other] { $count } gewijzigd
}
offers-imports-count-same = { $n ->
    [one] { $count } ongewijzigd
   *[other] { $count } ongewijzigd
}
offers-imports-count-refused = { $n ->
    [one] { $count } geweigerd
   *[other] { $count } geweigerd
}
offers-imports-absent = { $n ->
    [one] { $count } aanbod uit deze bron staat niet meer in het bestand; het blijft zoals het is.
   *[other] { $count } keer aanbod uit deze bron staat niet meer in het bestand; het blijft zoals het is.
}
offers-imports-nothing-changes = Zoals hij nu is, zou deze import niets veranderen.
offers-imports-refused-all-make = Niets zou binnenkomen: alles wordt geweigerd, omdat deze organisatoren niet in het netwerk staan.
offers-imports-remedy-make = Deze partners aanmaken
offers-imports-refused-all-choose = Niets zou binnenkomen: alles wordt geweigerd, omdat niemand zegt van wie dit aanbod is.
offers-imports-remedy-choose = De partner kiezen
offers-imports-refused-all-look = Niets zou binnenkomen: alles wordt geweigerd.
offers-imports-remedy-look = De redenen lezen, met wat ze kan wegnemen
offers-imports-apply = Import toepassen
offers-imports-apply-help = Alles wordt in één keer geschreven, of niets. De import kan nadien ongedaan worden gemaakt.
offers-imports-discard = Laten vallen
offers-imports-where = De lijst wordt zo gelezen:
offers-imports-source = Naam van de bron
offers-imports-source-help = Dezelfde naam van editie tot editie: zo wordt aanbod de volgende keer herkend.
offers-imports-who = Wie aanbiedt
offers-imports-operator = Partner, wanneer het bestand dat niet zegt
offers-imports-operator-help = Aanbod waarvan niemand als aanbieder is genoemd, komt op zijn naam.
offers-imports-operator-none = Dit aanbod niet overnemen
offers-imports-unknown = Deze organisatoren staan niet in het netwerk: { $name }.
offers-imports-make = Deze partners in het netwerk aanmaken
offers-imports-make-help = Anders komt hun aanbod niet binnen. Wordt de import ongedaan gemaakt, dan gaan zij mee weg als niemand ze sindsdien gebruikte.
offers-imports-again = Zo opnieuw lezen
offers-imports-reading = Lezing van het bestand
offers-imports-reading-help = Elke waarde, waar ze stond en wat ze wordt:
offers-imports-section-new = Nieuw aanbod
offers-imports-section-changed = Aanbod dat verandert
offers-imports-section-odd = Wat niet binnenkomt, of opvalt
offers-imports-changes = Wijzigingen
offers-imports-more = En nog { $count }, in het leesbestand.
offers-imports-see = Aanbod bekijken
offers-imports-this = Deze import
offers-imports-when = Wanneer
offers-imports-undo = Deze import ongedaan maken
offers-imports-undo-help = Toegevoegd aanbod en toegevoegde partners gaan weg, de rest wordt weer wat het was. Wat iemand sindsdien wijzigde of gebruikte, blijft.
offers-imports-kept = Wat blijft ondanks het ongedaan maken
offers-imports-kept-help = Al de rest is teruggenomen. Dit blijft, zodat niets verloren gaat.
offers-imports-kept-changed = Iemand heeft het sindsdien veranderd.
offers-imports-kept-leaned = Een vraag, een voorstel of een ingenomen plaats hangt eraan vast.
offers-imports-stays-changed = Iemand wijzigde deze partner sindsdien.
offers-imports-stays-leaned = Hij wordt gebruikt: { $name }.
offers-imports-leaner-offer = een aanbod
offers-imports-leaner-offer_import = een andere import
offers-imports-leaner-person_role = een functie
offers-imports-leaner-interaction_party = een genoteerd contact
offers-imports-leaner-tagging = een label
offers-imports-leaner-record_source = een andere bron
offers-imports-leaner-correction = een voorgestelde correctie
offers-imports-leaner-claim = een toegangsaanvraag
offers-imports-leaner-membership = een gegeven toegang
offers-imports-leaner-answer_link = een seizoensvraag
offers-imports-leaner-merge = een samenvoeging van fiches
offers-imports-leaner-operator = een samenvoeging van fiches
offers-imports-leaner-not_duplicate = een fiche die als anders geldt
offers-imports-leaner-operator_domain = zijn domeinen
offers-imports-leaner-operator_commune = zijn gemeenten
offers-imports-leaner-other = iets anders
offers-imports-done-applied = { $n ->
    [one] { $count } aanbod is binnengekomen of gewijzigd.
   *[other] { $count } keer aanbod is binnengekomen of gewijzigd.
}
offers-imports-done-nothing = De import is toegepast; er veranderde niets.
offers-imports-done-discarded = Het bestand is weggelegd.
offers-imports-done-operators = { $n ->
    [one] { $count } toegevoegde partner is teruggenomen.
   *[other] { $count } toegevoegde partners zijn teruggenomen.
}
offers-imports-done-undone = { $n ->
    [one] { $count } aanbod is weer wat het was.
   *[other] { $count } keer aanbod is weer wat het was.
}
offers-imports-refused-nothing-fits = Geen enkele lijn van deze tabel lijkt op kolomtitels. Geef elke kolom een titel en probeer opnieuw.
offers-imports-refused-other-json = Dit JSON-bestand is niet van UiTdatabank en niet van OpenAgenda. Vraag een export van een van beide, of een tabel.
offers-imports-refused-missing = Geen enkele kolom zegt: { $name }. Kies ze.
offers-imports-refused-not-waiting = Deze import is al toegepast, of weggelegd.
offers-imports-refused-not-applied = Deze import is niet toegepast, of al ongedaan gemaakt.
offers-imports-refused-forgotten = Het bestand wordt niet meer bewaard: een jaar nadat het is toegepast, wordt het vergeten. Wat de import deed, blijft hier.
offers-imports-means-operator = Partner
offers-imports-means-enterprise_number = Ondernemingsnummer
offers-imports-means-source_key = Kenmerk in het bestand
offers-imports-means-price = Prijs, in cijfers of woorden
offers-imports-means-latitude = Breedtegraad
offers-imports-means-longitude = Lengtegraad
offers-imports-means-dates = Data
offers-imports-means-starts = Beginuur
offers-imports-means-ends = Einduur
offers-imports-csv-place = Lijn of bestand
offers-imports-csv-title = Aanbod
offers-imports-csv-fate = Wat ermee gebeurt
offers-imports-csv-from = Gevonden in
offers-imports-csv-field = Veld
offers-imports-csv-found = Wat er staat
offers-imports-csv-before = Voordien
offers-imports-csv-after = Nadien
offers-imports-csv-remark = Opmerking
offers-imports-fate-new = nieuw
offers-imports-fate-changed = verandert
offers-imports-fate-same = ongewijzigd
offers-imports-fate-refused = geweigerd
offers-imports-odd-unreadable = onleesbaar
offers-imports-mend-unreadable = Dit is geen leesbaar evenement. Vraag een nieuwe export.
offers-imports-odd-organiser = organisator, geen aanbod
offers-imports-mend-organiser = De fiche van een organisator is geen aanbod: ze vult de evenementen aan die ernaar verwijzen, en komt zelf niet binnen. Importeer hem bij de partners als hij ontbreekt.
offers-imports-odd-place = plaats, geen aanbod
offers-imports-mend-place = De fiche van een plaats is geen aanbod: ze vult de evenementen aan die ernaar verwijzen, en komt zelf niet binnen. Niets te doen.
offers-imports-odd-no-key = zonder kenmerk
offers-imports-mend-no-key = Zonder kenmerk zou het de volgende keer niet herkend worden: het komt niet binnen.
offers-imports-odd-no-title = zonder titel
offers-imports-mend-no-title = Aanbod zonder titel komt niet binnen: geef het een titel in het bestand.
offers-imports-odd-deleted = geschrapt bij de bron
offers-imports-mend-deleted = Het is geschrapt waar het vandaan komt: het komt niet binnen. Niets te doen.
offers-imports-odd-calendar = onbekende soort kalender
offers-imports-mend-calendar = Zonder te weten wanneer, komt het niet binnen. Verbeter het bij de bron.
offers-imports-odd-no-date = zonder leesbare datum
offers-imports-mend-no-date = Een evenement met datum zonder leesbare datum komt niet binnen. Verbeter het bij de bron.
offers-imports-odd-ends-before = eindigt vóór het begint
offers-imports-mend-ends-before = De data staan omgekeerd: het komt niet binnen. Verbeter het bij de bron.
offers-imports-odd-twice = al in dit bestand
offers-imports-mend-twice = Dezelfde sleutel kwam hoger al voor (op de aangegeven plaats), met dezelfde titel en dezelfde data: het aanbod komt maar één keer binnen.
offers-imports-odd-shared-key = gedeelde sleutel
offers-imports-mend-shared-key = Verschillende evenementen van het bestand hebben dezelfde sleutel, met een andere titel of andere data: elk komt binnen als een apart aanbod, en wordt herkend aan sleutel, titel en data. Is het er maar één, houd er dan één en vraag een verbeterde export.
offers-imports-odd-no-operator = niemand zegt wie aanbiedt
offers-imports-mend-no-operator = Kies hierboven de partner van dit aanbod, en lees opnieuw.
offers-imports-odd-unknown-operator = onbekende partner
offers-imports-mend-unknown-operator = Vink hierboven “Deze partners aanmaken” aan, of voeg hem eerst toe aan het netwerk.
offers-imports-odd-several-operators = meerdere partners met deze naam
offers-imports-mend-several-operators = Het is niet duidelijk welke: vermeld het ondernemingsnummer in het bestand, of voeg de dubbels samen.
offers-imports-odd-no-zone = uren zonder tijdzone
offers-imports-mend-no-zone = Ze worden als die van Brussel genomen. Niets te doen, tenzij de agenda van elders komt.
offers-imports-odd-date-left-out = datum weggelaten
offers-imports-mend-date-left-out = Een onleesbare datum, of een die eindigt vóór ze begint, is niet overgenomen; de andere wel.
offers-imports-odd-too-many-dates = te veel data
offers-imports-mend-too-many-dates = De eerste 200 zijn bewaard.
offers-imports-odd-ages-outside = leeftijden van geen enkele klas
offers-imports-mend-ages-outside = Er is geen leerjaar gekozen: ga na of het aanbod voor klassen is.
offers-imports-odd-ages-unreadable = onleesbaar publiek
offers-imports-mend-ages-unreadable = Er is geen leerjaar gekozen: vul de fiche aan.
offers-imports-odd-all-ages = alle leeftijden
offers-imports-mend-all-ages = Er is geen leerjaar gekozen: zeg welke op de fiche.
offers-imports-odd-places-differ = twee verschillende plaatsen
offers-imports-mend-places-differ = De twee gegeven posities zijn niet dezelfde, hoe men ze ook leest: geen ervan is overgenomen.
offers-imports-odd-state = niet publiek bij de bron
offers-imports-mend-state = Het komt binnen als ontwerp: ga na of het echt doorgaat.
offers-imports-odd-not-taken = waarde niet overgenomen
offers-imports-mend-not-taken = Het veld neemt deze waarde niet: ze is weggelaten, de rest van het aanbod komt binnen.
offers-imports-odd-no-such-purse = onbekende steun
offers-imports-mend-no-such-purse = Deze steun bestaat hier niet: ze werd opzijgelaten, de rest van het aanbod komt binnen. Bestaan wel: { $name }. Verbeter het bestand, of voeg ze toe bij de steun.
offers-imports-odd-purse-over = steun die niet meer betaalt
offers-imports-mend-purse-over = Afgesloten steun wordt niet opnieuw aangekondigd: ze werd opzijgelaten. Aanbod dat ze al heeft, houdt ze.
offers-imports-odd-kept-typed = hier ingevoerd, behouden
offers-imports-mend-kept-typed = Iemand heeft dit veld hier ingevoerd; de bron zegt iets anders en is niet gevolgd.
offers-imports-said = { $name }: { $value }
