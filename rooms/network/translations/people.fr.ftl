network-people-nav = Personnes
network-people-add = Ajouter une personne
network-people-say = Personnes
network-people-text = Nom ou courriel
network-people-organisation = Organisation
network-people-any-function = de toute fonction
network-people-any-organisation = dans toute organisation
network-people-in-board = dans un pouvoir organisateur
network-people-in-school = dans un établissement
network-people-in-site = dans une implantation
network-people-in-operator = chez un opérateur
network-people-any-commune = de toutes les communes
network-people-any-tag = avec ou sans étiquette
network-people-with-tag = étiquetées « { $name } »
network-people-retention-any = à garder encore ou non
network-people-retention-soon = à revoir d’ici deux mois
network-people-retention-over = dont la durée est passée
network-people-sorted = triées par
network-people-sort-name = nom
network-people-sort-retain_until = fin de conservation
network-people-sort-newest = dernière arrivée
network-people-none = Personne ne répond à tout cela
network-people-see-all = Voir toutes les personnes
network-people-empty = Personne encore
network-people-empty-text = Commencez par votre carnet d’adresses : un tableau de contacts s’importe tel quel, et rien n’y est gardé sans raison ni durée.
network-people-import = Importer des contacts
network-people-count =
    { $n ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
network-people-to-erase =
    { $n ->
        [one] La durée de conservation de { $count } personne est passée.
       *[other] La durée de conservation de { $count } personnes est passée.
    }
network-people-to-erase-go = Effacer ou garder
network-people-is-over = la durée de conservation est passée
network-people-bulk-erase = Effacer…
network-people-functions = Fonctions
network-people-function-add = Ajouter une fonction
network-people-function-end = Terminer
network-people-function-title = Ajouter une fonction à { $name }
network-people-no-function = Aucune fonction n’est connue.
network-people-choose-function = Choisissez une fonction
network-people-place-search = Dans quelle organisation ?
network-people-place-help = Cherchez une école, un opérateur ou un pouvoir organisateur, comme vous l’écririez.
network-people-place-none = Rien ne répond à ces mots. Essayez avec moins de lettres.
network-people-place-search-first = Cherchez d’abord l’organisation ci-dessus.
network-people-place-missing = Choisissez une organisation : cherchez-la d’abord par son nom.
network-people-retention-title = Pourquoi et jusqu’à quand
network-people-retention-text = Navette ne garde de données personnelles que pour une raison dite, avec leur source et une fin. La personne peut demander à lire, corriger ou effacer ce qui est noté d’elle, notes comprises.
network-people-kept = Raison : { $purpose }. Source : { $source }. Gardé jusqu’au { $until }, puis Navette vous proposera d’effacer.
network-people-kept-over = Raison : { $purpose }. Source : { $source }. C’était à garder jusqu’au { $until } : effacez, ou confirmez pour quelle raison le garder encore.
network-people-keep = Garder encore
network-people-erase = Effacer
network-people-erase-of = Effacer { $name }
network-people-erase-title = Effacer { $name } ?
network-people-erase-many =
    { $n ->
        [one] Effacer { $count } personne ?
       *[other] Effacer { $count } personnes ?
    }
network-people-erase-goes = Partent pour de bon : le nom, le courriel, le téléphone, la langue, la note, les étiquettes, ce que l’histoire en disait, et le nom dans les échanges notés avec elle.
network-people-erase-stays = Restent, sans nom : qu’une personne avait telle fonction, et les dates des échanges, pour que les chiffres restent justes. Le journal garde que l’effacement a été fait, par qui et quand.
network-people-erase-forever = Cela ne s’annule pas.
network-people-erase-go = Effacer pour de bon
network-people-erased = Personne effacée
network-people-erased-on = Les données de cette personne ont été effacées le { $name }. Il ne reste rien d’elle qu’une place sans nom dans les chiffres.
network-people-over-title = À effacer ou à garder
network-people-over-lede = La durée pour laquelle ces données étaient gardées est passée. Effacez-les, ou dites pour quelle raison les garder encore.
network-people-over-none = Rien à effacer
network-people-over-none-text = Aucune durée de conservation n’est passée.
network-people-new-lede = Seul le nom de famille est nécessaire, avec la raison de garder ces données et leur source.
network-people-new-go = Ajouter la personne
network-people-purpose-help = De la raison dépend la durée : deux ans pour un contact d’école ou d’opérateur, cinq pour un partenaire, un an pour un événement, six mois pour une demande.
network-people-source-help = Par exemple : site de l’école, appel du 5 janvier, liste reçue du réseau.
network-people-until-help = Vide : la durée qui va avec la raison.
network-people-done-created = { $name } est dans le réseau.
network-people-done-function = La fonction de { $name } est ajoutée.
network-people-done-ended = La fonction de { $name } est terminée.
network-people-done-kept = Les données sont gardées jusqu’au { $name }.
network-people-done-kept-many =
    { $n ->
        [one] Les données de { $count } personne sont gardées encore.
       *[other] Les données de { $count } personnes sont gardées encore.
    }
network-people-done-tagged =
    { $n ->
        [0] Elles portaient déjà cette étiquette.
        [one] { $count } personne a reçu l’étiquette.
       *[other] { $count } personnes ont reçu l’étiquette.
    }
network-people-done-erased =
    { $n ->
        [one] Les données de { $count } personne sont effacées.
       *[other] Les données de { $count } personnes sont effacées.
    }
network-people-language-fr = français
network-people-language-nl = néerlandais
network-people-language-en = anglais
network-people-language-de = allemand
