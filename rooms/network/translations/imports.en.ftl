# Imports: the wizard, what is odd, what is refused.

## The list of imports

network-imports-nav = Import
network-imports-title = Imports
network-imports-lede = The files brought into the basin, what they changed, and a way back.
network-imports-new = Import a file
network-imports-empty-title = No file has come in yet
network-imports-empty-text = Begin with the official register of schools (“signalétique FASE”): the whole basin is there within seconds. Your lists of operators and contacts come next.
network-imports-file = File
network-imports-state = State
network-imports-by = By whom
network-imports-by-command = The command navette import
network-imports-state-applied = applied
network-imports-state-undone = undone
network-imports-state-mapped = waiting
network-imports-undo = Undo
network-imports-undo-of = Undo the import of { $name }
network-imports-go-on = Continue

## The file

network-imports-step-1 = Step 1 of 3: the file. Nothing is written before you have seen what would change.
network-imports-file-help = CSV, Excel (.xlsx, .xls), LibreOffice (.ods) or GeoJSON, up to { $count } MB. Encoding, separator, sheet and heading line are recognised.
network-imports-holds = What the file holds
network-imports-holds-help = Only needed when Navette gets it wrong.
network-imports-holds-guess = Navette recognises it
network-imports-nothing-yet = Reading a large file takes a second or two.
network-imports-read = Read the file
network-imports-what = What can come in
network-imports-rules = Good to know
network-imports-rule-deleted = An import never deletes anything: a school missing from the register becomes “closure to be confirmed”.
network-imports-rule-typed = What you typed yourself is kept; you are told the difference.
network-imports-rule-twice = The same file imported twice changes nothing the second time.
network-imports-rule-undo = Every import can be undone.

## Kinds of files

network-imports-kind-register = schools (FASE register)
network-imports-kind-ise = socio-economic classes
network-imports-kind-operators = cultural operators and places
network-imports-kind-contacts = contact people
network-imports-kind-boundaries = outlines for maps
network-imports-what-register = The Federation’s official register (signalétique), or any list of schools with their FASE number.
network-imports-what-ise = ISE classes by site, year by year: 1 to 20, 3a, 3b.
network-imports-what-operators = Museums, theatres, libraries, associations: a list with a name and, if possible, an address, an enterprise number, a web site. Those already here are found despite another spelling.
network-imports-what-contacts = People, with their school or organisation, function, e-mail. You will say why these data are kept and until when.
network-imports-what-boundaries = Municipalities or quarters as GeoJSON, for maps with real outlines.

## Columns

network-imports-step-2 = Step 2 of 3: the columns. Correct what was misunderstood; it is remembered for similar files.
network-imports-recognised-as = This file holds:
network-imports-change-kind = Change
network-imports-recognised = { $n ->
    [one] { $count } record below the headings.
   *[other] { $count } records below the headings.
}
network-imports-sheet = Sheet
network-imports-on-sheet = on sheet
network-imports-heading-line = Line of the headings
network-imports-headed-by = headings on
network-imports-line = line { $line } ({ $words })
network-imports-columns = Columns
network-imports-columns-help = Give each column its meaning. A column left aside changes nothing.
network-imports-column = In the file
network-imports-samples = For example
network-imports-means = Means
network-imports-no-heading = no heading
network-imports-aside = leave aside
network-imports-left-aside = Left aside: { $name }.
network-imports-answers = Particulars
network-imports-choose = Choose
network-imports-basin = Zone to keep
network-imports-basin-help = The file covers the whole Federation: which of its ten zones is yours?
network-imports-complete = Schools missing from the file
network-imports-complete-guess = “closure to be confirmed” if it is the official register, otherwise nothing
network-imports-complete-yes = “closure to be confirmed”: this list is complete
network-imports-complete-no = nothing: this list is partial
network-imports-complete-help = No school is ever deleted.
network-imports-year = Year of the classes
network-imports-year-help = For example 2025. Without an answer it is read in the file or in its name.
network-imports-formula = Level
network-imports-formula-help = Classes of primary and of secondary education cannot be compared.
network-imports-formula-FO = mainstream nursery and primary
network-imports-formula-SO = mainstream secondary
network-imports-category = Category of the operators
network-imports-category-help = For those whose category the file does not tell.
network-imports-category-guess = By the name, otherwise “other”
network-imports-purpose = Why keep these people?
network-imports-purpose-help = Anyone may ask why they are here.
network-imports-purpose-guess = Contact of their school or operator
network-imports-retain = Keep until
network-imports-retain-help = Without an answer: two years. Then Navette proposes to erase them.
network-imports-source = Where does this file come from?
network-imports-source-help = Without an answer: { $name }. Keep the same name from one edition to the next.
network-imports-licence = Licence
network-imports-licence-help = If the file comes from open data: CC BY 4.0, ODbL 1.0…
network-imports-licence-known = Without an answer: { $name }, recognised by the shape of the file.
network-imports-attribution = Credit to show
network-imports-attribution-help = What the licence asks to be written beside the records.
network-imports-attribution-known = Without an answer: { $name }.
network-imports-to-check = See what would change
network-imports-discard = Drop this file

## The dry run

network-imports-step-3 = Step 3 of 3: check. Nothing is written yet.
network-imports-apply = Apply
network-imports-apply-help = All of it comes in at once, or nothing does. You can undo it.
network-imports-back-columns = Back to the columns
network-imports-nothing-changes = Everything this file says is here already: applying it will change nothing.
network-imports-by-kind = By kind of record
network-imports-section-new = New
network-imports-section-changed = What changes
network-imports-section-absent = Missing from the file
network-imports-absent-help = They become “closure to be confirmed”. Nothing is deleted; they open again by themselves when the register lists them again.
network-imports-changes = Before → after
network-imports-differences = Differences
network-imports-differences-file = All differences (CSV)
network-imports-more = { $n ->
    [one] And { $count } more: see the file to download.
   *[other] And { $count } more: see the file to download.
}
network-imports-more-kept = { $n ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
network-imports-figure-read = { $n ->
    [one] record read
   *[other] records read
}
network-imports-figure-new = { $n ->
    [one] new
   *[other] new
}
network-imports-figure-changed = { $n ->
    [one] changed
   *[other] changed
}
network-imports-figure-unchanged = { $n ->
    [one] unchanged
   *[other] unchanged
}
network-imports-figure-absent = { $n ->
    [one] missing from the file
   *[other] missing from the file
}
network-imports-figure-refused = { $n ->
    [one] refused
   *[other] refused
}
network-imports-figure-elsewhere = { $n ->
    [one] of another basin
   *[other] of another basin
}
network-imports-head-new = New
network-imports-head-changed = Changed
network-imports-head-unchanged = Unchanged
network-imports-head-absent = Missing
network-imports-head-refused = Refused
network-imports-record-board = school boards
network-imports-one-board = school board
network-imports-record-school = schools
network-imports-one-school = school
network-imports-record-site = sites
network-imports-one-site = site
network-imports-record-ise = ISE classes
network-imports-one-ise = ISE class
network-imports-record-operator = operators
network-imports-one-operator = operator
network-imports-record-person = people
network-imports-one-person = person
network-imports-record-role = functions
network-imports-one-role = function
network-imports-record-boundary = outlines
network-imports-one-boundary = outline
network-imports-cycle-basic = nursery and primary
network-imports-cycle-secondary = secondary
network-imports-cycle-both = primary and secondary
network-imports-cycle-other = other
network-imports-changed-teachings = Types of education
network-imports-changed-compulsory = Compulsory education
network-imports-changed-special = Special education
network-imports-changed-cycle = Cycle
network-imports-changed-latitude = Latitude
network-imports-changed-longitude = Longitude
network-imports-changed-fase = FASE number
network-imports-changed-class = ISE class
network-imports-changed-formula = Level
network-imports-changed-year = Year
network-imports-changed-name_fr = French name
network-imports-changed-name_nl = Dutch name
network-imports-changed-geometry = Outline
network-imports-changed-licence = Licence
network-imports-changed-code = Code
network-imports-outline = an outline
network-imports-yes = yes
network-imports-no = no
network-imports-csv-line = Line
network-imports-csv-anomaly = Anomaly
network-imports-csv-column = Column
network-imports-csv-value = In the file
network-imports-csv-other = Compare with
network-imports-csv-mend = What to do
network-imports-csv-kind = Kind
network-imports-csv-label = Record
network-imports-csv-fate = What happens
network-imports-csv-field = Field
network-imports-csv-before = Before
network-imports-csv-after = After

## The result

network-imports-result-applied = This import is applied. Here is what it did.
network-imports-result-undone = This import was undone. Here is what it had done.
network-imports-this = This import
network-imports-undo-this = Undo this import
network-imports-undo-help = What was changed since, or what something leans on, stays and is listed.
network-imports-kept = What stays in spite of the undoing
network-imports-kept-help = Everything else was taken back. These records stay as they are, so that nothing is lost.
network-imports-kept-why = Why
network-imports-kept-changed = Someone changed it since.
network-imports-kept-leaned = A person, an interaction or a tag is attached to it.
network-imports-done-applied = { $n ->
    [one] Done: { $count } record written.
   *[other] Done: { $count } records written.
}
network-imports-done-nothing = Done: everything was here already, nothing changed.
network-imports-done-discarded = The file was dropped; nothing was written.
network-imports-done-undone = { $n ->
    [one] The import is undone: { $count } row taken back.
   *[other] The import is undone: { $count } rows taken back.
}

## Why a file or a step is refused

network-imports-refused-no-file = Choose a file first.
network-imports-refused-cut = The file did not arrive whole. Please try again.
network-imports-refused-no-headings = No line of headings was found. Add a line on top of the table that names its columns.
network-imports-refused-nothing-fits = The columns of this file are not recognised ({ $name }). Say what it holds, and you can tell the meaning of each column.
network-imports-refused-missing = An indispensable column is missing: { $name }. Say which one holds it.
network-imports-refused-no-records = No line under the headings is a record: the table is empty, or its columns mean something else.
network-imports-refused-which-year = Of which year are these classes? The file does not say: tell it.
network-imports-refused-which-basin = The file covers several zones and yours is not known: choose it.
network-imports-refused-no-such-run = There is no such import here.
network-imports-refused-applied-already = This import was applied already.
network-imports-refused-not-applied = This import is not applied, or was undone already.
network-imports-refused-later-run = A later import ({ $name }) changed the same records: undo that one first.
network-imports-refused-outlines-line = The GeoJSON is badly written on line { $count }. Export it again from the mapping software.
network-imports-refused-outlines-feature = Feature { $count } of the GeoJSON has no readable outline. Mend it or take it away.
network-imports-refused-outlines-coordinates = The coordinates are neither degrees nor Lambert 72. Export the outlines in WGS 84 (EPSG:4326).
network-imports-refused-outlines-collection = This file is no collection of outlines. A GeoJSON “FeatureCollection” is needed.
network-imports-refused-twice = “{ $name }” is the meaning of another column already: only one can have it.
network-imports-refused-year = The year is written with four digits, such as 2025.
network-imports-refused-retain = Give a date to come.
network-imports-refused-badge = stay out

## Why a file cannot be read

network-imports-unreadable-empty = This file is empty.
network-imports-unreadable-encrypted = This file is protected by a password. Open it, save it without one, and try again.
network-imports-unreadable-unknown = This file is of no known kind. Save it as .xlsx, .ods or .csv.
network-imports-unreadable-pdf = This is a PDF, not a table. Ask whoever made it for the original file (Excel, LibreOffice or CSV).
network-imports-unreadable-image = This is a picture. The table itself is needed (.xlsx, .ods or .csv).
network-imports-unreadable-text-document = This is a text document. Copy its table into a spreadsheet, save it, and try again.
network-imports-unreadable-presentation = This is a presentation. Copy its table into a spreadsheet.
network-imports-unreadable-web-page = This is a web page, whatever its name says. Open it in a spreadsheet and save it as .xlsx or .ods.
network-imports-unreadable-xml = This is an XML file. Export as .xlsx, .ods or .csv instead.
network-imports-unreadable-archive = This is an archive. Unpack it and import the tables one by one.
network-imports-unreadable-binary-workbook = This is a binary Excel workbook (.xlsb). Save it as .xlsx.
network-imports-unreadable-numbers = This is a Numbers document. Export it as .xlsx or .csv.
network-imports-unreadable-database = This is a database. Export its table as .csv.
network-imports-unreadable-mail = This is an e-mail or an address card. A table is needed (.xlsx, .ods or .csv).
network-imports-unreadable-calendar = This is a calendar. A table is needed (.xlsx, .ods or .csv).
network-imports-unreadable-other = This file is no table. It takes .xlsx, .xls, .ods, .csv or .geojson.
network-imports-unreadable-damaged = This file is damaged. Open it in a spreadsheet, save it again, and retry.
network-imports-unreadable-damaged-part = This file is damaged (at “{ $name }”). Open it in a spreadsheet, save it again, and retry.
network-imports-unreadable-large-bytes = This file is too large: more than { $count } MB. Split it, or keep only the sheet that matters.
network-imports-unreadable-large-sheets = This workbook has more than { $count } sheets. Keep only the sheet that matters.
network-imports-unreadable-large-rows = This table has more than { $count } rows. Split it into several files.
network-imports-unreadable-large-columns = This table has more than { $count } columns. Keep those that matter.
network-imports-unreadable-large-cells = This workbook has more than { $count } cells. Split it into several files.
network-imports-unreadable-not-geojson = This JSON is no collection of places. A GeoJSON “FeatureCollection” is needed.
network-imports-unreadable-not-geojson-line = This GeoJSON is badly written on line { $count }. Export it again.

## Anomalies: what, then what was done and how to mend

network-imports-anomalies = Anomalies
network-imports-odd = { $n ->
    [one] { $count } anomaly, with its line and reason
   *[other] { $count } anomalies, with their lines and reasons
}
network-imports-odd-file = The anomalies (CSV)
network-imports-anomaly-bad-school-fase = school FASE number missing or wrong
network-imports-mend-bad-school-fase = These lines stay out: without this number nobody knows which school it is. Complete it in the file and import it again.
network-imports-anomaly-bad-site-fase = site FASE number missing or wrong
network-imports-mend-bad-site-fase = These lines stay out: a school often has several sites. Complete the number in the file and import it again.
network-imports-anomaly-no-name = no name
network-imports-mend-no-name = These lines stay out: give them a name in the file and import it again.
network-imports-anomaly-total-line = total line
network-imports-mend-total-line = It is no record: the line is left aside. Nothing to do.
network-imports-anomaly-note-line = note under or above the table
network-imports-mend-note-line = It is no record: the line is left aside. Nothing to do.
network-imports-anomaly-heading-line = heading inside the table
network-imports-mend-heading-line = It is no record: the line is left aside. Nothing to do.
network-imports-anomaly-repeated-headings = repeated headings
network-imports-mend-repeated-headings = It is no record: the line is left aside. Nothing to do.
network-imports-anomaly-duplicate-line = repeated line
network-imports-mend-duplicate-line = The same record came on an earlier line, identical: it comes in once. Nothing to do.
network-imports-anomaly-contradiction = two lines disagree
network-imports-mend-contradiction = The first line counts. If the second is right, correct the record after the import: what you type is kept.
network-imports-anomaly-unknown-teaching = unknown type of education
network-imports-mend-unknown-teaching = The site comes in but is not counted among the schools to reach. Check the word in the file.
network-imports-anomaly-unknown-network = unknown network
network-imports-mend-unknown-network = The network stays unknown. You can choose it on the school’s sheet.
network-imports-anomaly-unknown-basin = unknown basin
network-imports-mend-unknown-basin = The line could not be attached to a basin. Check the word in the file.
network-imports-anomaly-outside-zones = outside the zones
network-imports-mend-outside-zones = The school belongs to none of the ten basins: it comes in nowhere. Nothing to do.
network-imports-anomaly-basin-of-the-line = basin taken from the line
network-imports-mend-basin-of-the-line = No school has its seat in this municipality: the basin written on the line counts. Nothing to do unless it is wrong.
network-imports-anomaly-stands-elsewhere = site in another basin than its seat
network-imports-mend-stands-elsewhere = The place where the site stands counts. Nothing to do.
network-imports-anomaly-no-coordinates = no coordinates
network-imports-mend-no-coordinates = The record comes in without a point on the map. You can give its position on its sheet.
network-imports-anomaly-bad-coordinates = coordinates outside Belgium
network-imports-mend-bad-coordinates = They are left aside; the rest of the line comes in. Check them in the file.
network-imports-anomaly-coordinates-elsewhere = point in another municipality
network-imports-mend-coordinates-elsewhere = The municipality as written counts; the point is kept. Move it on the sheet if it is wrong.
network-imports-anomaly-bad-enterprise-number = wrong enterprise number
network-imports-mend-bad-enterprise-number = Its digits do not agree: it is left aside, the rest comes in. Check it with the Crossroads Bank for Enterprises.
network-imports-anomaly-bad-postal-code = wrong postal code
network-imports-mend-bad-postal-code = It is left aside, the rest comes in. A Belgian postal code has four digits.
network-imports-anomaly-bad-email = badly written e-mail address
network-imports-mend-bad-email = It is left aside, the rest comes in. Complete it on the sheet.
network-imports-anomaly-website-as-email = web address instead of an e-mail address
network-imports-mend-website-as-email = It is kept as the web site. Nothing to do.
network-imports-anomaly-bad-phone = badly written telephone number
network-imports-mend-bad-phone = It is left aside, the rest comes in. Complete it on the sheet.
network-imports-anomaly-kept-typed = what you typed is kept
network-imports-mend-kept-typed = The file says otherwise than what someone typed here. The typing stays; change it on the sheet if the file is right.
network-imports-anomaly-kept-register = the official register is kept
network-imports-mend-kept-register = This list says otherwise than the official register, which stays. Correct the record if the list is right.
network-imports-anomaly-unknown-site = site unknown here
network-imports-mend-unknown-site = It is not in this basin, or the register was not imported yet. Import the register first.
network-imports-anomaly-bad-ise-class = unknown ISE class
network-imports-mend-bad-ise-class = A class is a number from 1 to 20, 3a, 3b or “19 et 20”. This one stays unknown.
network-imports-anomaly-no-ise-class = no ISE class
network-imports-mend-no-ise-class = The class stays unknown. Nothing to do.
network-imports-anomaly-ise-year-missing = year of the ISE classes unknown
network-imports-mend-ise-year-missing = The list has ISE classes but does not tell their year: they are left aside. Put the year in the file’s name, such as “schools-2025.csv”.
network-imports-anomaly-bad-ise-formula = unknown ISE level
network-imports-mend-bad-ise-formula = The line stays out: the level is “FO” (mainstream primary) or “SO” (mainstream secondary).
network-imports-anomaly-bad-year = wrong year
network-imports-mend-bad-year = The line stays out: a year is written with four digits.
network-imports-anomaly-possible-duplicate = perhaps a duplicate
network-imports-mend-possible-duplicate = The record looks like another, not surely: it comes in. Compare them afterwards under duplicates.
network-imports-anomaly-erased-before = erased or merged before
network-imports-mend-erased-before = This person came from the same source and was then erased or merged: they do not come back. Nothing to do.
network-imports-anomaly-several-fit = several records would fit
network-imports-mend-several-fit = None was chosen. Add the number (FASE, enterprise) in the file, or merge the duplicates.
network-imports-anomaly-unknown-organisation = organisation not found
network-imports-mend-unknown-organisation = The person comes in without a function. Give it on their sheet, or import the organisation first.
network-imports-anomaly-organisation-by-likeness = organisation found by likeness
network-imports-mend-organisation-by-likeness = The name is not quite the same. Check that it is the right one.
network-imports-anomaly-too-long = text cut
network-imports-mend-too-long = The text was too long for the field: its end is missing. Add a note if it matters.
network-imports-anomaly-unknown-language = unknown language
network-imports-mend-unknown-language = It stays unknown: Navette knows fr, nl, en and de.
network-imports-anomaly-bad-outline = unreadable outline
network-imports-mend-bad-outline = An outline, a code or a name is missing: the feature stays out.
network-imports-anomaly-unreadable-bytes = unreadable characters
network-imports-mend-unreadable-bytes = Some characters could not be read. Save the file as UTF-8 if accents are missing.

## What a column can mean

network-imports-field-school_fase = FASE number of the school
network-imports-field-school_name = Name of the school
network-imports-field-school_number = Enterprise number of the school
network-imports-field-school_address = Address of the school
network-imports-field-school_postal_code = Postal code of the school
network-imports-field-school_locality = Locality of the school
network-imports-field-school_commune = Municipality of the school
network-imports-field-teaching = Type of education
network-imports-field-network = Network
network-imports-field-basin = Basin
network-imports-field-site_fase = FASE number of the site
network-imports-field-address = Address
network-imports-field-postal_code = Postal code
network-imports-field-locality = Locality
network-imports-field-commune = Municipality
network-imports-field-latitude = Latitude (or Lambert y)
network-imports-field-longitude = Longitude (or Lambert x)
network-imports-field-position = Latitude and longitude together
network-imports-field-board_fase = FASE number of the school board
network-imports-field-board_name = Name of the school board
network-imports-field-board_number = Enterprise number of the school board
network-imports-field-board_address = Address of the school board
network-imports-field-board_postal_code = Postal code of the school board
network-imports-field-board_locality = Locality of the school board
network-imports-field-ise_class = ISE class
network-imports-field-ise_formula = Level (FO or SO)
network-imports-field-ise_year = Year
network-imports-field-name = Name
network-imports-field-other_name = Other name
network-imports-field-category = Category
network-imports-field-legal_form = Legal form
network-imports-field-enterprise_number = Enterprise number
network-imports-field-recognition = Recognition
network-imports-field-description = Description
network-imports-field-email = E-mail
network-imports-field-phone = Telephone
network-imports-field-website = Web site
network-imports-field-external_key = Identifier in the source
network-imports-field-given_name = Given name
network-imports-field-family_name = Family name
network-imports-field-full_name = Given and family name together
network-imports-field-function = Function
network-imports-field-organisation = School or organisation
network-imports-field-language = Language
network-imports-field-note = Note
network-imports-field-name_fr = French name
network-imports-field-since = Since
