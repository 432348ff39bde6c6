# The public catalogue. French is the source.

offers-catalogue-title = La culture pour les classes
offers-catalogue-lede = Ce que les opérateurs culturels proposent aux écoles : { $name }. Cherchez, comparez, puis écrivez directement à qui propose.
offers-catalogue-text = Chercher : conte, musée, percussions…
offers-catalogue-sort = Trier
offers-catalogue-sort-title = par titre
offers-catalogue-sort-price = les moins chères d’abord
offers-catalogue-sort-date = les plus proches dans le temps d’abord
offers-catalogue-sort-operator = par opérateur
offers-catalogue-none = Retirez un mot ou un filtre. Vous pouvez aussi écrire à la coordination ce que vous cherchez : une demande compte même sans offre.
offers-catalogue-booklet = Livret à imprimer
offers-catalogue-atom = Suivre les nouveautés
offers-catalogue-to-confirm = à confirmer
offers-catalogue-to-confirm-text = Personne n’a encore dit si elle vaut cette saison : demandez avant de compter dessus.
offers-catalogue-booking = Réserver
offers-catalogue-book-page = Réserver en ligne
offers-catalogue-resources = Dossier pédagogique
offers-catalogue-address = Adresse
offers-catalogue-back = Tout le catalogue
offers-catalogue-checked = Vérifiée par la coordination le { $name }.
offers-catalogue-feed = Offres culturelles pour les classes – { $name }
offers-catalogue-group = de { $least } à { $most } élèves
offers-catalogue-at-most =
    { $n ->
        [one] { $count } élève au plus
       *[other] { $count } élèves au plus
    }
offers-catalogue-at-least =
    { $n ->
        [one] { $count } élève au moins
       *[other] { $count } élèves au moins
    }
offers-catalogue-times = { $count } fois { $length }
offers-catalogue-meetings =
    { $n ->
        [one] { $count } séance
       *[other] { $count } séances
    }
offers-catalogue-radius =
    { $n ->
        [one] vient à l’école jusqu’à { $count } km
       *[other] vient à l’école jusqu’à { $count } km
    }
offers-booklet-title = Le livret de la saison
offers-booklet-back = Revenir au catalogue
offers-booklet-help = Imprimez cette page avec votre navigateur.
offers-booklet-of = Données du { $name }.
offers-catalogue-sort-relevance = les plus proches de vos mots d’abord
offers-catalogue-sort-distance = les plus proches
offers-catalogue-near = près d’une école, d’une commune
offers-catalogue-near-of = près de { $name }
offers-catalogue-near-radius = Distance
offers-catalogue-near-any = à toute distance
offers-catalogue-near-within = à { $name } au plus
offers-catalogue-near-far = à { $name }
offers-catalogue-near-comes = vient à l’école
offers-catalogue-near-which = De quelle école ?
offers-catalogue-near-unknown = Nous ne connaissons ni école ni commune « { $name } » : essayez un autre mot de son nom, ou un code postal.
offers-catalogue-map = Carte des offres
offers-catalogue-map-whole = Toute la carte
offers-catalogue-map-list = En liste
offers-catalogue-map-communes = Par commune
offers-catalogue-map-offers = Offres
offers-catalogue-map-more = { $n ->
    [one] { $count } offre de plus a un lieu : filtrez pour la voir.
   *[other] { $count } offres de plus ont un lieu : filtrez pour les voir.
}
offers-catalogue-map-unplaced = { $n ->
    [one] { $count } offre n’a pas de lieu sur la carte : elle vient à l’école, ou son lieu n’est pas connu.
   *[other] { $count } offres n’ont pas de lieu sur la carte : elles viennent à l’école, ou leur lieu n’est pas connu.
}
offers-catalogue-nav = Catalogue
offers-catalogue-ask = Dire ce que je cherche
offers-catalogue-ask-this = Demander cette offre
offers-catalogue-share = Envoyer à quelqu’un
offers-catalogue-by-mail = Courriel
offers-catalogue-by-phone = Téléphone
offers-catalogue-by-page = En ligne
offers-booklet-contents = Dans ce livret
offers-booklet-left = { $n ->
    [one] { $count } offre de plus répond à ces filtres : le livret n’en tient que 500. Filtrez par domaine ou par années.
   *[other] { $count } offres de plus répondent à ces filtres : le livret n’en tient que 500. Filtrez par domaine ou par années.
}
