# The coordinator's catalogue. French is the source.

offers-nav = Offres
offers-add = Ajouter une offre
offers-say = Offres
offers-any-type = de tout type
offers-any-domain = dans tous les domaines
offers-any-level = pour toutes les années
offers-any-state = dans tous les états
offers-any-setting = à l’école ou ailleurs
offers-any-commune = dans toutes les communes
offers-any-price = à tout prix
offers-any-component = de toutes les composantes
offers-any-mode = de tout mode d’expression
offers-any-access = quelle que soit l’accessibilité
offers-any-language = en toute langue
offers-any-month = en tout mois
offers-any-kind = de toute sorte
offers-any-season = confirmées ou non cette saison
offers-any-complete = complètes ou non
offers-facet-type = Type
offers-facet-domain = Domaine
offers-facet-level = Année
offers-facet-state = État
offers-facet-setting = À l’école ou ailleurs
offers-facet-commune = Commune
offers-facet-price = Prix
offers-facet-component = Composante
offers-facet-mode = Mode d’expression
offers-facet-access = Accessibilité
offers-facet-language = Langue
offers-facet-month = Mois
offers-facet-kind = Sorte
offers-facet-season = Saison
offers-facet-complete = Complétude
offers-standing-yes = confirmées cette saison
offers-standing-no = pas encore confirmées
offers-complete-full = complètes à 90 % et plus
offers-complete-enough = complètes à 60 % et plus
offers-complete-short = à compléter
offers-text = Titre, opérateur, lieu
offers-of-operator = de { $name }
offers-all = Retirer tous les filtres
offers-see-all = Voir toutes les offres
offers-more-filters = Plus de filtres
offers-none = Aucune offre ne répond à tout cela
offers-none-text = Retirez un mot de la phrase, ou cherchez avec moins de lettres.
offers-empty = Aucune offre encore
offers-empty-text = Ajoutez la première : un titre et un opérateur suffisent pour commencer, le reste s’écrit en cinq étapes courtes.
offers-export = Exporter
offers-bulk-export = Exporter (Excel)
offers-nothing-picked = Rien n’est coché : choisissez d’abord des offres.
offers-count =
    { $n ->
        [one] { $count } offre
       *[other] { $count } offres
    }
offers-count-submitted =
    { $n ->
        [one] { $count } à vérifier
       *[other] { $count } à vérifier
    }
offers-count-to-confirm =
    { $n ->
        [one] { $count } à confirmer
       *[other] { $count } à confirmer
    }
offers-head-title = Offre
offers-head-type = Type
offers-head-levels = Années
offers-head-place = Où
offers-head-price = Prix
offers-head-when = Quand
offers-head-state = État
offers-head-complete = Complète (%)
offers-head-operator = Opérateur
offers-head-class-price = Prix pour une classe de 20
offers-head-next-date = Prochaine date
offers-head-checked = Vérifiée
offers-head-changed = Changée
offers-head-source = Source
offers-head-key = Clé dans Navette
offers-dates =
    { $n ->
        [one] { $day } ({ $count } date)
       *[other] dès le { $day } ({ $count } dates)
    }

offers-step-submit = Envoyer à vérifier
offers-step-check = Dire vérifiée
offers-step-publish = Publier
offers-step-reject = Renvoyer
offers-step-ask = Demander si elle vaut encore
offers-step-confirm = Confirmer pour la saison
offers-step-resume = Reprendre comme brouillon
offers-step-retire = Retirer du catalogue
offers-did-submit = « { $name } » attend d’être vérifiée.
offers-did-check = « { $name } » est vérifiée.
offers-did-publish = « { $name } » est publiée.
offers-did-reject = « { $name } » est renvoyée, avec sa raison.
offers-did-ask = « { $name } » attend une confirmation.
offers-did-confirm = « { $name } » vaut pour cette saison.
offers-did-resume = « { $name } » est de nouveau un brouillon.
offers-did-retire = « { $name } » n’est plus proposée. Elle reste dans l’historique.
offers-done-together =
    { $n ->
        [one] C’est fait pour { $count } offre.
       *[other] C’est fait pour { $count } offres.
    }
offers-left-together =
    { $n ->
        [one] { $count } offre est restée comme elle était : cette étape ne la concerne pas, ou il lui manque l’essentiel.
       *[other] { $count } offres sont restées comme elles étaient : cette étape ne les concerne pas, ou il leur manque l’essentiel.
    }
offers-reason = Raison
offers-choose = Choisir…
offers-reject-note = Un mot pour l’opérateur
offers-reject-help = Dites ce qui permettrait de la publier. Obligatoire pour une autre raison.

offers-new-lede = Trois cases pour commencer. Le reste s’écrit ensuite en cinq étapes courtes, gardées au fur et à mesure.
offers-new-operator-help = S’il n’est pas dans la liste, ajoutez-le d’abord dans Opérateurs.
offers-new-no-operator = Choisissez qui la propose.
offers-new-go = Continuer
offers-kindhelp-dated = à dates fixes : un spectacle, un concert, une formation
offers-kindhelp-place = un lieu à visiter, quand la classe le veut
offers-kindhelp-on_request = à la demande : un atelier, une rencontre, un certain nombre de classes par saison
offers-form-position = Étape { $place } sur { $total }
offers-form-stages = Étapes
offers-form-next = Garder et continuer
offers-form-save = Garder et revenir à la fiche
offers-form-end = Garder et relire la fiche
offers-form-groups = Cocher d’un coup
offers-form-groups-help = Les années de chaque groupe coché s’ajoutent à la liste.
offers-form-margin = Ce qui n’est pas marqué « facultatif » est nécessaire pour envoyer l’offre. Vous pouvez sauter une étape et y revenir.
offers-stagelede-what = ce que c’est, en quelques mots qu’un·e enseignant·e comprend tout de suite
offers-stagelede-whom = les années, la taille du groupe, ce qui rend la venue possible
offers-stagelede-where = à l’école ou ailleurs, à quelles dates ou périodes, combien de temps
offers-stagelede-price = ce que paie l’école, et ce qui peut l’aider
offers-stagelede-booking = à qui s’adresser, et jusqu’à quand l’offre vaut
offers-help-title = Par exemple « Tisser une histoire : trois ateliers de contes ».
offers-help-summary = Ce que les élèves vivent, en deux phrases. Par exemple : « Avec une conteuse, la classe invente une histoire et la tisse en images. »
offers-help-description = Le déroulé, les artistes, ce qui reste à la classe. Pas besoin de redire les années ni le prix.
offers-help-radius_km = Si vous venez à l’école : jusqu’à combien de kilomètres ? Par exemple 15.
offers-help-stop = Par exemple « Flagey (tram 81) ».
offers-help-meeting_minutes = Par exemple « 50 min » ou « 1 h 30 ».
offers-help-meetings = Combien de fois la classe vous voit.
offers-help-slots = À la demande : combien de classes pouvez-vous recevoir cette saison ?
offers-help-period_note = Par exemple « les mardis et jeudis matin, hors vacances ».
offers-help-price_cents = Par élève, par classe ou par séance, selon ce que vous avez choisi. Par exemple « 4,50 ».
offers-help-travel_cents = Ce que coûte votre venue, si elle se paie en plus.
offers-help-season = La dernière année scolaire pour laquelle l’offre est sûre, comme « 2026-2027 ».
offers-help-position = Latitude puis longitude : « 50.8503, 4.3517 ». Elle sert à dire la distance depuis une école.
offers-help-prerequisites = Ce que la classe doit avoir fait ou lu avant.
offers-help-room_needs = Par exemple « une salle vide de 60 m², deux prises ».
offers-listhelp-level = Cochez chaque année qui convient : une liste, pas un intervalle.
offers-listhelp-component = Ce que la classe y fait surtout ; une, deux ou trois.

offers-done-created = Brouillon créé. Continuez quand vous voulez : rien ne se perd.
offers-done-saved = C’est gardé.
offers-done-undone = La dernière modification de « { $name } » est annulée.
offers-done-copied = Voici une copie de « { $name } », sans ses dates. Changez ce qui diffère.
offers-done-session = La date est ajoutée.
offers-done-session-cancelled = La date est annulée.
offers-copy-title = { $name } (copie)
offers-copy = Dupliquer
offers-edit = Modifier
offers-since = depuis le { $name }
offers-sent-back = Renvoyée : { $name }.
offers-needed = nécessaire
offers-complete-title = Complétude
offers-complete-score = { $name } sur 100
offers-next-title = Prochain pas
offers-next-fill = À écrire avant de publier : { $name }.
offers-next-publish = Tout l’essentiel y est : relisez et publiez.
offers-next-mend = L’opérateur doit corriger, puis la renvoyer ; vous pouvez aussi la reprendre.
offers-next-submitted = À vérifier : publiez-la, ou renvoyez-la en disant pourquoi.
offers-next-checked = Vérifiée : il reste à la publier.
offers-next-published = Elle est visible. Rien à faire jusqu’à la prochaine saison.
offers-next-to_confirm = Elle reste visible ; l’opérateur doit dire si elle vaut encore cette saison.
offers-next-retired = Elle n’est plus proposée. Reprenez-la comme brouillon si elle revient.
offers-see-public = Voir comme dans le catalogue public
offers-seasons-title = D’une saison à l’autre
offers-season-answered = { $answer } – { $who }, { $day }
offers-season-asked = demandé le { $name }, pas de réponse
offers-by-link = par le lien du courriel
offers-by-navette = Navette
offers-synonyms-button = Synonymes
offers-import-button = Importer
offers-facts-title = Origine
offers-source-typed = saisie à l’écran
offers-source-operator = saisie par l’opérateur
offers-source-copy = copie d’une autre offre
offers-source-demonstration = démonstration
offers-past-title = Historique
offers-past-created = Brouillon créé
offers-past-filled = { $field } : { $after }
offers-past-emptied = { $field } : « { $before } » est effacé
offers-past-changed = { $field } : « { $before } » devient « { $after } »
offers-past-submit = Envoyée à vérifier
offers-past-check = Vérifiée
offers-past-publish = Publiée
offers-past-reject = Renvoyée : { $name }
offers-past-ask = Confirmation demandée
offers-past-asked_again = Confirmation demandée de nouveau
offers-past-confirm = Confirmée pour la saison
offers-past-resume = Reprise comme brouillon
offers-past-retire = Retirée du catalogue
offers-past-step_undone = Étape annulée
offers-past-answered = Vaut encore en { $season } : { $answer }
offers-past-session_added = Date ajoutée : { $name }
offers-past-session_cancelled = Date annulée : { $name }
offers-past-imported = Importée de « { $name } »
offers-past-import_undone = Import annulé

offers-dates-title = Dates
offers-no-date = Aucune date encore.
offers-cancelled = annulée
offers-cancel-date = Annuler
offers-cancel-date-of = Annuler la date du { $name }
offers-date-day = Jour
offers-date-starts = Début
offers-date-ends = Fin
offers-date-capacity = Classes
offers-date-place = Lieu, s’il diffère
offers-date-add = Ajouter la date
offers-room = { $taken } sur { $count } classes
offers-taken =
    { $n ->
        [one] { $count } classe
       *[other] { $count } classes
    }
offers-slots-taken = { $taken } classes sur { $count } prévues cette saison.
offers-read-as = « { $typed } » n’est dans aucune offre : cherché « { $taken } ».
offers-relaxed = Aucune offre n’a tous ces mots : voici celles qui en ont le plus.
offers-so-far = Les offres sont encore en train d’être lues : { $read } sur { $count }. Ce qui suit est donc incomplet ; revenez à cette page dans quelques secondes.
offers-period-du = du
offers-period-au = au
offers-period-between = du { $from } au { $to }
offers-period-from = à partir du { $name }
offers-period-until = jusqu’au { $name }
offers-period-months = Par mois
offers-period-forget = Retirer ces dates
offers-period-refused-not-day = Nous ne lisons pas ces dates : choisissez-les dans le calendrier. En attendant, rien n’est retiré de la liste.
offers-period-refused-order = La fin vient avant le début : échangez les deux dates. En attendant, rien n’est retiré de la liste.
offers-period-refused-past = Cette période est passée : choisissez des dates à venir. En attendant, rien n’est retiré de la liste.

# Mails to operators.
offers-tell-taken-subject = Une école a choisi « { $title } »
offers-tell-taken-body =
    Bonjour,

    { $school } a répondu oui à votre offre « { $title } ». Elle cherchait :

    { $words }

    { $facts }

    Prenez contact avec elle, puis dites-nous en un mot ce qui est convenu :

    { $address }

    La coordination
offers-tell-day = Date choisie : { $name }
offers-tell-class = Classe : { $name }
offers-tell-pupils = Élèves : { $name }
offers-tell-when = Quand : { $name }
offers-tell-who = À qui parler : { $name }
offers-tell-email = Courriel : { $name }
offers-tell-phone = Téléphone : { $name }
offers-tell-published-subject = Publiée : « { $title } »
offers-tell-published-body =
    Bonjour,

    Votre offre « { $title } » est vérifiée et publiée ; les écoles la voient ici :

    { $address }

    La coordination
offers-tell-rejected-subject = À revoir : « { $title } »
offers-tell-rejected-body =
    Bonjour,

    Votre offre « { $title } » ne peut pas encore être publiée :

    { $reason }

    Corrigez-la puis renvoyez-la :

    { $address }

    La coordination
offers-past-operator_told = L’opérateur est prévenu par courriel
offers-past-change_told = Ce qui change est dit par l’opérateur
offers-form-missing = Il manque encore : { $name }.
offers-form-dates = Les dates s’ajoutent ensuite, sur la fiche de l’offre.
