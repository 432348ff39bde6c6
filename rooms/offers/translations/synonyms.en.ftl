# Synonyms.

offers-synonyms-title = Words that say the same
offers-synonyms-lede = Who looks for one finds the others. Your rings add to those of the house and count at once, in our lists and in the public catalogue.
offers-synonyms-add = New ring
offers-synonyms-help = Separate by commas: “ciné, cinéma, projection”. After the sign >, what is found without finding in return: “guignol > marionnette”.
offers-synonyms-add-go = Add
offers-synonyms-own = Those of the basin
offers-synonyms-house = Those of the house
offers-synonyms-whose = Whose
offers-synonyms-words = Words
offers-synonyms-none = No ring of your own
offers-synonyms-none-text = Add one when a search does not find what it should.
offers-synonyms-save = Save
offers-synonyms-remove = Take away
offers-synonyms-remove-of = Take “{ $name }” away
offers-synonyms-done-added = The ring was added.
offers-synonyms-done-edited = The ring was changed.
offers-synonyms-done-removed = The ring was taken away.
offers-synonyms-done-undone = That was undone.
offers-synonyms-refused-alone = At least two words or expressions are needed, separated by a comma.
offers-synonyms-refused-no-word = One of the expressions holds no word to look for.
offers-synonyms-refused-too-long = One of the expressions has more than five words.
offers-synonyms-refused-too-many = A ring has forty expressions at most: make two of it.
offers-synonyms-refused-long = A ring has a thousand characters at most: make two of it.
offers-synonyms-refused-full = The basin has a thousand rings, as many as it may.
