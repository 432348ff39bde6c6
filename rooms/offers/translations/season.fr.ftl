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
