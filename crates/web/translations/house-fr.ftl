web-role-coordination = coordination
web-role-finance = finances
web-role-partner = partenaire
web-role-operator = opérateur culturel
web-role-school = école
web-role-jury = jury
web-role-reader = lecture
web-role-admin = administration de la maison
web-error-sign-in = Il faut d’abord entrer
web-error-sign-in-text = Votre visite est terminée ou vous n’êtes pas encore entré·e.
web-error-forbidden = Cette page n’est pas la vôtre
web-error-forbidden-text = Votre rôle ne donne pas accès à cette page. Si vous en avez besoin, demandez-le à la coordination de votre bassin.
web-error-not-found = Il n’y a rien à cette adresse
web-error-not-found-text = La page a peut-être changé de place, ou son adresse est incomplète. Revenez à l’accueil pour la retrouver.
web-error-too-many = C’était un peu trop souvent
web-error-soon = Encore quelques secondes
web-error-soon-text = Ce que vous demandez est en train d’être lu. Réessayez dans un instant.
web-error-told = Ce n’est pas possible ainsi
web-error-fault = Un problème de notre côté
web-error-fault-text = Rien n’est perdu de ce qui était enregistré. Réessayez dans un instant ; si cela revient, donnez cette référence à qui s’occupe de Navette : { $name }.
web-error-home = Revenir à l’accueil
web-home-title = Mon tour
web-home-hello = Bonjour { $name }
web-home-nothing = Rien n’attend après vous aujourd’hui.
web-home-turns = C’est mon tour
web-home-dates = Dans les deux semaines
web-home-late = prévu le { $name }
web-home-today = aujourd’hui
web-home-before = avant le { $name }
web-search-title = Chercher
web-search-for = Chercher « { $name } »
web-search-help = Écrivez un nom d’école, d’opérateur ou de personne, une commune, un numéro FASE ou une adresse de courriel. Les fautes de frappe sont pardonnées.
web-search-none = Rien ne répond à ces mots
web-search-none-help = Essayez avec moins de mots, ou une autre orthographe.
web-search-all = Tous les résultats
web-search-page = page
web-pager = { $first } à { $last } sur { $total }
web-save = Enregistrer
web-cancel = Renoncer
web-edit = Modifier
web-actions = Actions
web-yes = oui
web-no = non
web-export-csv = CSV
web-export-xlsx = Excel (XLSX)
web-export-ods = LibreOffice (ODS)
web-about-help = Navette aide le référent scolaire d’un bassin à faire se rencontrer les écoles et la culture. Cherchez n’importe quoi avec la case du haut (ou la touche « / »). Chaque liste se trie, se filtre et s’exporte ; double-cliquez une case pour la modifier.
web-about-accessibility = Navette vise les règles WCAG 2.2, niveau AA : au clavier, à 200 % de zoom, avec un lecteur d’écran, sur un téléphone, et sans JavaScript pour lire et pour remplir les formulaires. Une difficulté ? Dites-la à la coordination de votre bassin : c’est un défaut, et il se corrige.
web-about-privacy = Navette garde les coordonnées professionnelles de personnes avec, pour chacune, la raison, la source et la date jusqu’à laquelle elles sont gardées. Aucun élève n’a de nom ici. Chaque personne peut demander à la coordination du bassin ce qui est noté d’elle, le faire corriger ou effacer. Navette ne pose que les témoins (cookies) nécessaires : votre visite, votre langue, votre apparence.
web-about-licence = Navette est un logiciel libre, publié sous la licence publique de l’Union européenne (EUPL) 1.2.
web-home-waiting =
    { $n ->
        [one] { $count } chose attend après vous.
       *[other] { $count } choses attendent après vous.
    }
web-error-too-many-text =
    { $n ->
        [one] Attendez { $count } minute, puis réessayez.
       *[other] Attendez { $count } minutes, puis réessayez.
    }
web-api-title = L’API de Navette
web-api-lede = Pour brancher un autre programme sur Navette : les mêmes listes et les mêmes gestes que les pages. Cette page est faite de la description que lisent les programmes ; elle est en anglais.
web-api-file = La description (OpenAPI)
web-api-tokens = Créer un jeton
web-api-example = Par exemple
web-api-parameters = Paramètres :
web-api-body = À envoyer :
web-api-answers = Réponses :
web-api-shapes = Formes
