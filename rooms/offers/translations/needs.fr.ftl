# Needs: the list, the board, the sheet, what fits.
needs-nav = Demandes
needs-title = Demandes des écoles
needs-lede = Ce que les écoles demandent, avec leurs mots, et où nous en sommes.
needs-file = demandes
needs-add = Noter une demande
needs-add-mail = Depuis un courriel
needs-add-list = Depuis une liste
needs-tab-list = Liste
needs-tab-board = Tableau
needs-tab-groups = Demandes semblables
needs-tab-weights = Ce qui compte
needs-bare-title = Aucune demande pour l’instant
needs-bare-text = Quand une école appelle, notez ses mots : trente secondes suffisent. Le reste peut venir plus tard.
needs-none-title = Aucune demande ne répond à ces filtres
needs-none-text = Retirez un filtre, ou regardez toutes les demandes, terminées comprises.
needs-see-all = Toutes les demandes
needs-school-unknown = école à identifier
needs-late = en attente depuis trop longtemps
needs-finder = demande

## The sentence of filters

needs-sentence = Demandes
needs-filter-q = Mots de la demande ou de l’école
needs-filter-q-hint = mots, école…
needs-filter-among = Quelles demandes
needs-among-waiting = en attente
needs-among-ours = qui attendent notre réponse
needs-among-open = encore ouvertes, non satisfaites comprises
needs-among-all = de tout état
needs-filter-state = État
needs-any-state = à tout stade
needs-filter-domain = Domaine
needs-any-domain = de tout domaine
needs-filter-stage = Niveau
needs-any-stage = de tout niveau
needs-stage-nursery = en maternel
needs-stage-primary = en primaire
needs-stage-secondary = en secondaire
needs-stage-special = en spécialisé
needs-stage-unknown = sans année connue
needs-filter-commune = Commune
needs-any-commune = de toutes les communes
needs-filter-source = Arrivée par
needs-any-source = arrivées par tous les chemins
needs-filter-reason = Raison
needs-any-reason = quelle que soit la raison
needs-filter-season = Saison
needs-any-season = de toutes les saisons
needs-filter-setting = À l’école ou ailleurs
needs-any-setting = à l’école ou ailleurs
needs-filter-late = Attente
needs-any-late = quelle que soit l’attente
needs-sorted = triées par
needs-sort-waiting = notre tour, puis l’attente la plus longue
needs-sort-need = demande
needs-sort-state = état
needs-sort-newest = arrivée la plus récente
needs-sort-school = école
needs-all = Tout montrer
needs-more-filters = Plus de filtres
needs-export = Exporter
needs-head-need = Demande
needs-head-school = École
needs-head-about = De quoi s’agit-il
needs-head-state = État
needs-head-turn = À qui le tour
needs-group-label = Nom du groupe
needs-group-go = Regrouper

## States, steps, turns

needs-state-received = reçue
needs-state-understood = comprise
needs-state-agreed_by_head = direction d’accord
needs-state-matching = en recherche
needs-state-proposed = offre proposée
needs-state-matched = offre trouvée
needs-state-unmet = sans offre
needs-state-withdrawn = retirée
needs-states-received = reçues
needs-states-understood = comprises
needs-states-agreed_by_head = avec l’accord de la direction
needs-states-matching = en recherche
needs-states-proposed = avec une offre proposée
needs-states-matched = avec une offre trouvée
needs-states-unmet = restées sans offre
needs-states-withdrawn = retirées
needs-hint-received = Lisez les mots de l’école, précisez l’année et le domaine, puis dites que c’est compris.
needs-hint-understood = La direction doit encore dire si elle est d’accord.
needs-hint-agreed_by_head = Proposez une des offres ci-dessous, ou cherchez-en d’autres.
needs-hint-matching = Proposez une des offres ci-dessous, ou dites pourquoi rien ne convient.
needs-hint-proposed = L’école doit répondre. Vous pouvez noter ce qu’elle vous a dit, ou proposer autre chose.
needs-hint-matched = L’école et l’opérateur se sont trouvés. Si cela ne se fait pas, dites pourquoi.
needs-hint-unmet = Cette demande continue de compter. Dès qu’une offre convient, proposez-la.
needs-hint-withdrawn = L’école ne demande plus. Vous pouvez reprendre la demande si elle revient.
needs-step-understand = Dire ce qui est demandé
needs-step-agree = La direction est d’accord
needs-step-disagree = La direction refuse
needs-step-search = Chercher une offre
needs-step-give_up = Rien n’a été trouvé
needs-step-withdraw = L’école ne demande plus
needs-step-reopen = Reprendre la demande
needs-step-done-understand = Demande comprise
needs-step-done-agree = La direction est d’accord
needs-step-done-disagree = La direction refuse
needs-step-done-search = Recherche commencée
needs-step-done-propose = Offre proposée
needs-step-done-accept = Offre acceptée
needs-step-done-decline = Offre refusée
needs-step-done-leave = Offre écartée
needs-step-done-give_up = Rien n’a été trouvé
needs-step-done-withdraw = L’école ne demande plus
needs-step-done-reopen = Demande reprise
needs-now-received = La demande est de nouveau à comprendre.
needs-now-understood = La demande est comprise. La direction doit encore être d’accord.
needs-now-agreed_by_head = L’accord de la direction est noté.
needs-now-matching = Nous cherchons une offre.
needs-now-proposed = La réponse est notée ; d’autres offres attendent encore la leur.
needs-now-matched = L’école a choisi une offre.
needs-now-unmet = La demande reste sans offre. Elle continue de compter.
needs-now-withdrawn = La demande est retirée.
needs-turn-us = à nous
needs-turn-school = à l’école
needs-turn-head = à la direction
needs-turn-operator = à l’opérateur
needs-turn-nobody = à personne
needs-reason-money = trop cher
needs-reason-date = aucune date ne convient
needs-reason-transport = la classe ne peut pas se déplacer
needs-reason-no_offer = personne ne le propose
needs-reason-no_answer = sans réponse
needs-reason-other = autre raison
needs-refusal-price = trop cher
needs-refusal-date = la date ne convient pas
needs-refusal-distance = trop loin
needs-refusal-level = pas pour ces élèves
needs-refusal-theme = pas ce que nous cherchons
needs-refusal-found = nous avons trouvé autre chose
needs-refusal-other = autre raison
needs-source-mail = courriel
needs-source-phone = téléphone
needs-source-form = formulaire
needs-source-meeting = rencontre
needs-source-list = liste
needs-side-school = de l’école
needs-side-head = de la direction
needs-side-us = de nous
needs-side-operator = de l’opérateur
needs-word-note = note
needs-word-call = appel
needs-word-mail = courriel
needs-word-proposal = proposition
needs-word-answer = réponse
needs-word-agreement = accord

## The board

needs-board-title = Tableau des demandes
needs-board-lede = Chaque colonne est une étape ; en haut, ce qui attend depuis le plus longtemps.

## A new need

needs-new-title = Noter une demande
needs-new-lede = L’école, ses mots : c’est tout ce qu’il faut maintenant.
needs-new-go = Enregistrer la demande
needs-new-another = Enregistrer et noter la suivante
needs-new-another-keys = Ctrl + Entrée
needs-new-who = Qui demande
needs-new-details = Préciser maintenant
needs-field-school = École
needs-field-school-help = Trois lettres du nom, de la rue ou de la commune suffisent, ou un code postal.
needs-field-unknown_school = Enregistrer quand même, l’école sera identifiée plus tard
needs-field-unknown_school-help = Ce que vous avez tapé reste noté.
needs-field-words = Ses mots
needs-field-words-help = Comme on vous le dit. Ces mots ne changeront plus. Pas de nom d’élève.
needs-field-asker_name = Nom
needs-field-asker_phone = Téléphone
needs-field-asker_email = Adresse électronique
needs-field-asker-help = Si l’adresse est connue du réseau, la personne est reconnue. Sinon, ces données sont effacées après six mois.
needs-field-source = Arrivée par
needs-field-received_on = Reçue le
needs-field-level = Années
needs-field-level-help = Par exemple « P3-P4 » ou « M2, M3, DASPA ».
needs-field-class_words = La classe, en mots
needs-field-classes = Nombre de classes
needs-field-pupils = Nombre d’élèves
needs-field-period_words = Quand, en mots
needs-field-period_words-help = Par exemple « avant les vacances de printemps, plutôt le mardi ».
needs-field-period_from = Pas avant le
needs-field-period_until = Pas après le
needs-field-budget = Budget
needs-field-budget-help = En euros, pour toutes les classes.
needs-field-free_only = Cela doit être gratuit
needs-field-can_travel = La classe peut-elle se déplacer ?
needs-field-constraints = Contraintes
needs-field-constraints-help = Ce dont il faut tenir compte : horaires, accès, besoins des élèves (jamais de nom).
needs-field-understood = Ce que nous comprenons, en une ligne
needs-field-understood-help = Cette ligne sert de titre ; les mots de l’école restent en dessous.
needs-field-season = Saison
needs-list-domain = Domaines
needs-list-type = Ce que cela pourrait être
needs-list-setting = À l’école ou ailleurs
needs-list-component = Composantes du PECA
needs-list-access = Accessibilité nécessaire
needs-list-language = Langues possibles
needs-travel-unknown = On ne sait pas
needs-travel-yes = Oui
needs-travel-no = Non, l’activité doit venir à l’école
needs-edit-title = Comprendre la demande
needs-edit-read = Ce qui est coché ci-dessous a été lu dans les mots de l’école. Vérifiez, puis enregistrez.
needs-edit-understood = Enregistrer, c’est compris
needs-edit-go = Enregistrer
needs-edit-asker-known = connu·e du réseau

## The sheet

needs-sheet-note = Noter un échange
needs-sheet-next = La suite
needs-sheet-end = Terminer sans offre…
needs-sheet-end-how = Comment se termine-t-elle ?
needs-sheet-end-go = Terminer la demande
needs-sheet-why = Raison
needs-sheet-why-choose = Choisissez la raison
needs-sheet-why-help = Nécessaire quand rien n’a été trouvé : c’est ce qui montre où l’offre manque.
needs-sheet-why-words = En mots
needs-sheet-proposed = Propositions
needs-sheet-fits = Offres qui conviennent
needs-sheet-weights = Ce qui compte
needs-sheet-passed = Échanges
needs-sheet-said = Ce qui s’est dit
needs-sheet-kind = Sorte d’échange
needs-sheet-side = Parole de qui
needs-sheet-note-go = Noter
needs-sheet-nothing-passed = Rien n’a encore été noté depuis la demande.
needs-sheet-who = Qui demande
needs-sheet-facts = Ce que l’on sait
needs-sheet-group = Groupe
needs-ungroup = Sortir du groupe
needs-sheet-alike = Demandes semblables
needs-sheet-alike-go = Les regrouper
needs-sheet-past = Historique
needs-free-only = gratuit uniquement
needs-fact-domain = Domaines
needs-fact-level = Années
needs-fact-class_words = Classe
needs-fact-group = Groupe
needs-fact-type = Forme
needs-fact-setting = À l’école ou ailleurs
needs-fact-period = Quand
needs-fact-money = Moyens
needs-fact-travel = Peut se déplacer
needs-fact-constraints = Contraintes
needs-fact-access = Accessibilité
needs-fact-language = Langues
needs-fact-component = Composantes
needs-fact-wished = Offre en tête
needs-answer-waiting = sans réponse encore
needs-answer-over = sans suite
needs-ask-head-how = Un courriel avec un lien : la direction répond sans compte.
needs-ask-head-unknown = Aucune adresse de la direction n’est connue pour cette école. Ajoutez-la dans le réseau, ou notez l’accord vous-même.
needs-answer-yes = acceptée
needs-answer-no-bare = refusée
needs-answer-said-yes = L’école dit oui
needs-answer-said-no = L’école dit non, parce que…
needs-answer-note = Noter le refus
needs-past-edited = Précisions modifiées
needs-past-step_undone = Étape annulée
needs-past-agreement_asked = Accord demandé à la direction
needs-past-noted = Échange noté
needs-past-mailed = Courriel de proposition envoyé
needs-past-grouped = Regroupée avec d’autres
needs-past-ungrouped = Sortie de son groupe
needs-past-link = par un lien

## What fits

needs-fits-wished = l’école l’a en tête
needs-fits-mail = Proposer par courriel
needs-fits-told = Déjà proposé de vive voix
needs-fits-no-mail = Aucune adresse n’est connue pour cette demande.
needs-fits-not-yet = On propose une offre quand la direction est d’accord.
needs-fits-none-title = Aucune offre ne convient
needs-fits-none-text = Précisez la demande, cherchez dans le catalogue, ou notez pourquoi rien ne convient : le manque se verra dans les lacunes.
needs-fits-none-look = Chercher dans les offres
needs-fit-wished = l’école l’a en tête
needs-fit-level-all = mêmes années
needs-fit-level-some = une partie des années
needs-fit-level-site = années enseignées dans cette école
needs-fit-level-other = autres années
needs-fit-level-special = ne dit rien de l’enseignement spécialisé
needs-fit-level-unknown = années non précisées
needs-fit-domain-same = même domaine
needs-fit-domain-other = autre domaine
needs-fit-domain-unknown = domaine non précisé
needs-fit-component-same = même composante
needs-fit-component-other = autre composante
needs-fit-component-unknown = composante non précisée
needs-fit-type-same = la forme souhaitée
needs-fit-type-other = une autre forme
needs-fit-type-unknown = forme non précisée
needs-fit-setting-same = là où l’école le souhaite
needs-fit-setting-other = pas là où l’école le souhaite
needs-fit-setting-unknown = on ne dit pas où
needs-fit-language-same = dans une langue possible
needs-fit-language-other = dans une autre langue
needs-fit-language-unknown = langue non précisée
needs-fit-access-all = accessible comme il le faut
needs-fit-access-some = pas accessible comme il le faudrait
needs-fit-access-unknown = accessibilité non précisée
needs-fit-period-same = à la période demandée
needs-fit-period-other = pas à la période demandée
needs-fit-period-unknown = période non précisée
needs-fit-distance-comes = vient à l’école
needs-fit-distance-travel = la classe devrait se déplacer
needs-fit-distance-unknown = distance inconnue
needs-fit-price-free = gratuit
needs-fit-price-quote = prix sur devis
needs-fit-price-unknown = prix inconnu
needs-fit-size-same = assez de place pour le groupe
needs-fit-size-unknown = taille du groupe non précisée
needs-fit-novelty-new = jamais rencontré par cette école, à notre connaissance
needs-fit-novelty-met = déjà rencontré par cette école
needs-fit-trust-confirmed = fiche complète
needs-fit-trust-to-confirm = pas encore confirmé cette saison
needs-fit-trust-thin = fiche à compléter
needs-aside = Écartées :

## A proposal by mail, and its answer

needs-mail-title = Une demande par courriel
needs-mail-lede = Collez le message, ou choisissez le fichier : l’école est reconnue par l’adresse.
needs-mail-text = Le message
needs-mail-text-help = Avec les lignes « De » et « Objet » si vous les avez.
needs-mail-file = Ou le fichier du message (.eml)
needs-mail-file-help = Les pièces jointes ne sont ni ouvertes ni gardées.
needs-mail-go = Lire le message
needs-mail-read = Voici ce qui a été lu dans le message. Gardez l’essentiel, vérifiez l’école, puis enregistrez.
needs-mail-known = Ce courriel a déjà été noté : voici sa demande.
needs-mail-refused-empty = Collez le message ou choisissez son fichier.
needs-mail-refused-no-text = Ce message ne contient aucun texte lisible, à part ce qu’il cite. Collez le texte de la demande.
needs-mail-refused-not-text = Ce fichier n’est pas un message. Enregistrez le message au format .eml, ou collez son texte.
needs-mail-here = Voici ce qui pourrait convenir :
needs-mail-bye = Un clic suffit pour répondre ; aucun compte n’est nécessaire. Si rien ne convient, dites-nous pourquoi : nous chercherons encore.
needs-link-asked = Votre demande
needs-link-why = Pourquoi cette offre :
needs-link-more = Voir la fiche complète de l’offre
needs-link-date = Quelle date vous convient ?
needs-link-yes = Oui, cela nous convient
needs-link-no-because = Non, parce que…
needs-link-note = En quelques mots
needs-link-no = Répondre non
needs-link-thanks = Merci, votre réponse est enregistrée.
needs-link-answered-yes = Vous avez répondu oui. L’opérateur prendra contact avec vous.
needs-link-answered-no = Vous avez répondu non. Nous cherchons autre chose.
needs-link-elsewhere = Cette demande a trouvé une autre suite ; il n’y a plus rien à répondre.

## Schools for an offer

needs-schools-lede = D’abord les écoles les moins servies jusqu’ici.
needs-schools-asking = Elles demandent ce que cette offre apporte
needs-schools-asking-none = Aucune demande ouverte ne correspond à cette offre.
needs-schools-silent = Elles n’ont rien demandé cette saison
needs-schools-silent-text = Leurs années et leur distance conviennent ; un appel peut suffire.
needs-schools-silent-none = Aucune école silencieuse ne convient.
needs-schools-call = Noter un appel

## Groups

needs-groups-title = Demandes semblables
needs-groups-lede = Ce que plusieurs écoles demandent en même temps peut trouver une seule réponse.
needs-groups-made = Groupes faits
needs-groups-none-title = Rien à regrouper pour l’instant
needs-groups-none-text = Les demandes ouvertes ne se ressemblent pas assez.

## Weights

needs-weights-title = Ce qui compte quand on cherche une offre
needs-weights-lede = Chaque critère pèse de 0 à 100. Rien d’autre n’entre dans le calcul.
needs-weights-how = Pour chaque critère dont la demande parle, l’offre gagne ou perd des points selon ce poids ; ce qu’elle ne dit pas ne rapporte ni ne coûte rien. Le score est la moyenne, sur 100. L’offre que l’école a en tête vient toujours en premier.
needs-weights-criterion = Critère
needs-weights-weight = Poids
needs-weights-bar = Poids en image
needs-weights-usual = Poids habituel
needs-weights-go = Enregistrer les poids
needs-weights-reset = Revenir aux poids habituels
needs-weights-usual-done = Les poids habituels sont de nouveau en vigueur.
needs-criterion-level = Années
needs-criterion-why-level = Une offre pour d’autres années est écartée.
needs-criterion-domain = Domaine
needs-criterion-why-domain = Musique, théâtre, patrimoine…
needs-criterion-component = Composante
needs-criterion-why-component = Connaître, pratiquer, rencontrer ; sinon le mode d’expression.
needs-criterion-type = Forme
needs-criterion-why-type = Spectacle, atelier, visite…
needs-criterion-setting = À l’école ou ailleurs
needs-criterion-why-setting = Ce que l’école préfère.
needs-criterion-period = Période
needs-criterion-why-period = Les dates ou les mois possibles.
needs-criterion-distance = Distance
needs-criterion-why-distance = Jusqu’à 1 km tout va bien ; au-delà de 6 km, cela pèse contre.
needs-criterion-price = Prix
needs-criterion-why-price = Gratuit d’abord, puis dans le budget ou bon marché.
needs-criterion-access = Accessibilité
needs-criterion-why-access = Quand la demande le précise.
needs-criterion-language = Langue
needs-criterion-why-language = Sans paroles convient à toutes.
needs-criterion-size = Taille du groupe
needs-criterion-why-size = Les élèves d’une classe.
needs-criterion-novelty = Nouveauté
needs-criterion-why-novelty = Un opérateur que l’école n’a pas encore rencontré.
needs-criterion-words = Mots de l’école
needs-criterion-why-words = Les mots rares comptent plus que les mots courants.
needs-criterion-trust = Fiche complète et confirmée
needs-criterion-why-trust = Ce qui est sûr passe avant ce qui l’est moins.

## What was done, and what is refused

needs-done-new = La demande est notée.
needs-done-edited = Les précisions sont enregistrées.
needs-done-understood = La demande est comprise. La direction doit encore être d’accord.
needs-done-note = L’échange est noté.
needs-done-ungrouped = La demande est sortie du groupe.
needs-refused-words = Notez au moins quelques mots de l’école.
needs-refused-school = Dites de quelle école il s’agit, même en partie.
needs-refused-no-school = Aucune école de ce nom n’est connue. Vérifiez, ou enregistrez quand même.
needs-refused-which-school = Plusieurs écoles répondent à ces mots : choisissez la bonne.
needs-refused-no-offer = Cochez au moins une offre à proposer.
needs-refused-reason = Choisissez la raison : c’est ce qui montre où l’offre manque.
needs-refused-reason-words = Dites en quelques mots quelle est cette autre raison.
needs-refused-nothing-said = Écrivez ce qui s’est dit.
offers-refused-full = Il n’y a plus de place pour cette offre.
needs-refused-why = Dites pourquoi : cela nous aide à chercher mieux.

## Lists

needs-lists-title = Une liste de demandes
needs-lists-lede = Le tableau que vous tenez déjà : les colonnes sont reconnues, les titres et les totaux laissés de côté.
needs-lists-file = Fichier
needs-lists-file-help = Excel, LibreOffice ou CSV, avec une ligne par demande. Rien n’est enregistré avant votre accord.
needs-lists-go = Lire le fichier
needs-lists-latest = Listes déjà reçues
needs-lists-waiting = en attente
needs-lists-check = Vérifiez les colonnes et les lignes, puis importez : chaque ligne devient une demande.
needs-lists-columns = Ce que disent les colonnes
needs-lists-columns-go = Relire avec ces colonnes
needs-lists-heading = En-tête
needs-lists-means = Signifie
needs-lists-column-none = laisser de côté
needs-lists-field-email = adresse électronique
needs-lists-field-fase = numéro FASE de l’école
needs-lists-field-given_name = prénom de qui demande
needs-lists-field-family_name = nom de qui demande
needs-lists-field-school = école
needs-lists-field-commune = commune
needs-lists-field-phone = téléphone
needs-lists-field-pupils = nombre d’élèves
needs-lists-field-level = années, classe
needs-lists-field-wish = ce qui est demandé
needs-lists-field-second_wish = autre souhait, remarque
needs-lists-field-received_on = date de la demande
needs-lists-apply = Importer les demandes
needs-lists-line = Ligne
needs-lists-line-known = déjà notée
needs-lists-line-no-request = rien n’est demandé
needs-lists-line-no-school = école non précisée
needs-lists-empty-title = Aucune demande dans ce fichier
needs-lists-empty-text = Dites quelle colonne contient ce qui est demandé.
needs-lists-all-wish = Rien n’entrerait : aucune colonne n’est dite contenir ce qui est demandé.
needs-lists-remedy-wish = Choisir cette colonne
needs-lists-all-known = Rien n’entrerait : toutes ces demandes sont déjà notées.
needs-lists-remedy-known = Voir les demandes venues de listes
needs-lists-all-register = Aucune école n’est reconnue : le registre des écoles est encore vide.
needs-lists-remedy-register = Importer le registre
needs-lists-all-column = Rien n’entrerait : aucune ligne ne dit de quelle école elle vient.
needs-lists-remedy-column = Choisir la colonne de l’école
needs-lists-all-schools = Aucune de ces écoles n’est dans le registre : chaque demande entrerait sans école, à identifier une à une.
needs-lists-remedy-schools = Vérifier la colonne de l’école, ou donner le numéro FASE
needs-lists-problem-email = adresse illisible
needs-lists-problem-level = année à vérifier
needs-lists-problem-pupils = nombre d’élèves illisible
needs-lists-problem-day = date illisible
needs-lists-refused-none = Choisissez un fichier.
needs-lists-refused-large = Ce fichier est trop grand. Gardez la feuille utile seulement.
needs-lists-refused-no-table = Aucun tableau n’a été trouvé dans ce fichier. Il faut une ligne d’en-têtes, puis une ligne par demande.
needs-lists-refused-no-wish = Dites quelle colonne contient ce qui est demandé.
needs-lists-refused-not-waiting = Cette liste a déjà été importée.
needs-lists-refused-not-applied = Cette liste ne peut pas être annulée : elle n’a rien apporté qui soit encore là, ou l’a déjà été.
needs-lists-undo = Annuler cet import
needs-lists-undo-help = Les demandes auxquelles personne n’a touché sont retirées ; les autres restent.
needs-lists-kept = Ces demandes restent : quelqu’un s’en est occupé
needs-lists-forgotten = Le fichier n’est plus gardé : un an après avoir été importé, il est oublié.

needs-api-step = Ce pas n’existe pas, ou se fait ailleurs.

## Elsewhere

needs-panel-title = Demandes
needs-panel-none = Cette école n’a encore rien demandé, à notre connaissance.
needs-panel-all = Toutes ses demandes

## Columns of the file

needs-column-received = Reçue le
needs-column-school = École
needs-column-commune = Commune
needs-column-words = Mots de l’école
needs-column-understood = Ce que nous comprenons
needs-column-domain = Domaines
needs-column-level = Années
needs-column-setting = À l’école ou ailleurs
needs-column-class = Classe
needs-column-pupils = Élèves
needs-column-period = Quand
needs-column-constraints = Contraintes
needs-column-state = État
needs-column-reason = Raison
needs-column-note = En mots
needs-column-turn = À qui le tour
needs-column-silent = Jours sans nouvelle
needs-column-source = Arrivée par
needs-column-season = Saison
needs-column-asker = Qui demande
needs-of-commune = à { $name }
needs-of-group = groupe « { $name } »
needs-facts-classes = classes : { $name }
needs-facts-pupils = élèves : { $name }
needs-sheet-kept = Conservé jusqu’au { $name }.
needs-answer-no = refusée : { $name }
needs-answer-said-yes-of = L’école dit oui à « { $name } »
needs-fits-pick = Choisir « { $name } »
needs-fits-mail-to = Le courriel part à { $name }.
needs-past-stepped = Maintenant : { $name }
needs-past-received = Demande reçue par { $name }
needs-past-placed = École identifiée : { $name }
needs-past-answered = Réponse à « { $name } »
needs-ask-head = Demander l’accord à { $name }
needs-ask-head-on = L’accord a été demandé le { $name }.
needs-word-asked-of = Accord demandé à { $name }
needs-word-yes-to = Oui à « { $name } »
needs-word-no-to = Non à « { $name } »
needs-fit-distance-near = à { $name }
needs-fit-distance-far = loin, à { $name }
needs-fit-distance-beyond = hors du rayon de déplacement ({ $name })
needs-fit-price-within = dans le budget ({ $name })
needs-fit-price-over = au-delà du budget ({ $name })
needs-fit-price-not-free = payant ({ $name })
needs-fit-price-aid = { $name } pour la classe, mais une aide peut payer
needs-fit-price-told = { $name } par classe
needs-fit-words-same = parle de { $name }
needs-mail-hello = Bonjour { $name },
needs-mail-hello-nobody = Bonjour,
needs-mail-asked = Vous nous avez demandé : « { $name } »
needs-mail-answer = Répondre oui ou non : { $name }
needs-schools-title = À quelles écoles proposer « { $name } » ?
needs-todo-received = Comprendre : { $name }
needs-todo-agreed_by_head = Trouver une offre : { $name }
needs-todo-matching = Proposer une offre : { $name }

needs-silent = { $n ->
    [0] aujourd’hui
    [one] sans nouvelle depuis { $count } jour
   *[other] sans nouvelle depuis { $count } jours
}
needs-count = { $n ->
    [0] Aucune demande
    [one] { $count } demande
   *[other] { $count } demandes
}
needs-lane-late = { $n ->
    [one] { $count } en retard
   *[other] { $count } en retard
}
needs-lane-more = { $n ->
    [one] { $count } autre dans la liste
   *[other] { $count } autres dans la liste
}
needs-fits-score = { $n ->
    [one] { $count } point sur 100 : le détail
   *[other] { $count } points sur 100 : le détail
}
needs-fit-more = { $n ->
    [one] { $count } autre offre conviendrait aussi.
   *[other] { $count } autres offres conviendraient aussi.
}
needs-fit-size-large = { $n ->
    [one] { $count } élève au plus
   *[other] { $count } élèves au plus
}
needs-fit-size-small = { $n ->
    [one] au moins { $count } élève
   *[other] au moins { $count } élèves
}
needs-aside-proposed = { $n ->
    [one] { $count } déjà proposée
   *[other] { $count } déjà proposées
}
needs-aside-levels = { $n ->
    [one] { $count } pour d’autres années
   *[other] { $count } pour d’autres années
}
needs-aside-full = { $n ->
    [one] { $count } complète ou sans date à venir
   *[other] { $count } complètes ou sans date à venir
}
needs-aside-travel = { $n ->
    [one] { $count } qui demande de se déplacer
   *[other] { $count } qui demandent de se déplacer
}
needs-aside-theme = { $n ->
    [one] { $count } sur autre chose
   *[other] { $count } sur autre chose
}
needs-aside-score = { $n ->
    [one] { $count } qui convient trop peu
   *[other] { $count } qui conviennent trop peu
}
needs-served = { $n ->
    [0] aucune offre acceptée jusqu’ici
    [one] { $count } offre acceptée jusqu’ici
   *[other] { $count } offres acceptées jusqu’ici
}
needs-groups-open = { $n ->
    [one] { $count } encore ouverte
   *[other] { $count } encore ouvertes
}
needs-done-grouped = { $n ->
    [one] { $count } demande regroupée.
   *[other] { $count } demandes sont regroupées.
}
needs-done-proposed = { $n ->
    [one] { $count } offre est notée comme proposée.
   *[other] { $count } offres sont notées comme proposées.
}
needs-done-proposed-mail = { $n ->
    [one] { $count } offre est proposée ; le courriel part.
   *[other] { $count } offres sont proposées ; le courriel part.
}
needs-lists-added = { $n ->
    [0] Aucune nouvelle demande dans cette liste.
    [one] { $count } demande est entrée.
   *[other] { $count } demandes sont entrées.
}
needs-lists-undone = { $n ->
    [0] Import annulé : aucune demande n’a été retirée.
    [one] Import annulé : { $count } demande retirée.
   *[other] Import annulé : { $count } demandes retirées.
}
needs-lists-coming = { $n ->
    [0] Aucune demande n’entrera
    [one] { $count } demande entrera
   *[other] { $count } demandes entreront
}
needs-lists-left-out = { $n ->
    [one] { $count } ligne laissée de côté, dite ci-dessous
   *[other] { $count } lignes laissées de côté, dites ci-dessous
}
needs-lists-known = { $n ->
    [one] { $count } déjà notée
   *[other] { $count } déjà notées
}
needs-lists-unknown-schools = { $n ->
    [one] { $count } école à identifier
   *[other] { $count } écoles à identifier
}
needs-lists-more = { $n ->
    [one] et { $count } autre ligne
   *[other] et { $count } autres lignes
}
needs-mail-refused-too-large = { $n ->
    [one] Ce message dépasse { $count } Mo. Collez plutôt son texte.
   *[other] Ce message dépasse { $count } Mo. Collez plutôt son texte.
}
needs-mail-subject = { $n ->
    [one] Une proposition pour votre demande
   *[other] { $count } propositions pour votre demande
}
needs-weights-done = { $n ->
    [0] Aucun poids n’a changé.
    [one] { $count } poids est changé.
   *[other] { $count } poids sont changés.
}
needs-todo-more = { $n ->
    [one] { $count } autre demande attend notre réponse
   *[other] { $count } autres demandes attendent notre réponse
}
needs-sheet-source = Reçue par { $source }, le { $day }
needs-past-stepped-why = Maintenant : { $name } ({ $reason })
needs-past-operator_told = L’opérateur est prévenu par courriel
needs-mail-why = Pourquoi : { $name }
needs-mail-against = À savoir : { $name }
needs-link-against = À savoir :
