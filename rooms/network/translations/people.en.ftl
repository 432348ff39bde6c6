network-people-nav = People
network-people-add = Add a person
network-people-say = People
network-people-text = Name or e-mail
network-people-organisation = Organisation
network-people-any-function = of any function
network-people-any-organisation = in any organisation
network-people-in-board = in a school board
network-people-in-school = in a school
network-people-in-site = at a site
network-people-in-operator = with an operator
network-people-any-commune = from every commune
network-people-any-tag = with or without a tag
network-people-with-tag = tagged ‘{ $name }’
network-people-retention-any = still to be kept or not
network-people-retention-soon = to review within two months
network-people-retention-over = whose time is over
network-people-sorted = sorted by
network-people-sort-name = name
network-people-sort-retain_until = end of retention
network-people-sort-newest = latest added
network-people-none = Nobody fits all of this
network-people-see-all = See everyone
network-people-empty = Nobody yet
network-people-empty-text = Begin with your address book: a table of contacts is imported as it is, and nothing is kept without a reason and a term.
network-people-import = Import contacts
network-people-count =
    { $n ->
        [one] { $count } person
       *[other] { $count } people
    }
network-people-to-erase =
    { $n ->
        [one] The retention of { $count } person is over.
       *[other] The retention of { $count } people is over.
    }
network-people-to-erase-go = Erase or keep
network-people-is-over = the retention is over
network-people-bulk-erase = Erase…
network-people-functions = Functions
network-people-function-add = Add a function
network-people-function-end = End
network-people-function-title = Add a function to { $name }
network-people-no-function = No function is known.
network-people-choose-function = Choose a function
network-people-place-search = In which organisation?
network-people-place-help = Search for a school, an operator or a school board, as you would write it.
network-people-place-none = Nothing fits these words. Try with fewer letters.
network-people-place-search-first = Search for the organisation above first.
network-people-place-missing = Choose an organisation: search for it by name first.
network-people-retention-title = Why and until when
network-people-retention-text = Navette keeps personal data only for a stated reason, with their source and an end. The person may ask to read, correct or erase what is noted about them, notes included.
network-people-kept = Reason: { $purpose }. Source: { $source }. Kept until { $until }, then Navette will propose to erase.
network-people-kept-over = Reason: { $purpose }. Source: { $source }. It was to be kept until { $until }: erase, or confirm for which reason to keep it.
network-people-keep = Keep on
network-people-erase = Erase
network-people-erase-of = Erase { $name }
network-people-erase-title = Erase { $name }?
network-people-erase-many =
    { $n ->
        [one] Erase { $count } person?
       *[other] Erase { $count } people?
    }
network-people-erase-goes = Gone for good: name, e-mail, telephone, language, note, tags, what the history said of them, and the name in the exchanges noted with them.
network-people-erase-stays = What stays, without a name: that someone had a function, and the dates of exchanges, so that figures stay right. The journal keeps that it was erased, by whom and when.
network-people-erase-forever = This cannot be undone.
network-people-erase-go = Erase for good
network-people-erased = Person erased
network-people-erased-on = The data of this person were erased on { $name }. Nothing remains but a nameless place in the figures.
network-people-over-title = To erase or to keep
network-people-over-lede = The time for which these data were kept is over. Erase them, or say for which reason to keep them on.
network-people-over-none = Nothing to erase
network-people-over-none-text = No retention is over.
network-people-new-lede = Only the surname is needed, with the reason for keeping these data and their source.
network-people-new-go = Add the person
network-people-purpose-help = The reason decides the term: two years for a contact of a school or operator, five for a partner, one for an event, six months for a request.
network-people-source-help = For example: the school’s website, call of 5 January, list received from the network.
network-people-until-help = Empty: the term that goes with the reason.
network-people-done-created = { $name } is in the network.
network-people-done-function = The function of { $name } is added.
network-people-done-ended = The function of { $name } has ended.
network-people-done-kept = The data are kept until { $name }.
network-people-done-kept-many =
    { $n ->
        [one] The data of { $count } person are kept on.
       *[other] The data of { $count } people are kept on.
    }
network-people-done-tagged =
    { $n ->
        [0] They already had this tag.
        [one] { $count } person has the tag.
       *[other] { $count } people have the tag.
    }
network-people-done-erased =
    { $n ->
        [one] The data of { $count } person are erased.
       *[other] The data of { $count } people are erased.
    }
network-people-language-fr = French
network-people-language-nl = Dutch
network-people-language-en = English
network-people-language-de = German
