# Imports of offers.

offers-imports-title = Import offers
offers-imports-lede = A list of offers or an agenda comes in here: you see all that would change before anything is written.
offers-imports-file = File, or several
offers-imports-file-help = { $count } MB at most in all: CSV, XLSX, XLS, ODS; JSON of UiTdatabank or OpenAgenda; a ZIP archive of JSON files.
offers-imports-nothing-yet = Nothing is written at this step.
offers-imports-read = Read the file
offers-imports-latest = Latest imports
offers-imports-head-file = File
offers-imports-head-state = State
offers-imports-head-did = What it did
offers-imports-head-by = By
offers-imports-format-table = List in a spreadsheet
offers-imports-format-uitdatabank = UiTdatabank
offers-imports-format-openagenda = OpenAgenda
offers-imports-state-mapped = to be applied
offers-imports-state-applied = applied
offers-imports-state-undone = undone
offers-imports-what = What can come in
offers-imports-what-table = One line per offer, columns in any order: they are recognised and you correct them. Our own exports are read back.
offers-imports-what-uitdatabank = Events in JSON-LD, a file each: choose them all, or their ZIP archive.
offers-imports-what-openagenda = A JSON export. Nobody says there who offers: you choose the operator.
offers-imports-rules = What always holds
offers-imports-rule-draft = An imported offer is a draft: it is shown only once you have checked it.
offers-imports-rule-typed = What someone typed here is kept; the difference is told.
offers-imports-rule-twice = The same file imported twice changes nothing the second time.
offers-imports-rule-absent = What is no longer in a file stays here.
offers-imports-rule-undo = Each import can be undone.
offers-imports-check = Nothing is written yet. Here is all that the import would do.
offers-imports-result-applied = This import was applied.
offers-imports-result-undone = This import was undone.
offers-imports-figure-read = { $n ->
    [one] record read
   *[other] records read
}
offers-imports-figure-new = { $n ->
    [one] new offer
   *[other] new offers
}
offers-imports-figure-changed = { $n ->
    [one] offer changes
   *[other] offers change
}
offers-imports-figure-same = { $n ->
    [one] offer unchanged
   *[other] offers unchanged
}
offers-imports-figure-refused = { $n ->
    [one] record refused
   *[other] records refused
}
offers-imports-figure-operators = { $n ->
    [one] operator to add
   *[other] operators to add
}
offers-imports-count-new = { $n ->
    [one] { $count } new
   *[other] { $count } new
}
offers-imports-count-changed = { $n ->
    [one] { $count } changed
   *[other] { $count } changed
}
offers-imports-count-same = { $n ->
    [one] { $count } unchanged
   *[other] { $count } unchanged
}
offers-imports-count-refused = { $n ->
    [one] { $count } refused
   *[other] { $count } refused
}
offers-imports-absent = { $n ->
    [one] { $count } offer that came from this source is no longer in the file; it stays as it is.
   *[other] { $count } offers that came from this source are no longer in the file; they stay as they are.
}
offers-imports-nothing-changes = As it is, this import would change nothing.
offers-imports-refused-all-make = Nothing would come in: all of it is refused, because these organisers are not in the network.
offers-imports-remedy-make = Make these operators
offers-imports-refused-all-choose = Nothing would come in: all of it is refused, because nobody says who offers this.
offers-imports-remedy-choose = Choose the operator
offers-imports-refused-all-look = Nothing would come in: all of it is refused.
offers-imports-remedy-look = Read the reasons, with what can lift them
offers-imports-apply = Apply the import
offers-imports-apply-help = All is written at once, or nothing. The import can be undone afterwards.
offers-imports-discard = Put away
offers-imports-where = The list is read so:
offers-imports-source = Name of the source
offers-imports-source-help = The same name from one edition to the next: so an offer is recognised the next time.
offers-imports-who = Who offers
offers-imports-operator = Operator, when the file does not say
offers-imports-operator-help = Offers for which nobody is named are in its name.
offers-imports-operator-none = Leave these offers out
offers-imports-unknown = These organisers are not in the network: { $name }.
offers-imports-make = Add these operators to the network
offers-imports-make-help = Otherwise their offers do not come in. If the import is undone, those that nobody has used since go with it.
offers-imports-again = Read it so
offers-imports-reading = Reading of the file
offers-imports-reading-help = Each value, where it was found and what it becomes:
offers-imports-section-new = New offers
offers-imports-section-changed = Offers that change
offers-imports-section-odd = What does not come in, or is odd
offers-imports-changes = Changes
offers-imports-more = And { $count } more, in the reading file.
offers-imports-see = See the offer
offers-imports-this = This import
offers-imports-when = When
offers-imports-undo = Undo this import
offers-imports-undo-help = Offers and operators that were added go, the rest becomes what it was. What someone has changed or used since stays.
offers-imports-kept = What stays in spite of the undoing
offers-imports-kept-help = All the rest was taken back. This stays, so that nothing is lost.
offers-imports-kept-changed = Someone has changed it since.
offers-imports-kept-leaned = A need, a proposal or a place taken leans on it.
offers-imports-stays-changed = Someone has changed this operator since.
offers-imports-stays-leaned = It is in use: { $name }.
offers-imports-leaner-offer = an offer
offers-imports-leaner-offer_import = another import
offers-imports-leaner-person_role = a function
offers-imports-leaner-interaction_party = a contact that was noted
offers-imports-leaner-tagging = a tag
offers-imports-leaner-record_source = another source
offers-imports-leaner-correction = a proposed correction
offers-imports-leaner-claim = a request for access
offers-imports-leaner-membership = an access that was given
offers-imports-leaner-answer_link = a question of the season
offers-imports-leaner-merge = a merge of records
offers-imports-leaner-operator = a merge of records
offers-imports-leaner-not_duplicate = a record said to be another
offers-imports-leaner-operator_domain = its domains
offers-imports-leaner-operator_commune = its communes
offers-imports-leaner-other = something else
offers-imports-done-applied = { $n ->
    [one] { $count } offer came in or changed.
   *[other] { $count } offers came in or changed.
}
offers-imports-done-nothing = The import was applied; nothing changed.
offers-imports-done-discarded = The file was put away.
offers-imports-done-operators = { $n ->
    [one] { $count } operator that was added is taken back.
   *[other] { $count } operators that were added are taken back.
}
offers-imports-done-undone = { $n ->
    [one] { $count } offer is what it was before.
   *[other] { $count } offers are what they were before.
}
offers-imports-refused-nothing-fits = No line of this table looks like headings. Give each column a heading and try again.
offers-imports-refused-other-json = This JSON file is neither of UiTdatabank nor of OpenAgenda. Ask for an export of one of them, or a table.
offers-imports-refused-missing = No column says: { $name }. Choose it.
offers-imports-refused-not-waiting = This import was applied already, or put away.
offers-imports-refused-not-applied = This import is not applied, or was undone already.
offers-imports-refused-forgotten = The file is kept no more: a year after it was applied, it is forgotten. What the import did stays here.
offers-imports-means-operator = Operator
offers-imports-means-enterprise_number = Enterprise number
offers-imports-means-source_key = Key in the file
offers-imports-means-price = Price, in figures or words
offers-imports-means-latitude = Latitude
offers-imports-means-longitude = Longitude
offers-imports-means-dates = Dates
offers-imports-means-starts = Begins at
offers-imports-means-ends = Ends at
offers-imports-csv-place = Line or file
offers-imports-csv-title = Offer
offers-imports-csv-fate = What becomes of it
offers-imports-csv-from = Found in
offers-imports-csv-field = Field
offers-imports-csv-found = What stands there
offers-imports-csv-before = Before
offers-imports-csv-after = After
offers-imports-csv-remark = Remark
offers-imports-fate-new = new
offers-imports-fate-changed = changes
offers-imports-fate-same = unchanged
offers-imports-fate-refused = refused
offers-imports-odd-unreadable = not readable
offers-imports-mend-unreadable = It is not a readable event. Ask for a new export.
offers-imports-odd-organiser = an organiser, not an offer
offers-imports-mend-organiser = The sheet of an organiser is no offer: it completes the events that point at it, and does not come in itself. Import it among the operators if it is missing.
offers-imports-odd-place = a place, not an offer
offers-imports-mend-place = The sheet of a place is no offer: it completes the events that point at it, and does not come in itself. Nothing to do.
offers-imports-odd-no-key = without a key
offers-imports-mend-no-key = Without a key it would not be recognised the next time: it does not come in.
offers-imports-odd-no-title = without a title
offers-imports-mend-no-title = An offer without a title does not come in: give it one in the file.
offers-imports-odd-deleted = deleted at its source
offers-imports-mend-deleted = It was deleted where it comes from: it does not come in. Nothing to do.
offers-imports-odd-calendar = a calendar of an unknown kind
offers-imports-mend-calendar = Without knowing when it takes place, it does not come in. Correct it at the source.
offers-imports-odd-no-date = without a readable date
offers-imports-mend-no-date = A dated event without a readable date does not come in. Correct it at the source.
offers-imports-odd-ends-before = ends before it begins
offers-imports-mend-ends-before = Its dates are the wrong way round: it does not come in. Correct it at the source.
offers-imports-odd-twice = already in this file
offers-imports-mend-twice = The same key came earlier (at the place told), with the same title and the same dates: the offer comes in only once.
offers-imports-odd-shared-key = shared key
offers-imports-mend-shared-key = Several events of the file have the same key, with another title or other dates: each comes in as an offer of its own, and will be known by key, title and dates. If it is only one, keep one and ask for a corrected export.
offers-imports-odd-no-operator = nobody says who offers it
offers-imports-mend-no-operator = Choose the operator of these offers above, and read it again.
offers-imports-odd-unknown-operator = an operator that is not known
offers-imports-mend-unknown-operator = Tick “Add these operators” above, or add it to the network first.
offers-imports-odd-several-operators = several operators of this name
offers-imports-mend-several-operators = It is not clear which: give its enterprise number in the file, or merge the duplicates of the network.
offers-imports-odd-no-zone = hours without a zone
offers-imports-mend-no-zone = They are taken to be those of Brussels. Nothing to do, unless the agenda is from elsewhere.
offers-imports-odd-date-left-out = a date left out
offers-imports-mend-date-left-out = A date that cannot be read, or ends before it begins, was not taken; the others were.
offers-imports-odd-too-many-dates = too many dates
offers-imports-mend-too-many-dates = The first 200 are kept.
offers-imports-odd-ages-outside = ages that no class has
offers-imports-mend-ages-outside = No years were chosen: check that the offer is for classes.
offers-imports-odd-ages-unreadable = an audience that cannot be read
offers-imports-mend-ages-unreadable = No years were chosen: complete the sheet.
offers-imports-odd-all-ages = all ages
offers-imports-mend-all-ages = No years were chosen: say which on the sheet.
offers-imports-odd-places-differ = two places that differ
offers-imports-mend-places-differ = The two positions given are not the same, whichever way round: neither was taken.
offers-imports-odd-state = not public at its source
offers-imports-mend-state = It comes in as a draft: check that it will take place.
offers-imports-odd-not-taken = a value not taken
offers-imports-mend-not-taken = The field does not take this value: it was left out, the rest of the offer comes in.
offers-imports-odd-no-such-purse = unknown support
offers-imports-mend-no-such-purse = This support does not exist here: it was left out, the rest of the offer comes in. There are: { $name }. Correct the file, or add it to the support.
offers-imports-odd-purse-over = support that pays no more
offers-imports-mend-purse-over = Support that has ended is not announced anew: it was left out. Offers that have it already keep it.
offers-imports-odd-kept-typed = typed here, kept
offers-imports-mend-kept-typed = Someone typed this field here; the source says otherwise and was not followed.
offers-imports-said = { $name }: { $value }
