# Imports: the wizard, what is odd, what is refused. French is the source.

## The list of imports

network-imports-nav = Importer
network-imports-title = Imports
network-imports-lede = Les fichiers entrés dans le bassin, ce qu’ils y ont changé, et de quoi revenir en arrière.
network-imports-new = Importer un fichier
network-imports-empty-title = Aucun fichier n’est encore entré
network-imports-empty-text = Commencez par le registre officiel des écoles (« signalétique FASE ») : tout le bassin est là en quelques secondes. Vos listes d’opérateurs et de contacts suivent.
network-imports-file = Fichier
network-imports-state = Situation
network-imports-by = Par qui
network-imports-by-command = La commande navette import
network-imports-state-applied = appliqué
network-imports-state-undone = annulé
network-imports-state-mapped = en attente
network-imports-undo = Annuler
network-imports-undo-of = Annuler l’import de { $name }
network-imports-go-on = Continuer

## The file

network-imports-step-1 = Étape 1 sur 3 : le fichier. Rien n’est écrit avant que vous ayez vu ce qui changerait.
network-imports-file-help = CSV, Excel (.xlsx, .xls), LibreOffice (.ods) ou GeoJSON, jusqu’à { $count } Mo. L’encodage, le séparateur, la feuille et la ligne des titres sont reconnus.
network-imports-holds = Contenu du fichier
network-imports-holds-help = À préciser seulement si Navette se trompe.
network-imports-holds-guess = Navette le reconnaît
network-imports-nothing-yet = La lecture d’un grand fichier prend une à deux secondes.
network-imports-read = Lire le fichier
network-imports-what = Ce qui peut entrer
network-imports-rules = À savoir
network-imports-rule-deleted = Un import n’efface jamais rien : une école absente du registre devient « à confirmer fermé ».
network-imports-rule-typed = Ce que vous avez saisi vous-même est gardé ; la différence vous est dite.
network-imports-rule-twice = Le même fichier importé deux fois ne change rien la seconde.
network-imports-rule-undo = Chaque import peut être annulé.

## Kinds of files

network-imports-kind-register = écoles (registre FASE)
network-imports-kind-ise = indices socio-économiques
network-imports-kind-operators = opérateurs et lieux culturels
network-imports-kind-contacts = personnes de contact
network-imports-kind-boundaries = limites pour les cartes
network-imports-what-register = Le registre officiel (signalétique) de la Fédération, ou toute liste d’écoles avec leur numéro FASE.
network-imports-what-ise = Les classes ISE par implantation, année par année : 1 à 20, 3a, 3b.
network-imports-what-operators = Musées, théâtres, bibliothèques, associations : une liste avec un nom et, si possible, une adresse, un numéro d’entreprise, un site. Ceux qui figurent déjà ici sont retrouvés malgré une autre orthographe.
network-imports-what-contacts = Des personnes, avec leur école ou leur organisation, leur fonction, leur courriel. Vous direz pourquoi ces données sont gardées et jusqu’à quand.
network-imports-what-boundaries = Communes ou quartiers en GeoJSON, pour des cartes aux vrais contours.

## Columns

network-imports-step-2 = Étape 2 sur 3 : les colonnes. Corrigez ce qui a été mal compris ; ce sera retenu pour les fichiers semblables.
network-imports-recognised-as = Ce fichier contient :
network-imports-change-kind = Changer
network-imports-recognised = { $n ->
    [one] { $count } fiche sous les titres.
   *[other] { $count } fiches sous les titres.
}
network-imports-sheet = Feuille
network-imports-on-sheet = sur la feuille
network-imports-heading-line = Ligne des titres
network-imports-headed-by = titres à la
network-imports-line = ligne { $line } ({ $words })
network-imports-columns = Colonnes
network-imports-columns-help = À chaque colonne du fichier son sens. Une colonne laissée de côté ne change rien.
network-imports-column = Dans le fichier
network-imports-samples = Par exemple
network-imports-means = Veut dire
network-imports-no-heading = sans titre
network-imports-aside = laisser de côté
network-imports-left-aside = Laissées de côté : { $name }.
network-imports-answers = Précisions
network-imports-choose = Choisissez
network-imports-basin = Zone à garder
network-imports-basin-help = Le fichier couvre toute la Fédération : laquelle de ses dix zones est la vôtre ?
network-imports-complete = Écoles absentes du fichier
network-imports-complete-guess = « à confirmer fermé » si c’est le registre officiel, sinon rien
network-imports-complete-yes = « à confirmer fermé » : cette liste est complète
network-imports-complete-no = rien : cette liste est partielle
network-imports-complete-help = Aucune école n’est jamais effacée.
network-imports-year = Année des classes
network-imports-year-help = Par exemple 2025. Sans réponse, elle est lue dans le fichier ou dans son nom.
network-imports-formula = Niveau
network-imports-formula-help = Les classes du fondamental et celles du secondaire ne se comparent pas.
network-imports-formula-FO = fondamental ordinaire
network-imports-formula-SO = secondaire ordinaire
network-imports-category = Catégorie des opérateurs
network-imports-category-help = Pour ceux dont le fichier ne la dit pas.
network-imports-category-guess = D’après le nom, sinon « autre »
network-imports-purpose = Pourquoi garder ces personnes ?
network-imports-purpose-help = Chaque personne peut demander pourquoi elle figure ici.
network-imports-purpose-guess = Contact de son école ou de son opérateur
network-imports-retain = À garder jusqu’au
network-imports-retain-help = Sans réponse : deux ans. Ensuite, Navette propose de les effacer.
network-imports-source = D’où vient ce fichier ?
network-imports-source-help = Sans réponse : { $name }. Gardez le même nom d’une édition à l’autre.
network-imports-licence = Licence
network-imports-licence-help = Si le fichier vient de données ouvertes : CC BY 4.0, ODbL 1.0…
network-imports-licence-known = Sans réponse : { $name }, reconnue à la forme du fichier.
network-imports-attribution = Mention à montrer
network-imports-attribution-help = Ce que la licence demande d’écrire à côté des fiches.
network-imports-attribution-known = Sans réponse : { $name }.
network-imports-to-check = Voir ce qui changerait
network-imports-discard = Abandonner ce fichier

## The dry run

network-imports-step-3 = Étape 3 sur 3 : vérification. Rien n’est encore écrit.
network-imports-apply = Appliquer
network-imports-apply-help = Tout entre d’un coup, ou rien. Vous pourrez annuler.
network-imports-back-columns = Revoir les colonnes
network-imports-nothing-changes = Tout ce que dit ce fichier est déjà ici : l’appliquer ne changera rien.
network-imports-by-kind = Par sorte de fiche
network-imports-section-new = Nouveaux
network-imports-section-changed = Ce qui change
network-imports-section-absent = Absents du fichier
network-imports-absent-help = Ils deviendront « à confirmer fermé ». Rien n’est effacé ; ils rouvrent d’eux-mêmes s’ils reviennent dans le registre.
network-imports-changes = Avant → après
network-imports-differences = Différences
network-imports-differences-file = Toutes les différences (CSV)
network-imports-more = { $n ->
    [one] Et { $count } autre : voir le fichier à télécharger.
   *[other] Et { $count } autres : voir le fichier à télécharger.
}
network-imports-more-kept = { $n ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}
network-imports-figure-read = { $n ->
    [one] fiche lue
   *[other] fiches lues
}
network-imports-figure-new = { $n ->
    [one] nouvelle
   *[other] nouvelles
}
network-imports-figure-changed = { $n ->
    [one] changée
   *[other] changées
}
network-imports-figure-unchanged = { $n ->
    [one] inchangée
   *[other] inchangées
}
network-imports-figure-absent = { $n ->
    [one] absente du fichier
   *[other] absentes du fichier
}
network-imports-figure-refused = { $n ->
    [one] refusée
   *[other] refusées
}
network-imports-figure-elsewhere = { $n ->
    [one] d’un autre bassin
   *[other] d’un autre bassin
}
network-imports-head-new = Nouveaux
network-imports-head-changed = Changés
network-imports-head-unchanged = Inchangés
network-imports-head-absent = Absents
network-imports-head-refused = Refusés
network-imports-record-board = pouvoirs organisateurs
network-imports-one-board = pouvoir organisateur
network-imports-record-school = établissements
network-imports-one-school = établissement
network-imports-record-site = implantations
network-imports-one-site = implantation
network-imports-record-ise = classes ISE
network-imports-one-ise = classe ISE
network-imports-record-operator = opérateurs
network-imports-one-operator = opérateur
network-imports-record-person = personnes
network-imports-one-person = personne
network-imports-record-role = fonctions
network-imports-one-role = fonction
network-imports-record-boundary = limites
network-imports-one-boundary = limite
network-imports-cycle-basic = fondamental
network-imports-cycle-secondary = secondaire
network-imports-cycle-both = fondamental et secondaire
network-imports-cycle-other = autre
network-imports-changed-teachings = Types d’enseignement
network-imports-changed-compulsory = Enseignement obligatoire
network-imports-changed-special = Enseignement spécialisé
network-imports-changed-cycle = Cycle
network-imports-changed-latitude = Latitude
network-imports-changed-longitude = Longitude
network-imports-changed-fase = Numéro FASE
network-imports-changed-class = Classe ISE
network-imports-changed-formula = Niveau
network-imports-changed-year = Année
network-imports-changed-name_fr = Nom français
network-imports-changed-name_nl = Nom néerlandais
network-imports-changed-geometry = Contour
network-imports-changed-licence = Licence
network-imports-changed-code = Code
network-imports-outline = un contour
network-imports-yes = oui
network-imports-no = non
network-imports-csv-line = Ligne
network-imports-csv-anomaly = Anomalie
network-imports-csv-column = Colonne
network-imports-csv-value = Dans le fichier
network-imports-csv-other = À comparer avec
network-imports-csv-mend = Que faire
network-imports-csv-kind = Sorte
network-imports-csv-label = Fiche
network-imports-csv-fate = Sort
network-imports-csv-field = Champ
network-imports-csv-before = Avant
network-imports-csv-after = Après

## The result

network-imports-result-applied = Cet import est appliqué. Voici ce qu’il a fait.
network-imports-result-undone = Cet import est annulé. Voici ce qu’il avait fait.
network-imports-this = Cet import
network-imports-undo-this = Annuler cet import
network-imports-undo-help = Ce qui a été changé depuis, ou ce à quoi on s’est appuyé, restera et vous sera listé.
network-imports-kept = Ce qui reste malgré l’annulation
network-imports-kept-help = Tout le reste est repris. Ces fiches restent telles quelles, pour que rien ne se perde.
network-imports-kept-why = Pourquoi
network-imports-kept-changed = Quelqu’un l’a changé depuis.
network-imports-kept-leaned = Une personne, un échange ou une étiquette s’y rattache.
network-imports-done-applied = { $n ->
    [one] C’est fait : { $count } fiche écrite.
   *[other] C’est fait : { $count } fiches écrites.
}
network-imports-done-nothing = C’est fait : tout était déjà ici, rien n’a changé.
network-imports-done-discarded = Le fichier est abandonné ; rien n’a été écrit.
network-imports-done-undone = { $n ->
    [one] L’import est annulé : { $count } ligne reprise.
   *[other] L’import est annulé : { $count } lignes reprises.
}

## Why a file or a step is refused

network-imports-refused-no-file = Choisissez d’abord un fichier.
network-imports-refused-cut = Le fichier n’est pas arrivé entier. Réessayez.
network-imports-refused-no-headings = Aucune ligne de titres n’a été trouvée. Ajoutez en haut du tableau une ligne qui nomme les colonnes.
network-imports-refused-nothing-fits = Les colonnes de ce fichier ne sont pas reconnues ({ $name }). Dites ce qu’il contient, et vous pourrez dire le sens de chaque colonne.
network-imports-refused-missing = Il manque une colonne indispensable : { $name }. Dites laquelle la contient.
network-imports-refused-no-records = Aucune ligne sous les titres n’est une fiche : le tableau est vide, ou ses colonnes ont un autre sens.
network-imports-refused-which-year = De quelle année sont ces classes ? Le fichier ne le dit pas : indiquez-la.
network-imports-refused-which-basin = Le fichier couvre plusieurs zones et on ne sait pas laquelle est la vôtre : choisissez-la.
network-imports-refused-no-such-run = Cet import n’existe pas ici.
network-imports-refused-applied-already = Cet import est déjà appliqué.
network-imports-refused-not-applied = Cet import n’est pas appliqué, ou il est déjà annulé.
network-imports-refused-later-run = Un import plus récent ({ $name }) a changé les mêmes fiches : annulez-le d’abord.
network-imports-refused-outlines-line = Le GeoJSON est mal écrit à la ligne { $count }. Exportez-le à nouveau depuis le logiciel de cartographie.
network-imports-refused-outlines-feature = Le { $count }e élément du GeoJSON n’a pas de contour lisible. Corrigez-le ou retirez-le.
network-imports-refused-outlines-coordinates = Les coordonnées ne sont ni des degrés ni du Lambert 72. Exportez les contours en WGS 84 (EPSG:4326).
network-imports-refused-outlines-collection = Ce fichier n’est pas une collection de contours. Il faut un GeoJSON « FeatureCollection ».
network-imports-refused-twice = « { $name } » est déjà le sens d’une autre colonne : une seule peut l’avoir.
network-imports-refused-year = L’année s’écrit en quatre chiffres, comme 2025.
network-imports-refused-retain = Donnez une date à venir.
network-imports-refused-badge = n’entrent pas

## Why a file cannot be read

network-imports-unreadable-empty = Ce fichier est vide.
network-imports-unreadable-encrypted = Ce fichier est protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe, puis réessayez.
network-imports-unreadable-unknown = Ce fichier n’est pas d’une sorte connue. Enregistrez-le en .xlsx, .ods ou .csv.
network-imports-unreadable-pdf = Ceci est un PDF, pas un tableau. Demandez le fichier d’origine (Excel, LibreOffice ou CSV) à qui l’a fait.
network-imports-unreadable-image = Ceci est une image. Il faut le tableau lui-même (.xlsx, .ods ou .csv).
network-imports-unreadable-text-document = Ceci est un document de texte. Copiez son tableau dans une feuille de calcul, enregistrez-la, puis réessayez.
network-imports-unreadable-presentation = Ceci est une présentation. Copiez son tableau dans une feuille de calcul.
network-imports-unreadable-web-page = Ceci est une page web, même si son nom dit autre chose. Ouvrez-la dans un tableur et enregistrez-la en .xlsx ou .ods.
network-imports-unreadable-xml = Ceci est un fichier XML. Exportez plutôt en .xlsx, .ods ou .csv.
network-imports-unreadable-archive = Ceci est une archive. Décompressez-la et importez les tableaux un à un.
network-imports-unreadable-binary-workbook = Ceci est un classeur Excel binaire (.xlsb). Enregistrez-le en .xlsx.
network-imports-unreadable-numbers = Ceci est un document Numbers. Exportez-le en .xlsx ou .csv.
network-imports-unreadable-database = Ceci est une base de données. Exportez-en la table en .csv.
network-imports-unreadable-mail = Ceci est un courriel ou une carte de visite. Il faut un tableau (.xlsx, .ods ou .csv).
network-imports-unreadable-calendar = Ceci est un agenda. Il faut un tableau (.xlsx, .ods ou .csv).
network-imports-unreadable-other = Ce fichier n’est pas un tableau. Il faut du .xlsx, .xls, .ods, .csv ou .geojson.
network-imports-unreadable-damaged = Ce fichier est abîmé. Ouvrez-le dans un tableur, enregistrez-le à nouveau, puis réessayez.
network-imports-unreadable-damaged-part = Ce fichier est abîmé (à « { $name } »). Ouvrez-le dans un tableur, enregistrez-le à nouveau, puis réessayez.
network-imports-unreadable-large-bytes = Ce fichier est trop grand : plus de { $count } Mo. Coupez-le, ou gardez la feuille utile seulement.
network-imports-unreadable-large-sheets = Ce classeur a plus de { $count } feuilles. Gardez la feuille utile seulement.
network-imports-unreadable-large-rows = Ce tableau a plus de { $count } lignes. Coupez-le en plusieurs fichiers.
network-imports-unreadable-large-columns = Ce tableau a plus de { $count } colonnes. Gardez celles qui comptent.
network-imports-unreadable-large-cells = Ce classeur a plus de { $count } cases. Coupez-le en plusieurs fichiers.
network-imports-unreadable-not-geojson = Ce JSON n’est pas une collection de lieux. Il faut un GeoJSON « FeatureCollection ».
network-imports-unreadable-not-geojson-line = Ce GeoJSON est mal écrit à la ligne { $count }. Exportez-le à nouveau.

## Anomalies: what, then what was done and how to mend

network-imports-anomalies = Anomalies
network-imports-odd = { $n ->
    [one] { $count } anomalie, avec sa ligne et sa raison
   *[other] { $count } anomalies, avec leur ligne et leur raison
}
network-imports-odd-file = Les anomalies (CSV)
network-imports-anomaly-bad-school-fase = numéro FASE d’établissement manquant ou faux
network-imports-mend-bad-school-fase = Ces lignes n’entrent pas : sans ce numéro, on ne sait pas de quelle école il s’agit. Complétez-le dans le fichier et importez-le à nouveau.
network-imports-anomaly-bad-site-fase = numéro FASE d’implantation manquant ou faux
network-imports-mend-bad-site-fase = Ces lignes n’entrent pas : un établissement a souvent plusieurs implantations. Complétez le numéro dans le fichier et importez-le à nouveau.
network-imports-anomaly-no-name = sans nom
network-imports-mend-no-name = Ces lignes n’entrent pas : donnez-leur un nom dans le fichier et importez-le à nouveau.
network-imports-anomaly-total-line = ligne de total
network-imports-mend-total-line = Ce n’est pas une fiche : la ligne est laissée de côté. Rien à faire.
network-imports-anomaly-note-line = note sous ou sur le tableau
network-imports-mend-note-line = Ce n’est pas une fiche : la ligne est laissée de côté. Rien à faire.
network-imports-anomaly-heading-line = intertitre dans le tableau
network-imports-mend-heading-line = Ce n’est pas une fiche : la ligne est laissée de côté. Rien à faire.
network-imports-anomaly-repeated-headings = titres répétés
network-imports-mend-repeated-headings = Ce n’est pas une fiche : la ligne est laissée de côté. Rien à faire.
network-imports-anomaly-duplicate-line = ligne en double
network-imports-mend-duplicate-line = La même fiche est déjà venue plus haut, identique : elle n’entre qu’une fois. Rien à faire.
network-imports-anomaly-contradiction = deux lignes se contredisent
network-imports-mend-contradiction = La première ligne compte. Si c’est la seconde qui a raison, corrigez la fiche après l’import : votre saisie sera gardée.
network-imports-anomaly-unknown-teaching = type d’enseignement inconnu
network-imports-mend-unknown-teaching = L’implantation entre, mais n’est pas comptée parmi les écoles à rencontrer. Vérifiez le mot dans le fichier.
network-imports-anomaly-unknown-network = réseau inconnu
network-imports-mend-unknown-network = Le réseau reste inconnu. Vous pouvez le choisir sur la fiche de l’établissement.
network-imports-anomaly-unknown-basin = bassin inconnu
network-imports-mend-unknown-basin = La ligne n’a pas pu être rattachée à un bassin. Vérifiez le mot dans le fichier.
network-imports-anomaly-outside-zones = hors zones
network-imports-mend-outside-zones = L’école n’appartient à aucun des dix bassins : elle n’entre nulle part. Rien à faire.
network-imports-anomaly-basin-of-the-line = bassin repris de la ligne
network-imports-mend-basin-of-the-line = Aucun établissement n’a son siège dans cette commune : le bassin écrit sur la ligne compte. Rien à faire, sauf s’il est faux.
network-imports-anomaly-stands-elsewhere = implantation dans un autre bassin que son siège
network-imports-mend-stands-elsewhere = Le lieu où l’implantation se trouve compte. Rien à faire.
network-imports-anomaly-no-coordinates = sans coordonnées
network-imports-mend-no-coordinates = La fiche entre, sans point sur la carte. Vous pouvez donner sa position sur sa fiche.
network-imports-anomaly-bad-coordinates = coordonnées hors de Belgique
network-imports-mend-bad-coordinates = Elles sont laissées de côté ; le reste de la ligne entre. Vérifiez-les dans le fichier.
network-imports-anomaly-coordinates-elsewhere = point situé dans une autre commune
network-imports-mend-coordinates-elsewhere = La commune écrite compte ; le point est gardé. Déplacez-le sur la fiche s’il est faux.
network-imports-anomaly-bad-enterprise-number = numéro d’entreprise faux
network-imports-mend-bad-enterprise-number = Ses chiffres ne vont pas ensemble : il est laissé de côté, le reste entre. Vérifiez-le à la Banque-Carrefour des Entreprises.
network-imports-anomaly-bad-postal-code = code postal faux
network-imports-mend-bad-postal-code = Il est laissé de côté, le reste entre. Un code postal belge a quatre chiffres.
network-imports-anomaly-bad-email = courriel mal écrit
network-imports-mend-bad-email = Il est laissé de côté, le reste entre. Complétez-le sur la fiche.
network-imports-anomaly-website-as-email = adresse web à la place du courriel
network-imports-mend-website-as-email = Elle est gardée comme site web. Rien à faire.
network-imports-anomaly-bad-phone = téléphone mal écrit
network-imports-mend-bad-phone = Il est laissé de côté, le reste entre. Complétez-le sur la fiche.
network-imports-anomaly-kept-typed = votre saisie est gardée
network-imports-mend-kept-typed = Le fichier dit autre chose que ce que quelqu’un a saisi ici. La saisie reste ; changez-la sur la fiche si le fichier a raison.
network-imports-anomaly-kept-register = le registre officiel est gardé
network-imports-mend-kept-register = Cette liste dit autre chose que le registre officiel, qui reste. Corrigez la fiche si la liste a raison.
network-imports-anomaly-unknown-site = implantation inconnue ici
network-imports-mend-unknown-site = Elle n’est pas dans ce bassin, ou le registre n’a pas encore été importé. Importez d’abord le registre.
network-imports-anomaly-bad-ise-class = classe ISE inconnue
network-imports-mend-bad-ise-class = Une classe est un nombre de 1 à 20, 3a, 3b ou « 19 et 20 ». Celle-ci reste inconnue.
network-imports-anomaly-no-ise-class = sans classe ISE
network-imports-mend-no-ise-class = La classe reste inconnue. Rien à faire.
network-imports-anomaly-ise-year-missing = année des classes ISE inconnue
network-imports-mend-ise-year-missing = La liste a des classes ISE mais ne dit pas leur année : elles sont laissées de côté. Mettez l’année dans le nom du fichier, comme « ecoles-2025.csv ».
network-imports-anomaly-bad-ise-formula = niveau ISE inconnu
network-imports-mend-bad-ise-formula = La ligne n’entre pas : le niveau est « FO » (fondamental ordinaire) ou « SO » (secondaire ordinaire).
network-imports-anomaly-bad-year = année fausse
network-imports-mend-bad-year = La ligne n’entre pas : une année s’écrit en quatre chiffres.
network-imports-anomaly-possible-duplicate = peut-être un doublon
network-imports-mend-possible-duplicate = La fiche ressemble à une autre, sans certitude : elle entre. Comparez-les ensuite dans les doublons.
network-imports-anomaly-erased-before = déjà effacé ou réuni à une autre fiche
network-imports-mend-erased-before = Cette personne était venue de la même source, puis a été effacée ou réunie : elle ne revient pas. Rien à faire.
network-imports-anomaly-several-fit = plusieurs fiches conviendraient
network-imports-mend-several-fit = Aucune n’a été choisie. Ajoutez le numéro (FASE, entreprise) dans le fichier, ou réunissez les doublons.
network-imports-anomaly-unknown-organisation = organisation introuvable
network-imports-mend-unknown-organisation = La personne entre sans fonction. Donnez-la lui sur sa fiche, ou importez d’abord l’organisation.
network-imports-anomaly-organisation-by-likeness = organisation trouvée par ressemblance
network-imports-mend-organisation-by-likeness = Le nom n’est pas tout à fait le même. Vérifiez que c’est bien elle.
network-imports-anomaly-too-long = texte coupé
network-imports-mend-too-long = Le texte était trop long pour le champ : la fin manque. Complétez en note si elle compte.
network-imports-anomaly-unknown-language = langue inconnue
network-imports-mend-unknown-language = Elle reste inconnue : Navette connaît fr, nl, en et de.
network-imports-anomaly-bad-outline = contour illisible
network-imports-mend-bad-outline = Il manque un contour, un code ou un nom : l’élément n’entre pas.
network-imports-anomaly-unreadable-bytes = caractères illisibles
network-imports-mend-unreadable-bytes = Certains caractères n’ont pas pu être lus. Enregistrez le fichier en UTF-8 si des accents manquent.

## What a column can mean

network-imports-field-school_fase = Numéro FASE de l’établissement
network-imports-field-school_name = Nom de l’établissement
network-imports-field-school_number = Numéro BCE de l’établissement
network-imports-field-school_address = Adresse de l’établissement
network-imports-field-school_postal_code = Code postal de l’établissement
network-imports-field-school_locality = Localité de l’établissement
network-imports-field-school_commune = Commune de l’établissement
network-imports-field-teaching = Type d’enseignement
network-imports-field-network = Réseau
network-imports-field-basin = Bassin
network-imports-field-site_fase = Numéro FASE de l’implantation
network-imports-field-address = Adresse
network-imports-field-postal_code = Code postal
network-imports-field-locality = Localité
network-imports-field-commune = Commune
network-imports-field-latitude = Latitude (ou Lambert y)
network-imports-field-longitude = Longitude (ou Lambert x)
network-imports-field-position = Latitude et longitude ensemble
network-imports-field-board_fase = Numéro FASE du pouvoir organisateur
network-imports-field-board_name = Nom du pouvoir organisateur
network-imports-field-board_number = Numéro BCE du pouvoir organisateur
network-imports-field-board_address = Adresse du pouvoir organisateur
network-imports-field-board_postal_code = Code postal du pouvoir organisateur
network-imports-field-board_locality = Localité du pouvoir organisateur
network-imports-field-ise_class = Classe ISE
network-imports-field-ise_formula = Niveau (FO ou SO)
network-imports-field-ise_year = Année
network-imports-field-name = Nom
network-imports-field-other_name = Autre nom
network-imports-field-category = Catégorie
network-imports-field-legal_form = Forme juridique
network-imports-field-enterprise_number = Numéro d’entreprise
network-imports-field-recognition = Reconnaissance
network-imports-field-description = Description
network-imports-field-email = Courriel
network-imports-field-phone = Téléphone
network-imports-field-website = Site web
network-imports-field-external_key = Identifiant dans la source
network-imports-field-given_name = Prénom
network-imports-field-family_name = Nom de famille
network-imports-field-full_name = Prénom et nom ensemble
network-imports-field-function = Fonction
network-imports-field-organisation = École ou organisation
network-imports-field-language = Langue
network-imports-field-note = Remarque
network-imports-field-name_fr = Nom français
network-imports-field-since = Depuis
