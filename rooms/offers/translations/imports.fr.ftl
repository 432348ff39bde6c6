# Les imports d'offres.

offers-imports-title = Importer des offres
offers-imports-lede = Une liste d’offres ou un agenda entre ici : vous voyez tout ce qui changerait avant que rien ne soit écrit.
offers-imports-file = Fichier, ou plusieurs
offers-imports-file-help = { $count } Mo au plus en tout : CSV, XLSX, XLS, ODS ; JSON de UiTdatabank ou d’OpenAgenda ; une archive ZIP de fichiers JSON.
offers-imports-nothing-yet = Rien n’est écrit à cette étape.
offers-imports-read = Lire le fichier
offers-imports-latest = Derniers imports
offers-imports-head-file = Fichier
offers-imports-head-state = État
offers-imports-head-did = Ce qu’il a fait
offers-imports-head-by = Par
offers-imports-format-table = Liste dans un tableur
offers-imports-format-uitdatabank = UiTdatabank
offers-imports-format-openagenda = OpenAgenda
offers-imports-state-mapped = à appliquer
offers-imports-state-applied = appliqué
offers-imports-state-undone = annulé
offers-imports-what = Ce qui peut entrer
offers-imports-what-table = Une ligne par offre, dans n’importe quel ordre de colonnes : elles sont reconnues et vous les corrigez. Nos propres exports se relisent.
offers-imports-what-uitdatabank = Des évènements en JSON-LD, un fichier chacun : choisissez-les tous, ou leur archive ZIP.
offers-imports-what-openagenda = Un export JSON. Personne n’y dit qui propose : vous choisissez l’opérateur.
offers-imports-rules = Ce qui vaut toujours
offers-imports-rule-draft = Une offre importée est un brouillon : elle n’est montrée qu’après votre contrôle.
offers-imports-rule-typed = Ce que quelqu’un a saisi ici est gardé ; la différence vous est dite.
offers-imports-rule-twice = Le même fichier importé deux fois ne change rien la seconde.
offers-imports-rule-absent = Ce qui n’est plus dans un fichier reste ici.
offers-imports-rule-undo = Chaque import peut être annulé.
offers-imports-check = Rien n’est encore écrit. Voici tout ce que l’import ferait.
offers-imports-result-applied = Cet import est appliqué.
offers-imports-result-undone = Cet import a été annulé.
offers-imports-figure-read = { $n ->
    [one] fiche lue
   *[other] fiches lues
}
offers-imports-figure-new = { $n ->
    [one] offre nouvelle
   *[other] offres nouvelles
}
offers-imports-figure-changed = { $n ->
    [one] offre change
   *[other] offres changent
}
offers-imports-figure-same = { $n ->
    [one] offre inchangée
   *[other] offres inchangées
}
offers-imports-figure-refused = { $n ->
    [one] fiche refusée
   *[other] fiches refusées
}
offers-imports-figure-operators = { $n ->
    [one] opérateur à créer
   *[other] opérateurs à créer
}
offers-imports-count-new = { $n ->
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
offers-imports-count-changed = { $n ->
    [one] { $count } changée
   *[other] { $count } changées
}
offers-imports-count-same = { $n ->
    [one] { $count } inchangée
   *[other] { $count } inchangées
}
offers-imports-count-refused = { $n ->
    [one] { $count } refusée
   *[other] { $count } refusées
}
offers-imports-absent = { $n ->
    [one] { $count } offre venue de cette source n’est plus dans le fichier ; elle reste telle quelle.
   *[other] { $count } offres venues de cette source ne sont plus dans le fichier ; elles restent telles quelles.
}
offers-imports-nothing-changes = Tel quel, cet import ne changerait rien.
offers-imports-refused-all-make = Rien n’entrerait : tout est refusé, parce que ces organisateurs ne sont pas dans le réseau.
offers-imports-remedy-make = Créer ces opérateurs
offers-imports-refused-all-choose = Rien n’entrerait : tout est refusé, parce que personne ne dit qui propose ces offres.
offers-imports-remedy-choose = Choisir leur opérateur
offers-imports-refused-all-look = Rien n’entrerait : tout est refusé.
offers-imports-remedy-look = Lire les raisons, avec ce qui peut les lever
offers-imports-apply = Appliquer l’import
offers-imports-apply-help = Tout est écrit d’un coup, ou rien. L’import peut être annulé ensuite.
offers-imports-discard = Abandonner
offers-imports-where = La liste est lue ainsi :
offers-imports-source = Nom de la source
offers-imports-source-help = Le même nom d’une édition à l’autre : c’est ainsi qu’une offre est reconnue la fois suivante.
offers-imports-who = Qui propose
offers-imports-operator = Opérateur, quand le fichier ne le dit pas
offers-imports-operator-help = Les offres dont personne n’est dit l’auteur sont à son nom.
offers-imports-operator-none = Ne pas prendre ces offres
offers-imports-unknown = Ces organisateurs ne sont pas dans le réseau : { $name }.
offers-imports-make = Créer ces opérateurs dans le réseau
offers-imports-make-help = Sinon leurs offres n’entrent pas. Si l’import est annulé, ceux dont personne ne s’est servi depuis s’en vont avec lui.
offers-imports-again = Relire ainsi
offers-imports-reading = Lecture du fichier
offers-imports-reading-help = Chaque valeur, où elle a été trouvée et ce qu’elle devient :
offers-imports-section-new = Offres nouvelles
offers-imports-section-changed = Offres qui changent
offers-imports-section-odd = Ce qui n’entre pas, ou qui étonne
offers-imports-changes = Changements
offers-imports-more = Et { $count } de plus, dans le fichier de lecture.
offers-imports-see = Voir l’offre
offers-imports-this = Cet import
offers-imports-when = Quand
offers-imports-undo = Annuler cet import
offers-imports-undo-help = Les offres et les opérateurs ajoutés s’en vont, le reste redevient ce qu’il était. Ce que quelqu’un a changé ou utilisé depuis reste.
offers-imports-kept = Ce qui reste malgré l’annulation
offers-imports-kept-help = Tout le reste est repris. Ceci reste, pour que rien ne se perde.
offers-imports-kept-changed = Quelqu’un l’a changée depuis.
offers-imports-kept-leaned = Une demande, une proposition ou une place prise s’y rattache.
offers-imports-stays-changed = Quelqu’un a changé cet opérateur depuis.
offers-imports-stays-leaned = On s’en sert : { $name }.
offers-imports-leaner-offer = une offre
offers-imports-leaner-offer_import = un autre import
offers-imports-leaner-person_role = une fonction
offers-imports-leaner-interaction_party = un échange noté
offers-imports-leaner-tagging = une étiquette
offers-imports-leaner-record_source = une autre source
offers-imports-leaner-correction = une correction proposée
offers-imports-leaner-claim = une demande d’accès
offers-imports-leaner-membership = un accès donné
offers-imports-leaner-answer_link = une question de saison
offers-imports-leaner-merge = une fusion de fiches
offers-imports-leaner-operator = une fusion de fiches
offers-imports-leaner-not_duplicate = une fiche dite différente
offers-imports-leaner-operator_domain = ses domaines
offers-imports-leaner-operator_commune = ses communes
offers-imports-leaner-other = autre chose
offers-imports-done-applied = { $n ->
    [one] { $count } offre est entrée ou a changé.
   *[other] { $count } offres sont entrées ou ont changé.
}
offers-imports-done-nothing = L’import est appliqué ; rien n’a changé.
offers-imports-done-discarded = Le fichier est abandonné.
offers-imports-done-operators = { $n ->
    [one] { $count } opérateur ajouté est repris.
   *[other] { $count } opérateurs ajoutés sont repris.
}
offers-imports-done-undone = { $n ->
    [one] { $count } offre est redevenue ce qu’elle était.
   *[other] { $count } offres sont redevenues ce qu’elles étaient.
}
offers-imports-refused-nothing-fits = Aucune ligne de ce tableau ne ressemble à des titres de colonnes. Donnez un titre à chaque colonne et réessayez.
offers-imports-refused-other-json = Ce fichier JSON n’est ni de UiTdatabank ni d’OpenAgenda. Demandez un export de l’un d’eux, ou un tableau.
offers-imports-refused-missing = Aucune colonne ne dit : { $name }. Choisissez-la.
offers-imports-refused-not-waiting = Cet import est déjà appliqué, ou abandonné.
offers-imports-refused-not-applied = Cet import n’est pas appliqué, ou il est déjà annulé.
offers-imports-refused-forgotten = Le fichier n’est plus gardé : un an après avoir été appliqué, il est oublié. Ce que l’import a fait reste ici.
offers-imports-means-operator = Opérateur
offers-imports-means-enterprise_number = Numéro d’entreprise
offers-imports-means-source_key = Identifiant dans le fichier
offers-imports-means-price = Prix, en chiffres ou en mots
offers-imports-means-latitude = Latitude
offers-imports-means-longitude = Longitude
offers-imports-means-dates = Dates
offers-imports-means-starts = Heure de début
offers-imports-means-ends = Heure de fin
offers-imports-csv-place = Ligne ou fichier
offers-imports-csv-title = Offre
offers-imports-csv-fate = Devenir
offers-imports-csv-from = Trouvé dans
offers-imports-csv-field = Champ
offers-imports-csv-found = Ce qui s’y trouve
offers-imports-csv-before = Avant
offers-imports-csv-after = Après
offers-imports-csv-remark = Remarque
offers-imports-fate-new = nouvelle
offers-imports-fate-changed = change
offers-imports-fate-same = inchangée
offers-imports-fate-refused = refusée
offers-imports-odd-unreadable = illisible
offers-imports-mend-unreadable = Ce n’est pas un évènement lisible. Demandez un nouvel export.
offers-imports-odd-organiser = organisateur, pas une offre
offers-imports-mend-organiser = La fiche d’un organisateur n’est pas une offre : elle complète les évènements qui s’y réfèrent, et n’entre pas elle-même. Importez-le parmi les opérateurs s’il manque.
offers-imports-odd-place = lieu, pas une offre
offers-imports-mend-place = La fiche d’un lieu n’est pas une offre : elle complète les évènements qui s’y réfèrent, et n’entre pas elle-même. Rien à faire.
offers-imports-odd-no-key = sans identifiant
offers-imports-mend-no-key = Sans identifiant, on ne saurait pas la reconnaître la fois suivante : elle n’entre pas.
offers-imports-odd-no-title = sans titre
offers-imports-mend-no-title = Une offre sans titre n’entre pas : donnez-lui un titre dans le fichier.
offers-imports-odd-deleted = supprimée à la source
offers-imports-mend-deleted = Elle a été supprimée là d’où elle vient : elle n’entre pas. Rien à faire.
offers-imports-odd-calendar = sorte de calendrier inconnue
offers-imports-mend-calendar = Sans savoir quand elle a lieu, elle n’entre pas. Corrigez-la à la source.
offers-imports-odd-no-date = sans date lisible
offers-imports-mend-no-date = Un évènement daté sans date lisible n’entre pas. Corrigez-le à la source.
offers-imports-odd-ends-before = finit avant de commencer
offers-imports-mend-ends-before = Ses dates sont à l’envers : elle n’entre pas. Corrigez-la à la source.
offers-imports-odd-twice = déjà dans ce fichier
offers-imports-mend-twice = Le même identifiant est venu plus haut (à l’endroit indiqué), avec le même titre et les mêmes dates : l’offre n’entre qu’une fois.
offers-imports-odd-shared-key = identifiant partagé
offers-imports-mend-shared-key = Plusieurs évènements du fichier ont le même identifiant, avec un autre titre ou d’autres dates : chacun entre comme une offre à part, et sera reconnu à l’identifiant, au titre et aux dates. Si c’en est un seul, gardez-en un et demandez un export corrigé.
offers-imports-odd-no-operator = personne ne dit qui propose
offers-imports-mend-no-operator = Choisissez l’opérateur de ces offres ci-dessus, et relisez.
offers-imports-odd-unknown-operator = opérateur inconnu
offers-imports-mend-unknown-operator = Cochez « Créer ces opérateurs » ci-dessus, ou ajoutez-le d’abord dans le réseau.
offers-imports-odd-several-operators = plusieurs opérateurs de ce nom
offers-imports-mend-several-operators = On ne sait pas lequel : donnez son numéro d’entreprise dans le fichier, ou fusionnez les doublons du réseau.
offers-imports-odd-no-zone = heures sans fuseau
offers-imports-mend-no-zone = Elles sont prises pour celles de Bruxelles. Rien à faire, sauf si l’agenda vient d’ailleurs.
offers-imports-odd-date-left-out = date laissée de côté
offers-imports-mend-date-left-out = Une date illisible, ou qui finit avant de commencer, n’a pas été reprise ; les autres le sont.
offers-imports-odd-too-many-dates = trop de dates
offers-imports-mend-too-many-dates = Les 200 premières sont gardées.
offers-imports-odd-ages-outside = âges qui ne sont ceux d’aucune classe
offers-imports-mend-ages-outside = Aucune année n’a été choisie : vérifiez que l’offre est pour des classes.
offers-imports-odd-ages-unreadable = public illisible
offers-imports-mend-ages-unreadable = Aucune année n’a été choisie : complétez la fiche.
offers-imports-odd-all-ages = tous les âges
offers-imports-mend-all-ages = Aucune année n’a été choisie : dites lesquelles sur la fiche.
offers-imports-odd-places-differ = deux lieux différents
offers-imports-mend-places-differ = Les deux positions données ne sont pas la même, dans aucun sens : aucune n’a été reprise.
offers-imports-odd-state = pas publique à la source
offers-imports-mend-state = Elle entre comme brouillon : vérifiez qu’elle aura bien lieu.
offers-imports-odd-not-taken = valeur non reprise
offers-imports-mend-not-taken = Le champ ne prend pas cette valeur : elle a été laissée de côté, le reste de l’offre entre.
offers-imports-odd-no-such-purse = aide inconnue
offers-imports-mend-no-such-purse = Cette aide n’existe pas ici : elle a été laissée de côté, le reste de l’offre entre. Existent : { $name }. Corrigez le fichier, ou ajoutez-la parmi les aides.
offers-imports-odd-purse-over = aide qui ne paie plus
offers-imports-mend-purse-over = Une aide close n’est pas annoncée de nouveau : elle a été laissée de côté. Les offres qui l’ont déjà la gardent.
offers-imports-odd-kept-typed = saisi ici, gardé
offers-imports-mend-kept-typed = Quelqu’un a saisi ce champ ici ; la source dit autre chose et n’a pas été suivie.
offers-imports-said = { $name } : { $value }
