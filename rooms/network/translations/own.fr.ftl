network-own-nav-operator = Ma fiche
network-own-nav-school = Mon école
network-own-lede-operator = Voici ce que la coordination sait de vous, et ce qui lui manque.
network-own-lede-school = Voici ce que la coordination sait de votre école, et ce qui lui manque.
network-own-correct = Corriger
network-own-facts = Ce qui est noté
network-own-people = Les personnes que l’on connaît
network-own-people-help = La coordination s’adresse à ces personnes. L’une d’elles est partie ? Dites-le en corrigeant.
network-own-nobody = Personne encore : la coordination ne sait pas à qui parler.
network-own-waiting = Ce que vous avez proposé
network-own-waiting-help = La coordination le relit, puis l’inscrit.
network-own-unlisted = Cette fiche n’a pas encore d’implantation ouverte.
network-own-correct-title = Corriger la fiche
network-own-correct-lede = Changez ce qui n’est pas juste ; laissez le reste. Ce qui est marqué « relu d’abord » passe par la coordination.
network-own-checked-first = Relu d’abord par la coordination.
network-own-part-operator = Votre organisation
network-own-part-school = L’école
network-own-part-site = Implantation { $name }
network-own-several = Ce que vous faites, où vous allez
network-own-domains = Domaines
network-own-communes = Communes où vous allez
network-own-words = Autre chose n’est pas juste ?
network-own-words-help = Dites-le avec vos mots : une personne partie, un nombre de classes, un nouveau bâtiment… Pas de nom d’élève.
network-own-save = Envoyer les corrections
network-own-too-many-open = Beaucoup de vos corrections attendent déjà d’être relues. Attendez que la coordination les ait vues, ou appelez-la.
network-own-done-nothing = Rien n’a changé : tout était déjà noté ainsi.
network-own-done-written =
    { $n ->
        [one] Merci : { $count } correction est inscrite.
       *[other] Merci : { $count } corrections sont inscrites.
    }
network-own-done-proposed =
    { $n ->
        [one] { $count } correction attend d’être relue par la coordination.
       *[other] { $count } corrections attendent d’être relues par la coordination.
    }
network-own-home-operator = Ce que les écoles et la coordination savent de vous.
network-own-home-school = Ce que la coordination sait de votre école.
network-own-home-see = Voir et corriger
network-own-home-waiting =
    { $n ->
        [one] { $count } correction attend d’être relue.
       *[other] { $count } corrections attendent d’être relues.
    }
network-own-corrections-title = Corrections proposées
network-own-corrections-lede = Des opérateurs et des écoles disent ce qui n’est pas juste sur leur fiche. Accepter inscrit la nouvelle valeur.
network-own-corrections-count =
    { $n ->
        [0] Aucune correction
        [one] { $count } correction
       *[other] { $count } corrections
    }
network-own-corrections-turn =
    { $n ->
        [one] Relire { $count } correction proposée
       *[other] Relire { $count } corrections proposées
    }
network-own-corrections-empty = Rien à relire
network-own-corrections-empty-text = Quand une école ou un opérateur proposera une correction, elle attendra ici.
network-own-corrections-about = Fiche
network-own-corrections-field = Quoi
network-own-corrections-before = Noté jusqu’ici
network-own-corrections-value = Proposé
network-own-corrections-who = Par
network-own-corrections-when = Quand
network-own-corrections-accept = Accepter
network-own-corrections-accept-of = Accepter : { $field } de { $name }
network-own-corrections-acted = C’est traité
network-own-corrections-acted-of = C’est traité : { $field } de { $name }
network-own-corrections-refuse = Refuser
network-own-corrections-refuse-of = Refuser : { $field } de { $name }
network-own-corrections-accepted = C’est inscrit.
network-own-corrections-refused = La correction est refusée ; la fiche reste comme elle était.
network-own-corrections-late = Quelqu’un d’autre vient de la traiter.
network-field-words = Avec leurs mots
