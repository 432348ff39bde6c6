# Words that several pages of the network share: the closed lists, the fields, why a value is refused. French is the source.

## How far a site is reached

network-reach-unknown = inconnue
network-reach-identified = identifiée
network-reach-contacted = contactée
network-reach-engaged = engagée
network-reach-reached = rencontrée
network-reach-autonomous = autonome
network-reach-dormant = en sommeil

## Whether it is still there

network-status-open = ouverte
network-status-to_confirm_closed = à confirmer fermée
network-status-closed = fermée

## Years taught

network-cycle-basic = fondamental
network-cycle-secondary = secondaire
network-cycle-both = fondamental et secondaire
network-cycle-other = hors obligation scolaire

network-teaching-nursery = maternel ordinaire
network-teaching-primary = primaire ordinaire
network-teaching-secondary = secondaire ordinaire
network-teaching-secondary-cefa = secondaire en alternance (CEFA)
network-teaching-special-nursery = maternel spécialisé
network-teaching-special-primary = primaire spécialisé
network-teaching-special-secondary = secondaire spécialisé
network-teaching-adult-secondary = enseignement pour adultes, secondaire
network-teaching-adult-higher = enseignement pour adultes, supérieur
network-teaching-adult-cefa = enseignement pour adultes, en alternance
network-teaching-part-time-arts = académie (ESAHR)
network-teaching-higher-school = haute école
network-teaching-arts-higher-school = école supérieure des arts (ESA)
network-teaching-university = université

## School networks

network-schoolnetwork-wbe = WBE
network-schoolnetwork-communal = officiel communal
network-schoolnetwork-provincial = officiel provincial
network-schoolnetwork-cocof = officiel COCOF
network-schoolnetwork-official-higher = officiel, haute école
network-schoolnetwork-official-subsidised = officiel subventionné
network-schoolnetwork-free-confessional = libre confessionnel
network-schoolnetwork-free-non-confessional = libre non confessionnel
network-schoolnetwork-undetermined = réseau indéterminé

## Socio-economic classes

network-formula-FO = fondamental
network-formula-SO = secondaire

## Operators

network-operatorkind-legal = organisation
network-operatorkind-natural = personne
network-operatorkind-place = lieu
network-category-cultural_centre = centre culturel
network-category-library = bibliothèque, médiathèque
network-category-museum = musée
network-category-arts_centre = centre d’art, galerie
network-category-theatre = théâtre, lieu de spectacle
network-category-music_venue = salle de concert, opéra
network-category-cinema = cinéma
network-category-company = compagnie
network-category-artist = artiste ou collectif
network-category-creativity_centre = centre d’expression et de créativité
network-category-youth = organisation ou maison de jeunes
network-category-association = éducation permanente, association
network-category-academy = académie (ESAHR)
network-category-arts_school = école supérieure des arts
network-category-heritage = patrimoine, archives
network-category-festival = festival
network-category-book = maison d’édition, librairie
network-category-community_centre = maison de quartier
network-category-authority = autorité publique
network-category-other = autre
network-domain-theatre = théâtre, conte, marionnette
network-domain-dance = danse, mouvement
network-domain-circus = cirque, arts de la rue
network-domain-music = musique, chant
network-domain-visual = arts plastiques et visuels
network-domain-photography = photographie
network-domain-film = cinéma, audiovisuel, médias
network-domain-digital = arts numériques
network-domain-literature = lecture, écriture, langue
network-domain-comics = bande dessinée, illustration
network-domain-heritage = patrimoine, histoire, mémoire
network-domain-architecture = architecture, ville, design
network-domain-science = sciences, nature
network-domain-citizenship = philosophie, citoyenneté
network-domain-other = plusieurs ou autre
network-experience-none = sans projet scolaire
network-experience-beginner = débutant
network-experience-expert = expert

## People

network-function-head = direction
network-function-peca_delegate = délégué·e PECA
network-function-teacher = enseignant·e
network-function-cultural_referent = référent·e culturel·le
network-function-office = secrétariat
network-function-mediator = médiation culturelle
network-function-coordinator = coordination
network-function-artist = artiste intervenant·e
network-function-elected = mandataire
network-function-contact = contact
network-purpose-school_contact = contact d’une école
network-purpose-operator_contact = contact d’un opérateur
network-purpose-partner = partenaire du référent scolaire
network-purpose-event = participation à un événement
network-purpose-request = demande ponctuelle
network-record-board = pouvoir organisateur
network-record-school = établissement
network-record-site = implantation
network-record-operator = opérateur culturel
network-record-person = personne

## What passed between us

network-interaction-visit = visite
network-interaction-call = appel
network-interaction-mail = courriel
network-interaction-meeting = réunion
network-interaction-event = événement
network-interaction-form = formulaire
network-visibility-author = moi seul·e
network-visibility-team = l’équipe
network-visibility-partners = l’équipe et les partenaires

## Fields

network-field-name = Nom
network-field-status = État
network-field-kind = Nature
network-field-enterprise_number = Numéro d’entreprise
network-field-network = Réseau
network-field-category = Catégorie
network-field-recognitions = Reconnaissances
network-field-description = Description
network-field-address = Rue et numéro
network-field-postal_code = Code postal
network-field-locality = Localité
network-field-commune = Commune
network-field-quarter = Quartier
network-field-position = Position
network-field-email = Courriel
network-field-phone = Téléphone
network-field-website = Site web
network-field-experience = Expérience
network-field-member_since = Membre depuis
network-field-member_until = Membre jusqu’au
network-field-note = Note
network-field-given_name = Prénom
network-field-family_name = Nom de famille
network-field-language = Langue
network-field-purpose = Finalité
network-field-source = Source
network-field-retain_until = À conserver jusqu’au
network-field-function = Fonction
network-field-since = Depuis
network-field-until = Jusqu’au
network-field-fase = Numéro FASE

## Why a value is refused

network-refused-empty = Il faut remplir cette case.
network-refused-too_long = { $n ->
    [one] Ce texte est trop long : { $count } caractère au plus.
   *[other] Ce texte est trop long : { $count } caractères au plus.
}
network-refused-unknown = Cette valeur n’est pas dans la liste. Choisissez-en une qui y figure.
network-refused-not_email = Ce n’est pas une adresse électronique. Écrivez-la comme « nom@ecole.example ».
network-refused-not_phone = Ce n’est pas un numéro de téléphone. Écrivez-le comme « 02 555 01 23 ».
network-refused-not_website = Ce n’est pas l’adresse d’un site. Écrivez-la comme « www.ecole.example ».
network-refused-not_day = Ce n’est pas une date. Écrivez-la comme « 23/11/2026 ».
network-refused-not_position = Ce n’est pas une position. Écrivez la latitude puis la longitude : « 50.8503, 4.3517 ».
network-refused-not_number = Ce numéro n’est pas valable. Vérifiez qu’aucun chiffre ne manque ou n’est inversé.
network-refused-taken = Une autre fiche porte déjà cette valeur.
network-refused-inconsistent = Cette valeur ne va pas avec une autre : vérifiez l’ordre des dates.
network-refused-gone = Cette fiche a été réunie à une autre ou effacée : elle ne peut plus changer.
network-refused-not_allowed = Seule la personne qui l’a écrit peut faire cela.
network-refused-nothing_to_undo = Il n’y a rien à annuler : la fiche a changé depuis.
network-selection-undone = { $n ->
    [0] Rien n’a été remis : tout a changé depuis.
    [one] { $count } fiche est comme avant.
   *[other] { $count } fiches sont comme avant.
}
