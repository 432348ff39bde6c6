# "Toujours valable ?": asking operators each season. French is the source.

offers-season-mail-subject = Vos offres pour les écoles : toujours valables en { $season } ?
offers-season-mail-body =
    Bonjour,

    Ces offres de { $operator } figurent dans le catalogue des écoles :

    { $offers }

    Valent-elles encore en { $season } ? Un clic par offre suffit, sans compte :

    { $address }

    Sans réponse, elles restent visibles avec la mention « à confirmer ».

    Merci,
    { $who }

offers-season-title = Toujours valables ?
offers-season-lede = Une fois par saison, chaque opérateur reçoit un seul courriel avec toutes ses offres, et répond d’un clic pour chacune, sans compte.
offers-season-say = Offres publiées, pour la saison
offers-season-stand = valent cette saison
offers-season-unknown = sans réponse
offers-season-gone = ne valent plus
offers-season-none = Tout est confirmé
offers-season-none-text = Chaque offre publiée est confirmée pour cette saison.
offers-season-operators =
    { $n ->
        [one] { $count } opérateur à interroger
       *[other] { $count } opérateurs à interroger
    }
offers-season-write =
    { $n ->
        [one] Écrire à { $count } opérateur
       *[other] Écrire à { $count } opérateurs
    }
offers-season-without =
    { $n ->
        [one] { $count } opérateur n’a pas d’adresse : complétez sa fiche.
       *[other] { $count } opérateurs n’ont pas d’adresse : complétez leur fiche.
    }
offers-season-more =
    { $n ->
        [one] et { $count } autre
       *[other] et { $count } autres
    }
offers-season-no-address = sans adresse
offers-season-done-mails =
    { $n ->
        [one] { $count } courriel est parti.
       *[other] { $count } courriels sont partis.
    }
offers-season-done-without =
    { $n ->
        [one] { $count } offre reste sans question, faute d’adresse.
       *[other] { $count } offres restent sans question, faute d’adresse.
    }
offers-season-question = Toujours valable en { $name } ?
offers-season-hello = Voici les offres de { $name } dans le catalogue des écoles. Un clic par offre, c’est tout.
offers-season-nothing = Aucune offre n’attend votre réponse.
offers-season-all =
    { $n ->
        [one] Confirmer la dernière
       *[other] Confirmer les { $count } d’un coup
    }
offers-season-yes = Oui, telle quelle
offers-season-changes = Oui, avec des changements
offers-season-no = Non
offers-season-yes-of = Oui, « { $name } » vaut telle quelle
offers-season-changes-of = Oui, « { $name } » vaut, avec des changements
offers-season-no-of = Non, « { $name } » ne vaut plus
offers-season-back = Vous pouvez changer d’avis par ce même lien pendant deux mois.
offers-season-thanks = Merci, c’est noté.
offers-season-button = Toujours valables ?
offers-season-write-again =
    { $n ->
        [one] Relancer { $count } opérateur sans réponse depuis une semaine
       *[other] Relancer { $count } opérateurs sans réponse depuis une semaine
    }
offers-season-patience = Tous ceux qui ont une adresse ont reçu la question. On pourra relancer une semaine après.
offers-season-what = Qu’est-ce qui change ? (prix, dates, années…)
offers-season-tell = Dire ce qui change
offers-season-told = Merci, la coordination corrigera la fiche.
offers-season-change-of = Ce qui change : { $name }
