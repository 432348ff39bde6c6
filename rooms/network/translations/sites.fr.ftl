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

## The sheet of a site

network-sites-why-unknown = Personne n’y est connu et aucun échange n’est noté.
network-sites-why-identified = Une personne à qui parler est connue, rien n’est encore noté.
network-sites-why-contacted = Dernier échange le { $name }.
network-sites-why-engaged = Une demande ou un événement le { $name }.
network-sites-why-reached = Dernier projet tenu le { $name }.
network-sites-why-autonomous = Un lien qui dure sans nous, constaté le { $name }.
network-sites-why-dormant = Plus de signe de vie depuis le { $name }.
network-sites-ask-closed = Une source ne mentionne plus cette implantation. Est-elle fermée ?
network-sites-is-closed = Oui, elle est fermée
network-sites-is-open = Non, elle est ouverte
network-sites-closed-text = Cette implantation est fermée. Sa fiche reste, avec son histoire.
network-sites-status-since = Depuis le { $name }.
network-sites-reopen = La rouvrir
network-sites-close = Cette implantation est fermée
network-sites-status-now-open = L’implantation est de nouveau ouverte.
network-sites-status-now-to_confirm_closed = La fermeture est à confirmer.
network-sites-status-now-closed = L’implantation est fermée ; sa fiche et son histoire restent.
network-sites-next-confirm_closed = Vérifier si elle est fermée : une source ne la mentionne plus.
network-sites-etoffe-thread = Projet tenu
network-sites-etoffe-held = { $n ->
    [one] { $count } projet tenu en { $name }
   *[other] { $count } projets tenus en { $name }
}
network-sites-etoffe-unknown = rien n’est connu de { $name }
network-sites-etoffe-bare = Rien n’est encore connu de { $name } : tout est à tisser
network-sites-etoffe-season-unknown = Rien n’est connu de { $name }
network-sites-facts = Ce que nous savons
network-sites-facts-help = Double-cliquez pour modifier.
network-sites-school = Établissement
network-sites-board = Pouvoir organisateur
network-sites-fase = FASE établissement / implantation
network-sites-teachings = Enseignement
network-sites-contacts = Contacts
network-sites-add-person = Ajouter une personne
network-sites-nobody = Personne n’est encore connu.
network-sites-past-function = ancienne fonction
network-sites-ise = Indice socio-économique
network-sites-ise-year = Année
network-sites-ise-none = Aucune liste ne donne de classe à cette implantation.
network-sites-ise-help = De 1 (la moins favorisée) à 20. Le fondamental et le secondaire sont calculés par deux formules : leurs classes ne se comparent pas et ne font pas de moyenne.
network-sites-levels = Années et classes
network-sites-levels-of = Le détail de { $name }
network-sites-levels-level = Année
network-sites-levels-classes-title = Classes
network-sites-levels-pupils-title = Élèves
network-sites-levels-classes = { $n ->
    [one] { $count } classe
   *[other] { $count } classes
}
network-sites-levels-pupils = { $n ->
    [one] { $count } élève
   *[other] { $count } élèves
}
network-sites-levels-unknown = { $n ->
    [one] { $count } année sans nombre connu
   *[other] { $count } années sans nombre connu
}
network-sites-levels-source = Source : { $name }. Un nombre inconnu n’est pas zéro.
network-sites-levels-none = Aucune source ne dit encore quelles classes il y a ici.
network-sites-call = Qui appeler
network-sites-siblings = Autres implantations du même établissement
network-sites-map-title = { $name } parmi les dix-neuf communes
network-sites-tag-added = L’étiquette « { $name } » est ajoutée.
network-sites-tag-removed = L’étiquette « { $name } » est retirée.

## Adding a site

network-sites-new-lede = Pour un lieu que le registre ne connaît pas encore. Le reste se complète ensuite sur sa fiche.
network-sites-new-of = Elle appartiendra à { $name }.
network-sites-new-school-help = Son numéro FASE, ou son nom complet. Un nom encore inconnu crée l’établissement.
network-sites-new-name = Nom de l’implantation
network-sites-new-special = Enseignement spécialisé
network-sites-new-go = Ajouter l’implantation
network-sites-created = L’implantation « { $name } » est ajoutée.

## Schools

network-schools-lede = L’administration d’une école : son pouvoir organisateur et ses implantations.
network-schools-filter-q = Mots du nom ou numéro FASE
network-schools-filter-q-hint = nom, FASE…
network-schools-count = { $n ->
    [0] Aucun établissement
    [one] { $count } établissement
   *[other] { $count } établissements
}
network-schools-none-title = Aucun établissement ne répond à ces filtres
network-schools-file = etablissements
network-schools-no-site = Aucune implantation n’est connue.
network-schools-facts = L’établissement
network-schools-column-fase = FASE
network-schools-column-name = Établissement
network-schools-column-network = Réseau
network-schools-column-commune = Commune
network-schools-column-board = Pouvoir organisateur
network-schools-column-sites = Implantations

## Next steps

network-steps-lede = Ce qui a été convenu lors d’un échange et qui reste à faire.
network-steps-whose = De qui
network-steps-mine = Les miennes
network-steps-all = Toutes
network-steps-count = { $n ->
    [0] Aucune étape n’attend
    [one] { $count } étape attend
   *[other] { $count } étapes attendent
}
network-steps-cut = (les plus urgentes)
network-steps-late = En retard
network-steps-week = Dans les sept jours
network-steps-later = Plus tard
network-steps-undated = Sans date
network-steps-more = { $n ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
network-steps-done = C’est fait
network-steps-done-of = C’est fait : { $name }
network-steps-said-done = C’est fait.
network-steps-said-reopened = L’étape est de nouveau à faire.
network-steps-none-title = Rien n’attend
network-steps-none-text = Une prochaine étape se note avec un échange, sur la fiche d’une école, d’un opérateur ou d’une personne.
network-steps-choose = Choisir une école à contacter
network-steps-see-all = Voir celles de toute l’équipe
network-sites-on-the-map = Voir sur la carte du bassin
