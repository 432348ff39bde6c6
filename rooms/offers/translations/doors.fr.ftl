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
offers-doors-found-none = Rien ne porte ce nom ici. Essayez un autre mot du nom ; sinon, écrivez à la coordination de votre bassin.
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
offers-doors-claims-check-of = Noter que la demande de { $name } est vérifiée
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
