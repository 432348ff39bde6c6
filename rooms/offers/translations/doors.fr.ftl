offers-doors-nav-offers = Mes offres
offers-doors-find-title = Demander un accès
offers-doors-find-lede = Retrouvez d’abord votre organisation ou votre école. La coordination du bassin vérifie, puis vous répond par courriel.
offers-doors-kind = Je viens
offers-doors-kind-operator = d’un opérateur culturel
offers-doors-kind-site = d’une école
offers-doors-find-q = Son nom
offers-doors-find-help = Trois lettres suffisent, par exemple le début de deux mots.
offers-doors-find-go = Chercher
offers-doors-found = C’est laquelle ?
offers-doors-found-none = Rien ne porte ce nom ici. Essayez un autre mot du nom.
offers-doors-found-help = Pas dans la liste ? Ajoutez un mot du nom. Les artistes indépendant·es se trouvent par leur nom complet.
offers-doors-known = Votre adresse est déjà connue ? Entrez directement
offers-doors-claim-title = Demander un accès : { $name }
offers-doors-claim-lede-school = Dites qui vous êtes. La coordination appelle l’école avant de vous ouvrir sa fiche.
offers-doors-claim-lede-operator = Dites qui vous êtes. La coordination vérifie avant de vous ouvrir cette fiche.
offers-doors-name = Votre nom
offers-doors-email = Votre adresse de courriel
offers-doors-email-help = De préférence celle que vous utilisez au travail : la réponse y arrive.
offers-doors-function = Votre fonction
offers-doors-words = Un mot pour la coordination
offers-doors-words-help = Ce qui aide à vous reconnaître. Pas de nom d’élève.
offers-doors-trap = Laissez cette case vide
offers-doors-claim-go = Envoyer la demande
offers-doors-claim-other = Ce n’est pas la bonne
offers-doors-claimed-title = Votre demande est partie
offers-doors-claimed-text = La coordination sait maintenant que vous demandez l’accès à la fiche « { $name } ».
offers-doors-claimed-next = Sa réponse arrivera à { $name }, en général dans la semaine. Rien d’autre à faire.
offers-doors-why-not_known = nous n’avons trouvé personne là-bas qui puisse confirmer votre demande.
offers-doors-why-other_sheet = c’est la fiche d’une autre organisation que la vôtre ; cherchez la vôtre par son nom.
offers-doors-why-not_reached = nous n’avons pas pu joindre l’organisation pour confirmer votre demande.
offers-doors-why-not_agreed = la direction ne souhaite pas ouvrir cet accès pour le moment.
offers-doors-mail-granted-subject = Votre accès est ouvert
offers-doors-mail-granted-body =
    Bonjour { $name },

    Votre demande est acceptée : la fiche « { $sheet } » vous est ouverte.

    Entrez avec cette adresse de courriel, sans mot de passe ; un lien vous y sera envoyé :

    { $address }
offers-doors-mail-refused-subject = Votre demande d’accès
offers-doors-mail-refused-body =
    Bonjour { $name },

    Nous ne pouvons pas vous ouvrir la fiche « { $sheet } » : { $why }

    Vous pouvez refaire une demande, ou écrire à la coordination de votre bassin :

    { $address }
offers-doors-claims-title = Demandes d’accès
offers-doors-claims-lede = Des personnes disent qu’une fiche est la leur. Appelez l’organisation avant d’accorder : la personne verra la fiche et pourra la corriger.
offers-doors-claims-empty = Personne n’attend
offers-doors-claims-empty-text = Quand quelqu’un demandera l’accès à la fiche d’un opérateur ou d’une école, sa demande attendra ici.
offers-doors-claims-see = Voir la page publique
offers-doors-claims-about = Fiche
offers-doors-claims-name = Nom
offers-doors-claims-email = Courriel
offers-doors-claims-function = Fonction
offers-doors-claims-words = Ses mots
offers-doors-claims-state = État
offers-doors-claims-asked = Demandé le
offers-doors-claims-check = Noter que c’est vérifié
offers-doors-claims-check-of = Noter que c’est vérifié : { $name }
offers-doors-claims-grant = Accorder l’accès
offers-doors-claims-grant-of = Accorder l’accès à { $name }
offers-doors-claims-refuse = Refuser…
offers-doors-claims-reason = Pourquoi
offers-doors-claims-refuse-go = Refuser et l’écrire
offers-doors-claims-reason-needed = Dites pourquoi : la personne reçoit la raison par courriel.
offers-doors-claims-decided = Déjà décidées
offers-doors-claims-checked = C’est noté : vérifié.
offers-doors-claims-granted = L’accès est ouvert, et le courriel est parti.
offers-doors-claims-refused = La demande est refusée, et le courriel est parti.
offers-doors-claims-late = Cette demande est déjà décidée.
offers-doors-claims-count =
    { $n ->
        [0] Aucune demande n’attend
        [one] { $count } demande attend
       *[other] { $count } demandes attendent
    }
offers-doors-claims-turn =
    { $n ->
        [one] Répondre à { $count } demande d’accès
       *[other] Répondre à { $count } demandes d’accès
    }
offers-doors-state-asked = à vérifier
offers-doors-state-checked = vérifiée
offers-doors-state-granted = accordée
offers-doors-state-refused = refusée
offers-doors-refusal-not_known = personne ne la connaît là-bas
offers-doors-refusal-other_sheet = c’est une autre fiche
offers-doors-refusal-not_reached = personne n’a répondu
offers-doors-refusal-not_agreed = la direction ne le souhaite pas
offers-doors-offers-lede = Ce que vous proposez aux classes. La coordination relit chaque offre avant qu’elle paraisse.
offers-doors-offers-empty = Aucune offre encore
offers-doors-offers-empty-text = Une première offre s’écrit en dix minutes, par étapes ; rien ne se perd si vous êtes interrompu·e.
offers-doors-offer-new = Proposer une offre
offers-doors-offer-new-lede = Un titre d’abord. Le reste vient par petites étapes, gardées au fur et à mesure.
offers-doors-offer-continue = Continuer à l’écrire
offers-doors-offer-missing = Ce qui manque encore
offers-doors-too-many-offers = C’est beaucoup pour un seul opérateur. Retirez ce qui ne vaut plus, ou écrivez à la coordination.
offers-doors-next-draft = Relisez-la, puis envoyez-la : la coordination la vérifie.
offers-doors-next-fill = À écrire avant de l’envoyer : { $name }.
offers-doors-next-submitted = La coordination la relit ; vous n’avez rien à faire.
offers-doors-next-checked = Elle est vérifiée et va paraître.
offers-doors-next-published = Les écoles la voient.
offers-doors-next-to_confirm = Vaut-elle encore cette saison ? Confirmez-la, ou retirez-la.
offers-doors-next-rejected = Elle vous revient : voyez pourquoi, reprenez-la et renvoyez-la.
offers-doors-next-retired = Elle n’est plus proposée. Vous pouvez la reprendre.
offers-doors-step-submit = Envoyer à la coordination
offers-doors-step-confirm = Elle vaut cette saison
offers-doors-step-resume = La reprendre
offers-doors-step-retire = Ne plus la proposer
offers-doors-did-submit = « { $name } » est envoyée. La coordination la relit avant qu’elle paraisse.
offers-doors-did-confirm = Merci : « { $name } » vaut pour cette saison.
offers-doors-did-resume = « { $name } » est de nouveau un brouillon.
offers-doors-did-retire = « { $name } » n’est plus proposée.
offers-doors-turn-draft = Terminer « { $name } »
offers-doors-turn-rejected = Corriger « { $name } », qui vous revient
offers-doors-turn-to_confirm = Dire si « { $name } » vaut encore cette saison
offers-doors-home-all = Toutes mes offres
offers-doors-home-shown =
    { $n ->
        [0] Les écoles ne voient encore aucune de vos offres.
        [one] Les écoles voient { $count } de vos offres.
       *[other] Les écoles voient { $count } de vos offres.
    }
offers-doors-nav-needs = Mes demandes
offers-doors-tab-needs = Demandes
offers-doors-nav-received = Demandes reçues
offers-doors-nav-wanted = Les écoles cherchent
offers-doors-nav-access = Accès demandés
offers-doors-finder-own = Votre offre
offers-doors-agreement-title = Donner votre accord
offers-doors-agreement-lede = { $name } cherche ceci auprès d’acteur·ices de la culture. Êtes-vous d’accord que nous cherchions ?
offers-doors-agreement-lede-who = { $who } ({ $school }) cherche ceci auprès d’acteur·ices de la culture. Êtes-vous d’accord que nous cherchions ?
offers-doors-agreement-go = Je suis d’accord
offers-doors-agreement-refuse = Pas pour le moment
offers-doors-agreement-note = Un mot à la coordination
offers-doors-agreement-help = Cet accord n’engage à aucune dépense : rien n’est réservé avant que l’école ait accepté une proposition.
offers-doors-agreement-choose = Choisissez l’une des deux réponses.
offers-doors-agreement-over = Ce lien ne sert plus
offers-doors-agreement-over-text = La réponse a déjà été donnée, ou le lien est trop ancien. Rien d’autre à faire ; pour changer d’avis, écrivez à la coordination de votre bassin.
offers-doors-agreement-yes = Merci, c’est noté
offers-doors-agreement-yes-text = La coordination cherche maintenant une offre qui convient et la propose à l’école.
offers-doors-agreement-no = C’est noté
offers-doors-agreement-no-text = La demande est mise de côté. L’école peut la reprendre avec la coordination quand vous le souhaitez.
offers-doors-mail-agreement-subject = Votre accord pour une demande de votre école
offers-doors-mail-agreement-body =
    Bonjour { $name },

    { $who } ({ $school }) demande à la coordination du PECA :

    « { $words } »

    Êtes-vous d’accord ? Un clic suffit, sans compte ni mot de passe ; le lien sert une fois, pendant trois semaines :

    { $address }

    Cet accord n’engage à aucune dépense.
offers-doors-travel-yes = La classe peut se déplacer
offers-doors-travel-no = Il faut venir à l’école
offers-doors-travel-unknown = Je ne sais pas encore
offers-doors-needs-lede = Ce que vous avez demandé, et où cela en est.
offers-doors-needs-empty = Aucune demande encore
offers-doors-needs-empty-text = Dites ce que vous cherchez avec vos mots, même si vous n’avez pas d’offre en tête : la coordination cherche pour vous.
offers-doors-need-new = Dire ce que je cherche
offers-doors-need-lede = Deux minutes. Seule la première case est nécessaire.
offers-doors-need-lede-wished = Vous avez en tête « { $name } ». Dites pour qui et pourquoi ; la coordination s’en occupe.
offers-doors-need-words = Que cherchez-vous ?
offers-doors-need-words-help = Par exemple : un atelier de chant pour mes deux classes d’accueil, au printemps. Pas de nom d’élève.
offers-doors-need-levels = Pour qui ?
offers-doors-need-class = La classe
offers-doors-need-class-help = Par exemple : P3 A et B.
offers-doors-need-pupils = Nombre d’élèves
offers-doors-need-number = Écrivez un nombre, en chiffres.
offers-doors-need-when = Quand ?
offers-doors-need-when-help = Par exemple : un jeudi matin, avant Pâques.
offers-doors-need-travel = Se déplacer
offers-doors-need-free = Il faut que ce soit gratuit
offers-doors-need-money = Budget
offers-doors-need-phone = Où vous appeler
offers-doors-need-site = Implantation
offers-doors-need-which-site = Choisissez l’implantation.
offers-doors-need-who = Demandé par
offers-doors-need-go = Envoyer ma demande
offers-doors-need-done = Merci, c’est noté. La coordination demande l’accord de la direction, puis cherche.
offers-doors-need-done-asked = Merci, c’est noté. Un courriel est parti chez { $name } pour l’accord de la direction.
offers-doors-need-done-head = Merci, c’est noté, avec votre accord. La coordination cherche maintenant.
offers-doors-need-title = Votre demande
offers-doors-need-asked = Ce que vous avez demandé
offers-doors-need-wished = Offre en tête
offers-doors-need-unmet = Pourquoi
offers-doors-need-ask = Demander l’accord de la direction
offers-doors-need-ask-again = Le redemander
offers-doors-need-ask-text = La direction donne son accord par un lien, sans compte.
offers-doors-need-asked-on = L’accord de la direction est demandé depuis le { $name }.
offers-doors-need-asked-now = Un courriel est parti chez { $name }.
offers-doors-need-asked-already = Le courriel vient de partir. Laissez un peu de temps à la direction.
offers-doors-need-no-head = La coordination ne connaît pas encore l’adresse de la direction : elle s’en occupe.
offers-doors-need-date = Quelle date ?
offers-doors-need-yes = Cela nous convient
offers-doors-need-yes-of = Cela nous convient : { $name }
offers-doors-need-more = En savoir plus
offers-doors-need-no = Cela ne convient pas…
offers-doors-need-no-go = Répondre non
offers-doors-need-why = Pourquoi ?
offers-doors-need-why-not = Choisissez pourquoi : cela aide à chercher mieux.
offers-doors-need-note = Un mot de plus
offers-doors-need-accepted = Parfait. L’opérateur prend contact avec vous.
offers-doors-need-refused = C’est noté. Merci d’avoir dit pourquoi.
offers-doors-need-word-title = Ajouter un mot
offers-doors-need-word = Une précision, un changement
offers-doors-need-word-go = Envoyer
offers-doors-need-word-added = Votre mot est arrivé à la coordination.
offers-doors-need-withdraw = Ne plus demander…
offers-doors-need-withdraw-why = Pourquoi
offers-doors-need-withdraw-go = Retirer ma demande
offers-doors-need-withdrawn = Votre demande est retirée.
offers-doors-need-past = Ce qui s’est passé
offers-doors-answered-yes = Vous avez dit oui
offers-doors-answered-no = Vous avez dit non
offers-doors-answered-over = Sans suite
offers-doors-word-proposal-us = Proposé :
offers-doors-word-agreement-school = Accord demandé à
offers-doors-word-agreement-us = Accord demandé à
offers-doors-word-agreement-head = Réponse de la direction :
offers-doors-side-school = vous
offers-doors-side-head = la direction
offers-doors-side-us = la coordination
offers-doors-side-operator = l’opérateur
offers-doors-needbadge-received = reçue
offers-doors-needbadge-understood = comprise
offers-doors-needbadge-agreed_by_head = accord donné
offers-doors-needbadge-matching = on cherche
offers-doors-needbadge-proposed = à vous de répondre
offers-doors-needbadge-matched = trouvé
offers-doors-needbadge-unmet = rien trouvé encore
offers-doors-needbadge-withdrawn = retirée
offers-doors-needstate-received = La coordination l’a reçue ; il reste l’accord de la direction.
offers-doors-needstate-understood = La coordination l’a lue ; il reste l’accord de la direction.
offers-doors-needstate-agreed_by_head = La direction est d’accord ; la coordination va chercher.
offers-doors-needstate-matching = La coordination cherche une offre qui convient.
offers-doors-needstate-proposed = On vous propose quelque chose : dites si cela convient.
offers-doors-needstate-matched = C’est convenu ; l’opérateur prend contact avec vous.
offers-doors-needstate-unmet = Rien n’a été trouvé pour l’instant. Elle reste comptée, et une offre peut encore venir.
offers-doors-needstate-withdrawn = Elle n’attend plus rien.
offers-doors-unmet-money = c’était trop cher
offers-doors-unmet-date = aucune date ne convenait
offers-doors-unmet-transport = le transport manquait
offers-doors-unmet-no_offer = personne ne le propose
offers-doors-unmet-no_answer = pas de réponse
offers-doors-unmet-other = une autre raison
offers-doors-needrefusal-price = trop cher
offers-doors-needrefusal-date = la date ne convient pas
offers-doors-needrefusal-distance = trop loin
offers-doors-needrefusal-level = pas pour ces élèves
offers-doors-needrefusal-theme = ce n’est pas ce que je cherche
offers-doors-needrefusal-found = j’ai trouvé autre chose
offers-doors-needrefusal-other = une autre raison (dites laquelle)
offers-doors-home-needs = Toutes mes demandes
offers-doors-turn-proposed = Répondre à ce qu’on vous propose : { $name }
offers-doors-turn-taken = Prendre contact avec { $name }
offers-doors-wanted-title = Ce que les écoles cherchent
offers-doors-wanted-lede = Les demandes encore ouvertes du bassin, sans dire de qui elles viennent. Vous pourriez y répondre ?
offers-doors-wanted-mine = Dans vos domaines
offers-doors-wanted-all = Tout ce qui est cherché
offers-doors-wanted-any = Tout domaine
offers-doors-wanted-nowhere = commune inconnue
offers-doors-wanted-empty = Rien dans vos domaines en ce moment
offers-doors-wanted-empty-text = Regardez tout ce que les écoles cherchent : une idée peut en venir.
offers-doors-wanted-help = Les écoles ne sont pas nommées : quand l’une d’elles accepte votre offre, elle vous est présentée.
offers-doors-wanted-count =
    { $n ->
        [one] { $count } demande
       *[other] { $count } demandes
    }
offers-doors-received-lede = Les écoles qui ont accepté une de vos offres. Appelez-les ou écrivez-leur pour fixer la date, puis dites ici que c’est fait.
offers-doors-received-empty = Aucune demande pour l’instant
offers-doors-received-empty-text = Quand une école acceptera une de vos offres, elle apparaîtra ici avec la personne à appeler.
offers-doors-received-took = A accepté « { $name } ».
offers-doors-received-contact = À qui parler
offers-doors-received-say = Ce qui est convenu
offers-doors-received-go = C’est fait, contact pris
offers-doors-received-go-of = C’est fait, contact pris avec { $name }
offers-doors-received-called = Contact pris.
offers-doors-received-answered = Contact pris
offers-doors-received-done = Merci : l’école et la coordination le voient.
offers-doors-received-wished = Des écoles ont vos offres en tête
offers-doors-received-wished-help = La coordination recueille d’abord l’accord de chaque école, puis vous la présente.
offers-doors-found-new = Mon organisation n’est pas dans la liste
offers-doors-new-title = Demander un accès pour une nouvelle organisation
offers-doors-new-lede = Dites qui vous êtes. La coordination vérifie, crée la fiche de votre organisation, puis vous répond par courriel.
offers-doors-organisation = Nom de l’organisation, ou de l’artiste
offers-doors-basin = Bassin scolaire
offers-doors-claims-new = pas encore de fiche
offers-doors-claims-new-text = Cherchez d’abord si elle existe sous un autre nom. Accorder l’accès crée la fiche.
