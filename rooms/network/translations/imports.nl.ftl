# Imports: the wizard, what is odd, what is refused.

## The list of imports

network-imports-nav = Importeren
network-imports-title = Imports
network-imports-lede = De bestanden die in het bekken zijn ingelezen, wat ze veranderden, en hoe u terugkeert.
network-imports-new = Een bestand inlezen
network-imports-empty-title = Er is nog geen bestand ingelezen
network-imports-empty-text = Begin met het officiële scholenregister (“signalétique FASE”): in enkele seconden is het hele bekken er. Uw lijsten van operatoren en contacten volgen.
network-imports-file = Bestand
network-imports-state = Stand
network-imports-by = Door wie
network-imports-by-command = Het commando navette import
network-imports-state-applied = toegepast
network-imports-state-undone = ongedaan gemaakt
network-imports-state-mapped = in afwachting
network-imports-undo = Ongedaan maken
network-imports-undo-of = De import van { $name } ongedaan maken
network-imports-go-on = Verdergaan

## The file

network-imports-step-1 = Stap 1 van 3: het bestand. Er wordt niets geschreven voor u hebt gezien wat er zou veranderen.
network-imports-file-help = CSV, Excel (.xlsx, .xls), LibreOffice (.ods) of GeoJSON, tot { $count } MB. Codering, scheidingsteken, blad en titelregel worden herkend.
network-imports-holds = Inhoud van het bestand
network-imports-holds-help = Alleen nodig als Navette zich vergist.
network-imports-holds-guess = Navette herkent het
network-imports-nothing-yet = Een groot bestand lezen duurt een tot twee seconden.
network-imports-read = Het bestand lezen
network-imports-what = Wat ingelezen kan worden
network-imports-rules = Goed om te weten
network-imports-rule-deleted = Een import wist nooit iets: een school die in het register ontbreekt, wordt “sluiting te bevestigen”.
network-imports-rule-typed = Wat u zelf hebt ingevuld, blijft; het verschil wordt gemeld.
network-imports-rule-twice = Hetzelfde bestand twee keer inlezen verandert de tweede keer niets.
network-imports-rule-undo = Elke import kan ongedaan worden gemaakt.

## Kinds of files

network-imports-kind-register = scholen (FASE-register)
network-imports-kind-ise = sociaaleconomische indexen
network-imports-kind-operators = culturele operatoren en plaatsen
network-imports-kind-contacts = contactpersonen
network-imports-kind-boundaries = grenzen voor de kaarten
network-imports-what-register = Het officiële register (signalétique) van de Federatie, of elke lijst van scholen met hun FASE-nummer.
network-imports-what-ise = De ISE-klassen per vestigingsplaats, jaar na jaar: 1 tot 20, 3a, 3b.
network-imports-what-operators = Musea, theaters, bibliotheken, verenigingen: een lijst met een naam en zo mogelijk een adres, een ondernemingsnummer, een website. Wie hier al staat, wordt herkend ondanks een andere schrijfwijze.
network-imports-what-contacts = Personen, met hun school of organisatie, functie en e-mail. U zegt waarom en tot wanneer deze gegevens worden bewaard.
network-imports-what-boundaries = Gemeenten of wijken in GeoJSON, voor kaarten met echte grenzen.

## Columns

network-imports-step-2 = Stap 2 van 3: de kolommen. Verbeter wat verkeerd begrepen is; het wordt onthouden voor gelijkaardige bestanden.
network-imports-recognised-as = Dit bestand bevat:
network-imports-change-kind = Wijzigen
network-imports-recognised = { $n ->
    [one] { $count } fiche onder de titels.
   *[other] { $count } fiches onder de titels.
}
network-imports-sheet = Blad
network-imports-on-sheet = op het blad
network-imports-heading-line = Regel met de titels
network-imports-headed-by = titels op
network-imports-line = regel { $line } ({ $words })
network-imports-columns = Kolommen
network-imports-columns-help = Geef elke kolom haar betekenis. Een kolom die u opzij laat, verandert niets.
network-imports-column = In het bestand
network-imports-samples = Bijvoorbeeld
network-imports-means = Betekent
network-imports-no-heading = zonder titel
network-imports-aside = opzij laten
network-imports-left-aside = Opzij gelaten: { $name }.
network-imports-answers = Toelichting
network-imports-choose = Kies
network-imports-basin = Te bewaren zone
network-imports-basin-help = Het bestand beslaat de hele Federatie: welke van de tien zones is de uwe?
network-imports-complete = Scholen die in het bestand ontbreken
network-imports-complete-guess = “sluiting te bevestigen” als het het officiële register is, anders niets
network-imports-complete-yes = “sluiting te bevestigen”: deze lijst is volledig
network-imports-complete-no = niets: deze lijst is onvolledig
network-imports-complete-help = Geen enkele school wordt ooit gewist.
network-imports-year = Jaar van de klassen
network-imports-year-help = Bijvoorbeeld 2025. Zonder antwoord wordt ze in het bestand of in zijn naam gelezen.
network-imports-formula = Niveau
network-imports-formula-help = De klassen van het basis- en van het secundair onderwijs zijn niet vergelijkbaar.
network-imports-formula-FO = gewoon basisonderwijs
network-imports-formula-SO = gewoon secundair onderwijs
network-imports-category = Categorie van de operatoren
network-imports-category-help = Voor wie het bestand ze niet vermeldt.
network-imports-category-guess = Volgens de naam, anders “andere”
network-imports-purpose = Waarom deze personen bewaren?
network-imports-purpose-help = Iedereen kan vragen waarom hij of zij hier staat.
network-imports-purpose-guess = Contact van de school of de operator
network-imports-retain = Te bewaren tot
network-imports-retain-help = Zonder antwoord: twee jaar. Daarna stelt Navette voor ze te wissen.
network-imports-source = Waar komt dit bestand vandaan?
network-imports-source-help = Zonder antwoord: { $name }. Behoud dezelfde naam van de ene editie tot de andere.
network-imports-licence = Licentie
network-imports-licence-help = Als het bestand uit open data komt: CC BY 4.0, ODbL 1.0…
network-imports-licence-known = Zonder antwoord: { $name }, herkend aan de vorm van het bestand.
network-imports-attribution = Te tonen vermelding
network-imports-attribution-help = Wat de licentie vraagt bij de fiches te schrijven.
network-imports-attribution-known = Zonder antwoord: { $name }.
network-imports-to-check = Bekijken wat er zou veranderen
network-imports-discard = Dit bestand laten vallen

## The dry run

network-imports-step-3 = Stap 3 van 3: nazicht. Er is nog niets geschreven.
network-imports-apply = Toepassen
network-imports-apply-help = Alles komt in één keer binnen, of niets. U kunt het ongedaan maken.
network-imports-back-columns = De kolommen herzien
network-imports-nothing-changes = Alles wat dit bestand zegt, staat hier al: toepassen verandert niets.
network-imports-by-kind = Per soort fiche
network-imports-section-new = Nieuw
network-imports-section-changed = Wat verandert
network-imports-section-absent = Ontbrekend in het bestand
network-imports-absent-help = Ze worden “sluiting te bevestigen”. Niets wordt gewist; ze gaan vanzelf weer open als ze in het register terugkeren.
network-imports-changes = Voor → na
network-imports-differences = Verschillen
network-imports-differences-file = Alle verschillen (CSV)
network-imports-more = { $n ->
    [one] En nog { $count }: zie het bestand om te downloaden.
   *[other] En nog { $count }: zie het bestand om te downloaden.
}
network-imports-more-kept = { $n ->
    [one] En nog { $count }.
   *[other] En nog { $count }.
}
network-imports-figure-read = { $n ->
    [one] fiche gelezen
   *[other] fiches gelezen
}
network-imports-figure-new = { $n ->
    [one] nieuw
   *[other] nieuw
}
network-imports-figure-changed = { $n ->
    [one] gewijzigd
   *[other] gewijzigd
}
network-imports-figure-unchanged = { $n ->
    [one] ongewijzigd
   *[other] ongewijzigd
}
network-imports-figure-absent = { $n ->
    [one] ontbreekt in het bestand
   *[other] ontbreken in het bestand
}
network-imports-figure-refused = { $n ->
    [one] geweigerd
   *[other] geweigerd
}
network-imports-figure-elsewhere = { $n ->
    [one] van een ander bekken
   *[other] van een ander bekken
}
network-imports-head-new = Nieuw
network-imports-head-changed = Gewijzigd
network-imports-head-unchanged = Ongewijzigd
network-imports-head-absent = Ontbrekend
network-imports-head-refused = Geweigerd
network-imports-record-board = inrichtende machten
network-imports-one-board = inrichtende macht
network-imports-record-school = scholen
network-imports-one-school = school
network-imports-record-site = vestigingsplaatsen
network-imports-one-site = vestigingsplaats
network-imports-record-ise = ISE-klassen
network-imports-one-ise = ISE-klasse
network-imports-record-operator = operatoren
network-imports-one-operator = operator
network-imports-record-person = personen
network-imports-one-person = persoon
network-imports-record-role = functies
network-imports-one-role = functie
network-imports-record-boundary = grenzen
network-imports-one-boundary = grens
network-imports-cycle-basic = basisonderwijs
network-imports-cycle-secondary = secundair
network-imports-cycle-both = basis en secundair
network-imports-cycle-other = andere
network-imports-changed-teachings = Onderwijstypes
network-imports-changed-compulsory = Leerplichtonderwijs
network-imports-changed-special = Buitengewoon onderwijs
network-imports-changed-cycle = Cyclus
network-imports-changed-latitude = Breedtegraad
network-imports-changed-longitude = Lengtegraad
network-imports-changed-fase = FASE-nummer
network-imports-changed-class = ISE-klasse
network-imports-changed-formula = Niveau
network-imports-changed-year = Jaar
network-imports-changed-name_fr = Franse naam
network-imports-changed-name_nl = Nederlandse naam
network-imports-changed-geometry = Omtrek
network-imports-changed-licence = Licentie
network-imports-changed-code = Code
network-imports-outline = een omtrek
network-imports-yes = ja
network-imports-no = nee
network-imports-csv-line = Regel
network-imports-csv-anomaly = Anomalie
network-imports-csv-column = Kolom
network-imports-csv-value = In het bestand
network-imports-csv-other = Te vergelijken met
network-imports-csv-mend = Wat te doen
network-imports-csv-kind = Soort
network-imports-csv-label = Fiche
network-imports-csv-fate = Lot
network-imports-csv-field = Veld
network-imports-csv-before = Voor
network-imports-csv-after = Na

## The result

network-imports-result-applied = Deze import is toegepast. Dit heeft hij gedaan.
network-imports-result-undone = Deze import is ongedaan gemaakt. Dit had hij gedaan.
network-imports-this = Deze import
network-imports-undo-this = Deze import ongedaan maken
network-imports-undo-help = Wat sindsdien gewijzigd is of waar iets op steunt, blijft en wordt opgesomd.
network-imports-kept = Wat blijft ondanks het ongedaan maken
network-imports-kept-help = Al het andere is teruggedraaid. Deze fiches blijven zoals ze zijn, zodat niets verloren gaat.
network-imports-kept-why = Waarom
network-imports-kept-changed = Iemand heeft het sindsdien gewijzigd.
network-imports-kept-leaned = Een persoon, een contact of een label hangt eraan vast.
network-imports-done-applied = { $n ->
    [one] Klaar: { $count } fiche geschreven.
   *[other] Klaar: { $count } fiches geschreven.
}
network-imports-done-nothing = Klaar: alles was er al, er is niets veranderd.
network-imports-done-discarded = Het bestand is weggelaten; er is niets geschreven.
network-imports-done-undone = { $n ->
    [one] De import is ongedaan gemaakt: { $count } regel teruggedraaid.
   *[other] De import is ongedaan gemaakt: { $count } regels teruggedraaid.
}

## Why a file or a step is refused

network-imports-refused-no-file = Kies eerst een bestand.
network-imports-refused-cut = Het bestand is niet volledig aangekomen. Probeer opnieuw.
network-imports-refused-no-headings = Er is geen titelregel gevonden. Voeg bovenaan de tabel een regel toe die de kolommen benoemt.
network-imports-refused-nothing-fits = De kolommen van dit bestand worden niet herkend ({ $name }). Zeg wat het bevat, dan kunt u de betekenis van elke kolom aangeven.
network-imports-refused-missing = Er ontbreekt een onmisbare kolom: { $name }. Zeg welke kolom ze bevat.
network-imports-refused-no-records = Geen enkele regel onder de titels is een fiche: de tabel is leeg of de kolommen betekenen iets anders.
network-imports-refused-which-year = Van welk jaar zijn deze klassen? Het bestand zegt het niet: geef het aan.
network-imports-refused-which-basin = Het bestand beslaat meerdere zones en de uwe is niet bekend: kies ze.
network-imports-refused-no-such-run = Deze import bestaat hier niet.
network-imports-refused-applied-already = Deze import is al toegepast.
network-imports-refused-not-applied = Deze import is niet toegepast of al ongedaan gemaakt.
network-imports-refused-later-run = Een recentere import ({ $name }) heeft dezelfde fiches gewijzigd: maak die eerst ongedaan.
network-imports-refused-outlines-line = De GeoJSON is fout geschreven op regel { $count }. Exporteer hem opnieuw uit de kaartsoftware.
network-imports-refused-outlines-feature = Element { $count } van de GeoJSON heeft geen leesbare omtrek. Verbeter of verwijder het.
network-imports-refused-outlines-coordinates = De coördinaten zijn graden noch Lambert 72. Exporteer de grenzen in WGS 84 (EPSG:4326).
network-imports-refused-outlines-collection = Dit bestand is geen verzameling van grenzen. Er is een GeoJSON “FeatureCollection” nodig.
network-imports-refused-twice = “{ $name }” is al de betekenis van een andere kolom: er kan er maar één zijn.
network-imports-refused-year = Het jaar wordt in vier cijfers geschreven, zoals 2025.
network-imports-refused-retain = Geef een datum in de toekomst.
network-imports-refused-badge = komen niet binnen

## Why a file cannot be read

network-imports-unreadable-empty = Dit bestand is leeg.
network-imports-unreadable-encrypted = Dit bestand is met een wachtwoord beveiligd. Open het, bewaar het zonder wachtwoord en probeer opnieuw.
network-imports-unreadable-unknown = Dit bestand is van een onbekende soort. Bewaar het als .xlsx, .ods of .csv.
network-imports-unreadable-pdf = Dit is een pdf, geen tabel. Vraag het oorspronkelijke bestand (Excel, LibreOffice of CSV) aan de maker.
network-imports-unreadable-image = Dit is een afbeelding. De tabel zelf is nodig (.xlsx, .ods of .csv).
network-imports-unreadable-text-document = Dit is een tekstdocument. Kopieer de tabel naar een rekenblad, bewaar het en probeer opnieuw.
network-imports-unreadable-presentation = Dit is een presentatie. Kopieer de tabel naar een rekenblad.
network-imports-unreadable-web-page = Dit is een webpagina, ook al zegt de naam iets anders. Open ze in een rekenblad en bewaar ze als .xlsx of .ods.
network-imports-unreadable-xml = Dit is een XML-bestand. Exporteer liever als .xlsx, .ods of .csv.
network-imports-unreadable-archive = Dit is een archief. Pak het uit en lees de tabellen een voor een in.
network-imports-unreadable-binary-workbook = Dit is een binaire Excel-map (.xlsb). Bewaar ze als .xlsx.
network-imports-unreadable-numbers = Dit is een Numbers-document. Exporteer het als .xlsx of .csv.
network-imports-unreadable-database = Dit is een databank. Exporteer de tabel als .csv.
network-imports-unreadable-mail = Dit is een e-mail of een visitekaartje. Er is een tabel nodig (.xlsx, .ods of .csv).
network-imports-unreadable-calendar = Dit is een agenda. Er is een tabel nodig (.xlsx, .ods of .csv).
network-imports-unreadable-other = Dit bestand is geen tabel. Nodig is .xlsx, .xls, .ods, .csv of .geojson.
network-imports-unreadable-damaged = Dit bestand is beschadigd. Open het in een rekenblad, bewaar het opnieuw en probeer nog eens.
network-imports-unreadable-damaged-part = Dit bestand is beschadigd (bij “{ $name }”). Open het in een rekenblad, bewaar het opnieuw en probeer nog eens.
network-imports-unreadable-large-bytes = Dit bestand is te groot: meer dan { $count } MB. Splits het, of bewaar alleen het nuttige blad.
network-imports-unreadable-large-sheets = Deze map heeft meer dan { $count } bladen. Bewaar alleen het nuttige blad.
network-imports-unreadable-large-rows = Deze tabel heeft meer dan { $count } regels. Splits ze in meerdere bestanden.
network-imports-unreadable-large-columns = Deze tabel heeft meer dan { $count } kolommen. Bewaar die welke tellen.
network-imports-unreadable-large-cells = Deze map heeft meer dan { $count } cellen. Splits ze in meerdere bestanden.
network-imports-unreadable-not-geojson = Deze JSON is geen verzameling van plaatsen. Er is een GeoJSON “FeatureCollection” nodig.
network-imports-unreadable-not-geojson-line = Deze GeoJSON is fout geschreven op regel { $count }. Exporteer hem opnieuw.

## Anomalies: what, then what was done and how to mend

network-imports-anomalies = Anomalieën
network-imports-odd = { $n ->
    [one] { $count } anomalie, met regel en reden
   *[other] { $count } anomalieën, met regel en reden
}
network-imports-odd-file = De anomalieën (CSV)
network-imports-anomaly-bad-school-fase = FASE-nummer van de school ontbreekt of is fout
network-imports-mend-bad-school-fase = Deze regels komen niet binnen: zonder dit nummer is niet geweten om welke school het gaat. Vul het aan in het bestand en lees het opnieuw in.
network-imports-anomaly-bad-site-fase = FASE-nummer van de vestigingsplaats ontbreekt of is fout
network-imports-mend-bad-site-fase = Deze regels komen niet binnen: een school heeft vaak meerdere vestigingsplaatsen. Vul het nummer aan in het bestand en lees het opnieuw in.
network-imports-anomaly-no-name = zonder naam
network-imports-mend-no-name = Deze regels komen niet binnen: geef ze een naam in het bestand en lees het opnieuw in.
network-imports-anomaly-total-line = totaalregel
network-imports-mend-total-line = Dit is geen fiche: de regel blijft opzij. Niets te doen.
network-imports-anomaly-note-line = noot onder of boven de tabel
network-imports-mend-note-line = Dit is geen fiche: de regel blijft opzij. Niets te doen.
network-imports-anomaly-heading-line = tussentitel in de tabel
network-imports-mend-heading-line = Dit is geen fiche: de regel blijft opzij. Niets te doen.
network-imports-anomaly-repeated-headings = herhaalde titels
network-imports-mend-repeated-headings = Dit is geen fiche: de regel blijft opzij. Niets te doen.
network-imports-anomaly-duplicate-line = dubbele regel
network-imports-mend-duplicate-line = Dezelfde fiche kwam hoger al voor, identiek: ze komt maar één keer binnen. Niets te doen.
network-imports-anomaly-contradiction = twee regels spreken elkaar tegen
network-imports-mend-contradiction = De eerste regel telt. Heeft de tweede gelijk, verbeter dan de fiche na de import: uw invoer blijft bewaard.
network-imports-anomaly-unknown-teaching = onbekend onderwijstype
network-imports-mend-unknown-teaching = De vestigingsplaats komt binnen, maar telt niet mee bij de te bereiken scholen. Kijk het woord na in het bestand.
network-imports-anomaly-unknown-network = onbekend net
network-imports-mend-unknown-network = Het net blijft onbekend. U kunt het op de fiche van de school kiezen.
network-imports-anomaly-unknown-basin = onbekend bekken
network-imports-mend-unknown-basin = De regel kon aan geen bekken worden gekoppeld. Kijk het woord na in het bestand.
network-imports-anomaly-outside-zones = buiten de zones
network-imports-mend-outside-zones = De school behoort tot geen van de tien bekkens: ze komt nergens binnen. Niets te doen.
network-imports-anomaly-basin-of-the-line = bekken van de regel overgenomen
network-imports-mend-basin-of-the-line = Geen school heeft haar zetel in deze gemeente: het bekken op de regel telt. Niets te doen, tenzij het fout is.
network-imports-anomaly-stands-elsewhere = vestigingsplaats in een ander bekken dan de zetel
network-imports-mend-stands-elsewhere = De plaats waar de vestiging staat, telt. Niets te doen.
network-imports-anomaly-no-coordinates = zonder coördinaten
network-imports-mend-no-coordinates = De fiche komt binnen, zonder punt op de kaart. U kunt de positie op de fiche aangeven.
network-imports-anomaly-bad-coordinates = coördinaten buiten België
network-imports-mend-bad-coordinates = Ze blijven opzij; de rest van de regel komt binnen. Kijk ze na in het bestand.
network-imports-anomaly-coordinates-elsewhere = punt ligt in een andere gemeente
network-imports-mend-coordinates-elsewhere = De geschreven gemeente telt; het punt blijft. Verplaats het op de fiche als het fout is.
network-imports-anomaly-bad-enterprise-number = fout ondernemingsnummer
network-imports-mend-bad-enterprise-number = De cijfers kloppen niet: het blijft opzij, de rest komt binnen. Kijk het na bij de Kruispuntbank van Ondernemingen.
network-imports-anomaly-bad-postal-code = foute postcode
network-imports-mend-bad-postal-code = Hij blijft opzij, de rest komt binnen. Een Belgische postcode telt vier cijfers.
network-imports-anomaly-bad-email = fout geschreven e-mailadres
network-imports-mend-bad-email = Het blijft opzij, de rest komt binnen. Vul het aan op de fiche.
network-imports-anomaly-website-as-email = webadres in plaats van e-mail
network-imports-mend-website-as-email = Het wordt als website bewaard. Niets te doen.
network-imports-anomaly-bad-phone = fout geschreven telefoonnummer
network-imports-mend-bad-phone = Het blijft opzij, de rest komt binnen. Vul het aan op de fiche.
network-imports-anomaly-kept-typed = uw invoer blijft
network-imports-mend-kept-typed = Het bestand zegt iets anders dan wat hier is ingevuld. De invoer blijft; wijzig ze op de fiche als het bestand gelijk heeft.
network-imports-anomaly-kept-register = het officiële register blijft
network-imports-mend-kept-register = Deze lijst zegt iets anders dan het officiële register, dat blijft. Verbeter de fiche als de lijst gelijk heeft.
network-imports-anomaly-unknown-site = hier onbekende vestigingsplaats
network-imports-mend-unknown-site = Ze ligt niet in dit bekken, of het register is nog niet ingelezen. Lees eerst het register in.
network-imports-anomaly-bad-ise-class = onbekende ISE-klasse
network-imports-mend-bad-ise-class = Een klasse is een getal van 1 tot 20, 3a, 3b of “19 et 20”. Deze blijft onbekend.
network-imports-anomaly-no-ise-class = zonder ISE-klasse
network-imports-mend-no-ise-class = De klasse blijft onbekend. Niets te doen.
network-imports-anomaly-ise-year-missing = jaar van de ISE-klassen onbekend
network-imports-mend-ise-year-missing = De lijst heeft ISE-klassen maar zegt hun jaar niet: ze blijven opzij. Zet het jaar in de bestandsnaam, zoals “scholen-2025.csv”.
network-imports-anomaly-bad-ise-formula = onbekend ISE-niveau
network-imports-mend-bad-ise-formula = De regel komt niet binnen: het niveau is “FO” (gewoon basis) of “SO” (gewoon secundair).
network-imports-anomaly-bad-year = fout jaar
network-imports-mend-bad-year = De regel komt niet binnen: een jaar wordt in vier cijfers geschreven.
network-imports-anomaly-possible-duplicate = misschien een dubbel
network-imports-mend-possible-duplicate = De fiche lijkt op een andere, zonder zekerheid: ze komt binnen. Vergelijk ze daarna bij de dubbels.
network-imports-anomaly-erased-before = al gewist of samengevoegd
network-imports-mend-erased-before = Deze persoon kwam uit dezelfde bron en werd daarna gewist of samengevoegd: hij of zij keert niet terug. Niets te doen.
network-imports-anomaly-several-fit = meerdere fiches passen
network-imports-mend-several-fit = Er is er geen gekozen. Voeg het nummer (FASE, onderneming) toe in het bestand, of voeg de dubbels samen.
network-imports-anomaly-unknown-organisation = organisatie niet gevonden
network-imports-mend-unknown-organisation = De persoon komt binnen zonder functie. Geef ze op de fiche, of lees eerst de organisatie in.
network-imports-anomaly-organisation-by-likeness = organisatie gevonden door gelijkenis
network-imports-mend-organisation-by-likeness = De naam is niet helemaal dezelfde. Kijk na of ze het wel is.
network-imports-anomaly-too-long = ingekorte tekst
network-imports-mend-too-long = De tekst was te lang voor het veld: het einde ontbreekt. Vul aan in een notitie als het telt.
network-imports-anomaly-unknown-language = onbekende taal
network-imports-mend-unknown-language = Ze blijft onbekend: Navette kent fr, nl, en en de.
network-imports-anomaly-bad-outline = onleesbare omtrek
network-imports-mend-bad-outline = Er ontbreekt een omtrek, een code of een naam: het element komt niet binnen.
network-imports-anomaly-unreadable-bytes = onleesbare tekens
network-imports-mend-unreadable-bytes = Sommige tekens konden niet worden gelezen. Bewaar het bestand in UTF-8 als er accenten ontbreken.

## What a column can mean

network-imports-field-school_fase = FASE-nummer van de school
network-imports-field-school_name = Naam van de school
network-imports-field-school_number = KBO-nummer van de school
network-imports-field-school_address = Adres van de school
network-imports-field-school_postal_code = Postcode van de school
network-imports-field-school_locality = Plaats van de school
network-imports-field-school_commune = Gemeente van de school
network-imports-field-teaching = Onderwijstype
network-imports-field-network = Net
network-imports-field-basin = Bekken
network-imports-field-site_fase = FASE-nummer van de vestigingsplaats
network-imports-field-address = Adres
network-imports-field-postal_code = Postcode
network-imports-field-locality = Plaats
network-imports-field-commune = Gemeente
network-imports-field-latitude = Breedtegraad (of Lambert y)
network-imports-field-longitude = Lengtegraad (of Lambert x)
network-imports-field-position = Breedte- en lengtegraad samen
network-imports-field-board_fase = FASE-nummer van de inrichtende macht
network-imports-field-board_name = Naam van de inrichtende macht
network-imports-field-board_number = KBO-nummer van de inrichtende macht
network-imports-field-board_address = Adres van de inrichtende macht
network-imports-field-board_postal_code = Postcode van de inrichtende macht
network-imports-field-board_locality = Plaats van de inrichtende macht
network-imports-field-ise_class = ISE-klasse
network-imports-field-ise_formula = Niveau (FO of SO)
network-imports-field-ise_year = Jaar
network-imports-field-name = Naam
network-imports-field-other_name = Andere naam
network-imports-field-category = Categorie
network-imports-field-legal_form = Rechtsvorm
network-imports-field-enterprise_number = Ondernemingsnummer
network-imports-field-recognition = Erkenning
network-imports-field-description = Beschrijving
network-imports-field-email = E-mail
network-imports-field-phone = Telefoon
network-imports-field-website = Website
network-imports-field-external_key = Kenmerk in de bron
network-imports-field-given_name = Voornaam
network-imports-field-family_name = Familienaam
network-imports-field-full_name = Voor- en familienaam samen
network-imports-field-function = Functie
network-imports-field-organisation = School of organisatie
network-imports-field-language = Taal
network-imports-field-note = Opmerking
network-imports-field-name_fr = Franse naam
network-imports-field-since = Sinds
