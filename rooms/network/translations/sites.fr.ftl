# Sites: the list, the sheet, the exchanges. French is the source.

network-sites-nav = Écoles
network-sites-title = Implantations
network-sites-lede = Chaque lieu où une école enseigne, et ce que nous en savons.
network-schools-title = Établissements
network-steps-title = Prochaines étapes
network-sites-add = Ajouter une implantation
network-sites-bare-title = Tout est à tisser
network-sites-bare-text = Aucune école n’est encore connue dans ce bassin. Commencez par le registre officiel : il remplit les implantations, les niveaux et les adresses.
network-sites-bare-import = Importer le registre
network-sites-none-title = Aucune implantation ne répond à ces filtres
network-sites-none-text = Retirez un filtre, ou cherchez avec moins de mots.
network-sites-sources = Sources :
network-sites-file = implantations

## The sentence of filters

network-sites-sentence = Implantations
network-sites-filter-q = Mots du nom, de l’adresse, ou numéro FASE
network-sites-filter-q-hint = nom, rue, FASE…
network-sites-filter-among = Quelles implantations
network-sites-among-to_reach = à rencontrer
network-sites-among-others = hors obligation scolaire
network-sites-among-all = de tout type
network-sites-filter-commune = Commune
network-sites-any-commune = de toutes les communes
network-sites-of-commune = à { $name }
network-sites-filter-network = Réseau
network-sites-any-network = de tous les réseaux
network-sites-filter-teaches = Niveau
network-sites-any-teaches = de tout niveau
network-sites-teaches-basic = en fondamental
network-sites-teaches-secondary = en secondaire
network-sites-teaches-special = en spécialisé
network-sites-filter-reach = Lien
network-sites-any-reach = à tout stade du lien
network-sites-never-contacted = jamais contactées
network-sites-reach-unknown = inconnues
network-sites-reach-identified = identifiées
network-sites-reach-contacted = contactées
network-sites-reach-engaged = engagées
network-sites-reach-reached = rencontrées
network-sites-reach-autonomous = autonomes
network-sites-reach-dormant = en sommeil
network-sites-filter-ise = Classe ISE du fondamental
network-sites-any-ise = de toute classe ISE (fondamental)
network-sites-filter-ise_secondary = Classe ISE du secondaire
network-sites-any-ise_secondary = de toute classe ISE (secondaire)
network-sites-band-1-5 = en classes 1 à 5
network-sites-band-6-10 = en classes 6 à 10
network-sites-band-11-20 = en classes 11 à 20
network-sites-band-unknown = de classe inconnue
network-sites-filter-status = État
network-sites-any-status = non fermées
network-sites-status-open = ouvertes
network-sites-status-to_confirm_closed = à confirmer fermées
network-sites-status-closed = fermées
network-sites-filter-tag = Étiquette
network-sites-any-tag = avec ou sans étiquette
network-sites-filter-delegate = Délégué·e PECA
network-sites-any-delegate = délégué·e PECA connu·e ou non
network-sites-without-delegate = sans délégué·e PECA connu·e
network-sites-filter-silent = Silence
network-sites-any-silent = quel que soit le dernier échange
network-sites-silent = { $n ->
    [one] sans échange depuis { $count } mois
   *[other] sans échange depuis { $count } mois
}
network-sites-sorted = triées par
network-sites-sort-name = nom
network-sites-sort-commune = commune
network-sites-sort-ise_basic = ISE du fondamental
network-sites-sort-ise_secondary = ISE du secondaire
network-sites-sort-last_contact = dernier échange
network-sites-sort-reach = lien
network-sites-all = Tout montrer
network-sites-more-filters = Plus de filtres

## The table

network-sites-count = { $n ->
    [0] Aucune implantation
    [one] { $count } implantation
   *[other] { $count } implantations
}
network-sites-export = Exporter
network-sites-head-name = Implantation
network-sites-head-commune = Commune
network-sites-head-cycle = Niveau
network-sites-head-ise_basic = ISE fond.
network-sites-head-ise_secondary = ISE sec.
network-sites-head-reach = Lien
network-sites-head-last_contact = Dernier échange
network-sites-not-taught = sans objet
network-sites-no-contact = aucun noté
network-sites-special-of = { $name }, spécialisé
network-sites-bulk-note = Noter un échange
network-sites-bulk-label = Étiquette
network-sites-bulk-tag = Ajouter
network-sites-bulk-untag = Retirer
network-sites-bulk-choose-status = État…
network-sites-bulk-status = Changer l’état
network-sites-nothing-chosen = Choisissez d’abord une ou plusieurs lignes.
network-sites-no-such-tag = Aucune implantation ne porte cette étiquette. Écrivez-la comme elle apparaît dans la liste.
network-sites-choose-status = Choisissez l’état à donner aux lignes choisies.
network-sites-tagged = { $n ->
    [0] Toutes portaient déjà l’étiquette « { $name } ».
    [one] { $count } implantation porte maintenant l’étiquette « { $name } ».
   *[other] { $count } implantations portent maintenant l’étiquette « { $name } ».
}
network-sites-untagged = { $n ->
    [0] Aucune ne portait l’étiquette « { $name } ».
    [one] L’étiquette « { $name } » est retirée d’{ $count } implantation.
   *[other] L’étiquette « { $name } » est retirée de { $count } implantations.
}
network-sites-status-set = { $n ->
    [0] Aucun état n’a changé.
    [one] { $count } implantation est maintenant « { $name } ».
   *[other] { $count } implantations sont maintenant « { $name } ».
}

## The columns of the file

network-sites-column-fase_school = FASE établissement
network-sites-column-fase_site = FASE implantation
network-sites-column-school = Établissement
network-sites-column-name = Implantation
network-sites-column-address = Rue et numéro
network-sites-column-postal_code = Code postal
network-sites-column-commune = Commune
network-sites-column-network = Réseau
network-sites-column-cycle = Niveau
network-sites-column-special = Spécialisé
network-sites-column-ise_basic = ISE fondamental
network-sites-column-ise_basic_year = Année ISE fondamental
network-sites-column-ise_secondary = ISE secondaire
network-sites-column-ise_secondary_year = Année ISE secondaire
network-sites-column-reach = Lien
network-sites-column-last_contact = Dernier échange
network-sites-column-delegate = Délégué·e PECA connu·e
network-sites-column-status = État
network-sites-column-tags = Étiquettes
network-sites-column-latitude = Latitude
network-sites-column-longitude = Longitude

## Editing

network-sites-edit = Modifier { $name }
network-sites-edit-lede = Ce que vous changez ici reste, même si un import dit autre chose.
network-sites-nothing-changed = Rien n’a changé.
network-sites-undone = La modification est annulée.
network-sites-help-commune = La commune où le bâtiment se trouve ; elle décide du bassin.
network-sites-help-position = Latitude puis longitude, par exemple « 50.8503, 4.3517 ».
network-sites-help-note = Ne notez rien sur des élèves. Une personne nommée ici peut demander à le lire.

## Noting an exchange

network-sites-note-title = Noter un échange
network-sites-note-kind = Comment ?
network-sites-note-day = Quand ?
network-sites-note-future = Un échange noté a déjà eu lieu. Pour la suite, utilisez « Prochaine étape ».
network-sites-note-summary = Ce qui s’est dit
network-sites-note-summary-help = La personne dont vous parlez peut lire ce texte.
network-sites-note-summary-empty = Dites en quelques mots ce qui s’est dit.
network-sites-note-step = Prochaine étape
network-sites-note-step-help = Par exemple « Rappeler la direction ».
network-sites-note-step-empty = Dites quoi faire pour cette date.
network-sites-note-due = Avant le
network-sites-note-visibility = Qui peut le lire ?
network-sites-note-save = Noter l’échange
network-sites-noted = L’échange est noté.
network-sites-note-with = Avec
network-sites-note-many = { $n ->
    [one] Noter un échange avec { $count } implantation
   *[other] Noter un échange avec { $count } implantations
}
network-sites-note-many-lede = Le même texte sera noté une fois, et se lira sur la fiche de chacune.
network-sites-noted-many = { $n ->
    [one] L’échange est noté avec { $count } implantation.
   *[other] L’échange est noté avec { $count } implantations.
}
