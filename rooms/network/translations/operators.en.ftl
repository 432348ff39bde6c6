network-operators-nav = Operators
network-operators-add = Add an operator
network-operators-say = Operators
network-operators-any-category = of any category
network-operators-any-domain = in every domain
network-operators-any-commune = from every commune
network-operators-any-serves = whatever communes they serve
network-operators-serves = serving { $name }
network-operators-any-experience = of any experience
network-operators-experience-none = without a school project
network-operators-experience-beginner = beginners
network-operators-experience-expert = experts
network-operators-member = Members of the school referent
network-operators-member-any = members or not of the school referent
network-operators-member-yes = members of the school referent
network-operators-member-no = outside the school referent
network-operators-member-badge = member
network-operators-any-status = open or to confirm
network-operators-all-status = open or closed
network-operators-status-open = open
network-operators-status-to_confirm_closed = closure to confirm
network-operators-status-closed = closed
network-operators-any-tag = with or without a tag
network-operators-with-tag = tagged ‘{ $name }’
network-operators-tag = Tag
network-operators-text = Name, number, address
network-operators-all = Remove all filters
network-operators-see-all = See all operators
network-operators-none = No operator fits all of this
network-operators-none-text = Take a word out of the sentence, or search with fewer letters.
network-operators-empty = No operator yet
network-operators-empty-text = Begin with a file you already have: the basin’s list, a register of museums, a map. Navette finds the columns and makes no duplicates.
network-operators-import = Import a list
network-operators-last = Last contact
network-operators-never = none noted
network-operators-domains = Domains
network-operators-communes = Communes served
network-operators-latitude = Latitude
network-operators-longitude = Longitude
network-operators-key = Key in Navette
network-operators-experience = Experience
network-operators-bulk-tag = Tag
network-operators-bulk-open = Mark as open
network-operators-bulk-close = Mark as closed
network-operators-bulk-export = Export (Excel)
network-operators-count =
    { $n ->
        [one] { $count } operator
       *[other] { $count } operators
    }
network-operators-to-confirm =
    { $n ->
        [one] { $count } closure to confirm
       *[other] { $count } closures to confirm
    }
network-operators-new-title = Add an operator
network-operators-new-lede = The name is enough to begin; the record is completed afterwards, cell by cell.
network-operators-new-number-help = If it is known. Navette tells you when a record already has it.
network-operators-new-go = Add the operator
network-operators-done-created = { $name } is in the network. Complete the record when you know more.
network-operators-done-saved = The record of { $name } is saved.
network-operators-done-nothing = Nothing had changed in the record of { $name }.
network-operators-done-undone = The last change to { $name } is undone.
network-operators-done-closed = { $name } is closed. The record and its history stay.
network-operators-done-reopened = { $name } is open again.
network-operators-done-tagged = The tag ‘{ $name }’ is attached.
network-operators-done-untagged = The tag is removed.
network-operators-done-noted = The contact is noted.
network-operators-done-status =
    { $n ->
        [0] Nothing changed: they already were.
        [one] { $count } operator has changed.
       *[other] { $count } operators have changed.
    }
network-operators-done-bulk-tagged =
    { $n ->
        [0] They already had this tag.
        [one] { $count } operator has the tag.
       *[other] { $count } operators have the tag.
    }
network-operators-nothing-picked = Choose lines first, to the left of their names.
network-operators-edit-title = Edit { $name }
network-operators-edit = Edit the record
network-operators-communes-help = The communes where they come to schools. No box ticked: not known.
network-operators-domains-help = No box ticked: not known yet.
network-operators-choose = Choose a category
network-operators-facts = Record
network-operators-facts-help = Double-click a value, or press Enter, to change it.
network-operators-choose-domains = Choose the domains
network-operators-choose-communes = Choose the communes
network-operators-people = People
network-operators-add-person = Add a person
network-operators-nobody = Nobody is known at this operator.
network-operators-past-function = function ended
network-operators-ask-closed = A source that listed it no longer does. Has it closed?
network-operators-closed-text = This operator is closed: it is no longer proposed, but its record and history stay.
network-operators-status-since = since { $name }
network-operators-is-closed = It is closed
network-operators-is-open = It is still open
network-operators-close = Say that it is closed
network-operators-reopen = Reopen it
network-operators-more-filters = More filters
