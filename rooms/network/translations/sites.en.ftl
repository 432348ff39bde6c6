# Sites: the list, the sheet, the exchanges.

network-sites-nav = Schools
network-sites-title = Sites
network-sites-lede = Every place where a school teaches, and what we know of it.
network-schools-title = Schools as institutions
network-steps-title = Next steps
network-sites-add = Add a site
network-sites-bare-title = All is still to be woven
network-sites-bare-text = No school is known in this basin yet. Begin with the official register: it fills in sites, levels and addresses.
network-sites-bare-import = Import the register
network-sites-none-title = No site answers these filters
network-sites-none-text = Take a filter away, or search with fewer words.
network-sites-sources = Sources:
network-sites-file = sites

## The sentence of filters

network-sites-sentence = Sites
network-sites-filter-q = Words of the name or address, or FASE number
network-sites-filter-q-hint = name, street, FASE…
network-sites-filter-among = Which sites
network-sites-among-to_reach = to be reached
network-sites-among-others = outside compulsory education
network-sites-among-all = of any type
network-sites-filter-commune = Commune
network-sites-any-commune = in all communes
network-sites-of-commune = in { $name }
network-sites-filter-network = Network
network-sites-any-network = of all networks
network-sites-filter-teaches = Level
network-sites-any-teaches = of any level
network-sites-teaches-basic = nursery and primary
network-sites-teaches-secondary = secondary
network-sites-teaches-special = special education
network-sites-filter-reach = Link
network-sites-any-reach = at any stage of the link
network-sites-never-contacted = never contacted
network-sites-reach-unknown = unknown
network-sites-reach-identified = identified
network-sites-reach-contacted = contacted
network-sites-reach-engaged = engaged
network-sites-reach-reached = reached
network-sites-reach-autonomous = autonomous
network-sites-reach-dormant = dormant
network-sites-filter-ise = ISE class, nursery and primary
network-sites-any-ise = of any ISE class (primary)
network-sites-filter-ise_secondary = ISE class, secondary
network-sites-any-ise_secondary = of any ISE class (secondary)
network-sites-band-1-5 = in classes 1 to 5
network-sites-band-6-10 = in classes 6 to 10
network-sites-band-11-20 = in classes 11 to 20
network-sites-band-unknown = of unknown class
network-sites-filter-status = Status
network-sites-any-status = not closed
network-sites-status-open = open
network-sites-status-to_confirm_closed = to be confirmed closed
network-sites-status-closed = closed
network-sites-filter-tag = Tag
network-sites-any-tag = with or without a tag
network-sites-filter-delegate = PECA delegate
network-sites-any-delegate = PECA delegate known or not
network-sites-without-delegate = without a known PECA delegate
network-sites-filter-silent = Silence
network-sites-any-silent = whenever the last contact was
network-sites-silent = { $n ->
    [one] without contact for { $count } month
   *[other] without contact for { $count } months
}
network-sites-sorted = sorted by
network-sites-sort-name = name
network-sites-sort-commune = commune
network-sites-sort-ise_basic = ISE of nursery and primary
network-sites-sort-ise_secondary = ISE of secondary
network-sites-sort-last_contact = last contact
network-sites-sort-reach = link
network-sites-all = Show all
network-sites-more-filters = More filters

## The table

network-sites-count = { $n ->
    [0] No site
    [one] { $count } site
   *[other] { $count } sites
}
network-sites-export = Export
network-sites-head-name = Site
network-sites-head-commune = Commune
network-sites-head-cycle = Level
network-sites-head-ise_basic = ISE prim.
network-sites-head-ise_secondary = ISE sec.
network-sites-head-reach = Link
network-sites-head-last_contact = Last contact
network-sites-not-taught = not applicable
network-sites-no-contact = none noted
network-sites-special-of = { $name }, special
network-sites-bulk-note = Note a contact
network-sites-bulk-label = Tag
network-sites-bulk-tag = Add
network-sites-bulk-untag = Take off
network-sites-bulk-choose-status = Status…
network-sites-bulk-status = Change the status
network-sites-nothing-chosen = Choose one or more rows first.
network-sites-no-such-tag = No site has this tag. Write it as it stands in the list.
network-sites-choose-status = Choose which status to give to the chosen rows.
network-sites-tagged = { $n ->
    [0] All of them already had the tag “{ $name }”.
    [one] { $count } site now has the tag “{ $name }”.
   *[other] { $count } sites now have the tag “{ $name }”.
}
network-sites-untagged = { $n ->
    [0] None had the tag “{ $name }”.
    [one] The tag “{ $name }” was taken off { $count } site.
   *[other] The tag “{ $name }” was taken off { $count } sites.
}
network-sites-status-set = { $n ->
    [0] No status changed.
    [one] { $count } site is now “{ $name }”.
   *[other] { $count } sites are now “{ $name }”.
}

## The columns of the file

network-sites-column-fase_school = FASE school
network-sites-column-fase_site = FASE site
network-sites-column-school = School
network-sites-column-name = Site
network-sites-column-address = Street and number
network-sites-column-postal_code = Postcode
network-sites-column-commune = Commune
network-sites-column-network = Network
network-sites-column-cycle = Level
network-sites-column-special = Special education
network-sites-column-ise_basic = ISE nursery and primary
network-sites-column-ise_basic_year = Year of ISE nursery and primary
network-sites-column-ise_secondary = ISE secondary
network-sites-column-ise_secondary_year = Year of ISE secondary
network-sites-column-reach = Link
network-sites-column-last_contact = Last contact
network-sites-column-delegate = PECA delegate known
network-sites-column-status = Status
network-sites-column-tags = Tags
network-sites-column-latitude = Latitude
network-sites-column-longitude = Longitude

## Editing

network-sites-edit = Edit { $name }
network-sites-edit-lede = What you change here stays, even when an import says otherwise.
network-sites-nothing-changed = Nothing changed.
network-sites-undone = The change was undone.
network-sites-help-commune = The commune where the building stands; it decides on the basin.
network-sites-help-position = Latitude, then longitude, such as “50.8503, 4.3517”.
network-sites-help-note = Write nothing about pupils. Whoever is named here may ask to read it.

## Noting an exchange

network-sites-note-title = Note a contact
network-sites-note-kind = How?
network-sites-note-day = When?
network-sites-note-future = A noted contact has already happened. Use “Next step” for what is to come.
network-sites-note-summary = What was said
network-sites-note-summary-help = The person you speak of may read this text.
network-sites-note-summary-empty = Say in a few words what was said.
network-sites-note-step = Next step
network-sites-note-step-help = For example “Call the head back”.
network-sites-note-step-empty = Say what there is to do by that date.
network-sites-note-due = Before
network-sites-note-visibility = Who may read it?
network-sites-note-save = Note the contact
network-sites-noted = The contact is noted.
network-sites-note-with = With
network-sites-note-many = { $n ->
    [one] Note a contact with { $count } site
   *[other] Note a contact with { $count } sites
}
network-sites-note-many-lede = The same text is noted once, and can be read on the sheet of each.
network-sites-noted-many = { $n ->
    [one] The contact with { $count } site is noted.
   *[other] The contact with { $count } sites is noted.
}

## The sheet of a site

network-sites-why-unknown = Nobody is known there and no contact is noted.
network-sites-why-identified = Someone to speak to is known, nothing is noted yet.
network-sites-why-contacted = Last contact on { $name }.
network-sites-why-engaged = A need or an event on { $name }.
network-sites-why-reached = Last project held on { $name }.
network-sites-why-autonomous = A link that lasts without us, seen on { $name }.
network-sites-why-dormant = No sign of life since { $name }.
network-sites-ask-closed = A source no longer mentions this site. Is it closed?
network-sites-is-closed = Yes, it is closed
network-sites-is-open = No, it is open
network-sites-closed-text = This site is closed. Its sheet stays, with its history.
network-sites-status-since = Since { $name }.
network-sites-reopen = Reopen it
network-sites-close = This site is closed
network-sites-status-now-open = The site is open again.
network-sites-status-now-to_confirm_closed = The closing is to be confirmed.
network-sites-status-now-closed = The site is closed; its sheet and history stay.
network-sites-next-confirm_closed = Check whether it is closed: a source no longer mentions it.
network-sites-etoffe-thread = Project held
network-sites-etoffe-held = { $n ->
    [one] { $count } project held in { $name }
   *[other] { $count } projects held in { $name }
}
network-sites-etoffe-unknown = nothing is known of { $name }
network-sites-etoffe-bare = Nothing is known yet of { $name }: all is still to be woven
network-sites-etoffe-season-unknown = Nothing is known of { $name }
network-sites-facts = What we know
network-sites-facts-help = Double-click to edit.
network-sites-school = School
network-sites-board = School board
network-sites-fase = FASE school / site
network-sites-teachings = Education
network-sites-contacts = Contacts
network-sites-add-person = Add a person
network-sites-nobody = Nobody is known yet.
network-sites-past-function = former function
network-sites-ise = Socio-economic index
network-sites-ise-year = Year
network-sites-ise-none = No list gives this site a class.
network-sites-ise-help = From 1 (the least favoured) to 20. Primary and secondary are computed by two formulas: their classes do not compare and make no mean.
network-sites-levels = Years and classes
network-sites-levels-of = In detail for { $name }
network-sites-levels-level = Year
network-sites-levels-classes-title = Classes
network-sites-levels-pupils-title = Pupils
network-sites-levels-classes = { $n ->
    [one] { $count } class
   *[other] { $count } classes
}
network-sites-levels-pupils = { $n ->
    [one] { $count } pupil
   *[other] { $count } pupils
}
network-sites-levels-unknown = { $n ->
    [one] { $count } year without a known number
   *[other] { $count } years without a known number
}
network-sites-levels-source = Source: { $name }. An unknown number is not zero.
network-sites-levels-none = No source says yet which classes there are.
network-sites-call = Who to call
network-sites-siblings = Other sites of the same school
network-sites-map-title = { $name } among the nineteen communes
network-sites-tag-added = The tag “{ $name }” is added.
network-sites-tag-removed = The tag “{ $name }” is taken off.

## Adding a site

network-sites-new-lede = For a place that the register does not know yet. The rest is filled in on its sheet.
network-sites-new-of = It will belong to { $name }.
network-sites-new-school-help = Its FASE number, or its whole name. A name not known yet makes the school.
network-sites-new-name = Name of the site
network-sites-new-special = Special education
network-sites-new-go = Add the site
network-sites-created = The site “{ $name }” is added.

## Schools

network-schools-lede = The administration of a school: its board and its sites.
network-schools-filter-q = Words of the name or FASE number
network-schools-filter-q-hint = name, FASE…
network-schools-count = { $n ->
    [0] No school
    [one] { $count } school
   *[other] { $count } schools
}
network-schools-none-title = No school answers these filters
network-schools-file = schools
network-schools-no-site = No site is known.
network-schools-facts = The school
network-schools-column-fase = FASE
network-schools-column-name = School
network-schools-column-network = Network
network-schools-column-commune = Commune
network-schools-column-board = School board
network-schools-column-sites = Sites

## Next steps

network-steps-lede = What was agreed in a contact and is still to be done.
network-steps-whose = Whose
network-steps-mine = Mine
network-steps-all = All
network-steps-count = { $n ->
    [0] No step is waiting
    [one] { $count } step is waiting
   *[other] { $count } steps are waiting
}
network-steps-cut = (the most urgent)
network-steps-late = Late
network-steps-week = Within seven days
network-steps-later = Later
network-steps-undated = Without a date
network-steps-more = { $n ->
    [one] and { $count } other
   *[other] and { $count } others
}
network-steps-done = Done
network-steps-done-of = Done: { $name }
network-steps-said-done = Done.
network-steps-said-reopened = The step is to be done again.
network-steps-none-title = Nothing is waiting
network-steps-none-text = A next step is noted with a contact, on the sheet of a school, an operator or a person.
network-steps-choose = Choose a school to contact
network-steps-see-all = See those of the whole team
network-sites-on-the-map = See on the map of the basin
