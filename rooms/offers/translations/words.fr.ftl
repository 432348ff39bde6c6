# Words that several pages of offers share: the closed lists, the fields, why a value is refused. French is the source.

offers-kind-dated = à dates fixes
offers-kind-place = lieu à visiter
offers-kind-on_request = à la demande

offers-state-draft = brouillon
offers-state-submitted = à vérifier
offers-state-checked = vérifiée
offers-state-published = publiée
offers-state-to_confirm = à confirmer
offers-state-rejected = renvoyée
offers-state-retired = retirée

offers-type-show = spectacle
offers-type-concert = concert
offers-type-screening = projection
offers-type-visit = visite
offers-type-workshop = atelier
offers-type-residency = résidence, parcours
offers-type-encounter = rencontre
offers-type-training = formation
offers-type-kit = kit à emprunter
offers-type-resource = ressource

offers-component-know = connaître
offers-component-practise = pratiquer
offers-component-meet = rencontrer

offers-mode-body = expression française et corporelle
offers-mode-musical = expression musicale
offers-mode-visual = expression plastique

offers-setting-inside = à l’école
offers-setting-outside = hors de l’école
offers-setting-both = à l’école ou ailleurs

offers-pricemodel-free = gratuit
offers-pricemodel-pupil = par élève
offers-pricemodel-class = par classe, pour le tout
offers-pricemodel-session = par séance
offers-pricemodel-quote = sur devis

offers-price-free = gratuit
offers-price-pupil = { $amount } par élève
offers-price-class = { $amount } par classe
offers-price-session = { $amount } par séance
offers-price-quote = sur devis
offers-price-travel = + { $amount } de déplacement

offers-priceband-free = gratuites
offers-priceband-low = jusqu’à 60 € par classe
offers-priceband-cheap = gratuites ou jusqu’à 60 € par classe
offers-priceband-middle = de 60 à 150 € par classe
offers-priceband-high = plus de 150 € par classe
offers-priceband-quote = sur devis
offers-priceband-unknown = prix inconnu

offers-purse-peca = moyens PECA de l’école
offers-purse-pilot_call = appel à projets pilotes (FW-B)
offers-purse-culture_classe = La Culture a de la Classe (COCOF)
offers-purse-school_shows = aide aux spectacles à l’école
offers-purse-article_27 = Article 27
offers-purse-commune = aide de la commune
offers-purse-other = autre

offers-access-mobility = mobilité réduite (PMR)
offers-access-sign_language = langue des signes
offers-access-easy_language = facile à lire et à comprendre (FALC)
offers-access-newcomers = élèves qui arrivent (DASPA)
offers-access-vision = déficience visuelle
offers-access-calm = cadre calme

offers-language-fr = français
offers-language-nl = néerlandais
offers-language-en = anglais
offers-language-de = allemand
offers-language-none = sans paroles
offers-language-other = autre, à la demande

offers-teacher-required = doit être présent·e
offers-teacher-welcome = peut être présent·e
offers-teacher-not_needed = n’est pas requis·e

offers-visibility-public = tout le monde
offers-visibility-schools = les écoles seulement

offers-rejection-incomplete = il manque l’essentiel
offers-rejection-not_for_schools = pas conçue pour des classes
offers-rejection-duplicate = déjà dans le catalogue
offers-rejection-too_far = hors de portée des écoles du bassin
offers-rejection-not_cultural = ni artistique ni culturelle
offers-rejection-outdated = dates passées
offers-rejection-unclear = pas assez claire
offers-rejection-other = autre raison

offers-mend-incomplete = Complétez ce que la fiche signale comme manquant, puis renvoyez-la.
offers-mend-not_for_schools = Dites ce qu’une classe y vit : durée, nombre d’élèves, années, présence de l’enseignant·e.
offers-mend-duplicate = Modifiez plutôt l’offre qui existe déjà ; celle-ci peut être retirée.
offers-mend-too_far = Indiquez jusqu’où vous vous déplacez, ou comment une classe du bassin peut venir.
offers-mend-not_cultural = Montrez le lien avec une pratique artistique ou culturelle : artiste, œuvre, lieu, démarche.
offers-mend-outdated = Ajoutez des dates à venir, ou choisissez une offre à la demande.
offers-mend-unclear = Racontez en trois phrases ce qui se passe, avec qui et pour quoi.
offers-mend-other = Lisez le mot de la coordination, corrigez, puis renvoyez l’offre.

offers-answer-yes = oui, telle quelle
offers-answer-changes = oui, avec des changements
offers-answer-no = non

offers-month-01 = janvier
offers-month-02 = février
offers-month-03 = mars
offers-month-04 = avril
offers-month-05 = mai
offers-month-06 = juin
offers-month-07 = juillet
offers-month-08 = août
offers-month-09 = septembre
offers-month-10 = octobre
offers-month-11 = novembre
offers-month-12 = décembre

offers-part-title = Titre
offers-part-story = Ce qui s’y passe
offers-part-type = Type
offers-part-domains = Domaines
offers-part-components = Composantes du PECA
offers-part-modes = Modes d’expression
offers-part-levels = Années
offers-part-setting = À l’école ou ailleurs
offers-part-where = Lieu ou rayon de déplacement
offers-part-group = Nombre d’élèves
offers-part-length = Durée
offers-part-when = Dates ou périodes
offers-part-price = Prix
offers-part-purses = Aides possibles
offers-part-access = Accessibilité
offers-part-languages = Langues
offers-part-teacher = Présence de l’enseignant·e
offers-part-booking = Comment réserver
offers-part-resources = Dossier pédagogique
offers-part-season = Saison

offers-why-title = C’est ce qu’on lit en premier.
offers-why-story = Deux ou trois phrases suffisent pour qu’un·e enseignant·e s’y voie.
offers-why-type = On cherche d’abord un spectacle, un atelier, une visite…
offers-why-domains = Sans domaine, l’offre n’apparaît dans aucune recherche par domaine.
offers-why-components = Le parcours de chaque classe se construit sur les trois composantes.
offers-why-modes = Le cours d’éducation culturelle et artistique se donne par mode d’expression.
offers-why-levels = Une école ne garde que ce qui convient à l’année de ses élèves.
offers-why-setting = Une classe qui ne peut pas se déplacer cherche ce qui vient à elle.
offers-why-where = Le trajet décide souvent ; et une offre qui se déplace doit dire jusqu’où.
offers-why-group = Une classe de 24 doit savoir si elle peut venir entière.
offers-why-length = L’horaire d’une école se découpe en périodes de 50 minutes.
offers-why-when = Sans date ni période, personne ne peut réserver.
offers-why-price = Le prix est la première raison de renoncer ; « sur devis » se dit aussi.
offers-why-purses = Une aide connue rend possible ce qui ne l’était pas.
offers-why-access = L’enseignement spécialisé et les DASPA ont besoin de le savoir avant.
offers-why-languages = Beaucoup d’élèves apprennent encore le français.
offers-why-teacher = L’école doit prévoir l’encadrement.
offers-why-booking = Une adresse, un numéro ou un lien : sinon rien ne se fait.
offers-why-resources = Un dossier prolonge la rencontre en classe.
offers-why-season = On sait ainsi que l’offre vaut encore cette année.

offers-field-title = Titre
offers-field-offer_type = Type
offers-field-kind = Sorte d’offre
offers-field-summary = En deux phrases
offers-field-description = Description
offers-field-group_min = Élèves au moins
offers-field-group_max = Élèves au plus
offers-field-prerequisites = À faire avant
offers-field-access_note = Accessibilité, en mots
offers-field-setting = À l’école ou ailleurs
offers-field-radius_km = Rayon de déplacement (km)
offers-field-place_name = Nom du lieu
offers-field-address = Adresse
offers-field-postal_code = Code postal
offers-field-locality = Localité
offers-field-commune = Commune
offers-field-position = Position
offers-field-stop = Arrêt le plus proche
offers-field-room_needs = Besoins en local et matériel
offers-field-meetings = Nombre de séances
offers-field-meeting_minutes = Durée d’une séance
offers-field-slots = Classes par saison
offers-field-period_note = Périodes, en mots
offers-field-price_model = On paie
offers-field-price_cents = Prix
offers-field-travel_cents = Déplacement
offers-field-price_note = À propos du prix
offers-field-teacher = L’enseignant·e
offers-field-booking_email = Courriel pour réserver
offers-field-booking_phone = Téléphone pour réserver
offers-field-booking_url = Page pour réserver
offers-field-booking_note = Comment réserver, en mots
offers-field-resources_url = Dossier pédagogique (lien)
offers-field-resources_note = Ressources, en mots
offers-field-season = Valable jusqu’en
offers-field-visibility = Visible pour

offers-list-domain = Domaines
offers-list-component = Composantes du PECA
offers-list-mode = Modes d’expression
offers-list-level = Années
offers-list-language = Langues
offers-list-access = Accessibilité
offers-list-month = Mois possibles
offers-list-purse = Aides possibles

offers-stage-what = L’essentiel
offers-stage-whom = Pour qui
offers-stage-where = Où et quand
offers-stage-price = Prix et accompagnement
offers-stage-booking = Réserver

offers-group-nursery = tout le maternel
offers-group-primary = tout le primaire
offers-group-nursery-and-primary = tout le fondamental
offers-group-secondary = tout le secondaire
offers-group-common-core = tronc commun
offers-group-five-to-eight = cycle 5-8
offers-group-eight-to-ten = cycle 8-10
offers-group-ten-to-twelve = cycle 10-12
offers-group-first-degree = 1er degré
offers-group-second-degree = 2e degré
offers-group-third-degree = 3e degré

offers-level-SM = maternel spécialisé
offers-level-SP = primaire spécialisé
offers-level-SS = secondaire spécialisé
offers-level-CEFA = alternance (CEFA)
offers-level-DASPA = élèves qui arrivent (DASPA)

offers-unknown-value = non précisé

offers-refused-not_count =
    { $n ->
        [one] Écrivez un nombre entier, de 0 à { $count }.
       *[other] Écrivez un nombre entier, de 0 à { $count }.
    }
offers-refused-not_minutes = Écrivez une durée comme « 50 min » ou « 1 h 30 ».
offers-refused-not_amount = Écrivez un montant comme « 60 » ou « 4,50 ».
offers-refused-not_season = Écrivez une année scolaire comme « 2026-2027 ».
offers-refused-not_levels = « { $name } » n’est pas une année. Écrivez par exemple « M3, P1-P2, DASPA ».
offers-refused-order = Le plus petit nombre dépasse le plus grand.
offers-refused-no_slots = Seule une offre à la demande a un nombre de classes par saison.
offers-refused-ends_before = La fin précède le début.
offers-refused-day_over = Cette date est passée : choisissez-en une à venir.
offers-refused-season_over = Cette année scolaire est terminée : écrivez celle en cours ou la suivante.
offers-refused-not_time = Écrivez une heure comme « 9 h 30 ».
offers-refused-no_semicolon = Écrivez ce nom sans point-virgule : il sépare un nom du suivant.
offers-refused-too_many = Il y en a déjà { $count }, autant qu’il en est gardé. Parlez-en à la coordination.
offers-refused-room-waiting = { $count } fichiers attendent déjà : appliquez-les ou abandonnez-les d’abord. Un fichier qui attend depuis { $days } jours est oublié.
offers-refused-room-bytes = Les fichiers gardés ici prennent déjà { $count } Mo, autant qu’ils peuvent : abandonnez ceux qui attendent, ou gardez seulement la feuille utile. Un fichier qui attend depuis { $days } jours est oublié.
offers-refused-nothing_to_undo = Il n’y a rien à annuler : l’offre a changé depuis.
offers-refused-not_from_here = L’offre n’en est plus là : quelqu’un l’a peut-être changée entre-temps. Regardez où elle en est.
offers-refused-reason = Dites pourquoi.
offers-refused-incomplete = Il manque encore : { $name }.
offers-refused-link = Ce lien ne s’ouvre plus. Demandez-en un nouveau à la coordination.

## Words by which stages are found, beside their codes

offers-stagewords-nursery = maternelle maternel petits tout-petits
offers-stagewords-primary = primaire
offers-stagewords-secondary = secondaire ados adolescents
