network-operators-nav = Opérateurs
network-operators-add = Ajouter un opérateur
network-operators-say = Opérateurs
network-operators-any-category = de toute catégorie
network-operators-any-domain = dans tous les domaines
network-operators-any-commune = de toutes les communes
network-operators-any-serves = quelles que soient les communes desservies
network-operators-serves = qui desservent { $name }
network-operators-any-experience = de toute expérience
network-operators-experience-none = sans projet scolaire
network-operators-experience-beginner = débutants
network-operators-experience-expert = experts
network-operators-member = Membres du référent scolaire
network-operators-member-any = membres ou non du référent scolaire
network-operators-member-yes = membres du référent scolaire
network-operators-member-no = hors du référent scolaire
network-operators-member-badge = membre
network-operators-any-status = ouverts ou à confirmer
network-operators-all-status = ouverts ou fermés
network-operators-status-open = ouvert
network-operators-status-to_confirm_closed = à confirmer fermé
network-operators-status-closed = fermé
network-operators-any-tag = avec ou sans étiquette
network-operators-with-tag = étiquetés « { $name } »
network-operators-tag = Étiquette
network-operators-text = Nom, numéro, adresse
network-operators-all = Retirer tous les filtres
network-operators-see-all = Voir tous les opérateurs
network-operators-none = Aucun opérateur ne répond à tout cela
network-operators-none-text = Retirez un mot de la phrase, ou cherchez avec moins de lettres.
network-operators-empty = Aucun opérateur encore
network-operators-empty-text = Commencez par un fichier que vous avez déjà : la liste du bassin, un registre de musées, une carte. Navette retrouve les colonnes et ne fait pas de doublons.
network-operators-import = Importer une liste
network-operators-last = Dernier échange
network-operators-never = aucun noté
network-operators-domains = Domaines
network-operators-communes = Communes desservies
network-operators-latitude = Latitude
network-operators-longitude = Longitude
network-operators-key = Clé dans Navette
network-operators-experience = Expérience
network-operators-bulk-tag = Étiqueter
network-operators-bulk-open = Dire ouverts
network-operators-bulk-close = Dire fermés
network-operators-bulk-export = Exporter (Excel)
network-operators-count =
    { $n ->
        [one] { $count } opérateur
       *[other] { $count } opérateurs
    }
network-operators-to-confirm =
    { $n ->
        [one] { $count } à confirmer fermé
       *[other] { $count } à confirmer fermés
    }
network-operators-new-title = Ajouter un opérateur
network-operators-new-lede = Le nom suffit pour commencer ; la fiche se complète ensuite, case par case.
network-operators-new-number-help = S’il est connu. Navette vous dira si une fiche le porte déjà.
network-operators-new-go = Ajouter l’opérateur
network-operators-done-created = { $name } est dans le réseau. Complétez sa fiche quand vous en savez plus.
network-operators-done-saved = La fiche de { $name } est enregistrée.
network-operators-done-nothing = Rien n’avait changé dans la fiche de { $name }.
network-operators-done-undone = La dernière modification de { $name } est annulée.
network-operators-done-closed = { $name } est fermé. Sa fiche et son histoire restent.
network-operators-done-reopened = { $name } est de nouveau ouvert.
network-operators-done-tagged = L’étiquette « { $name } » est posée.
network-operators-done-untagged = L’étiquette est retirée.
network-operators-done-noted = L’échange est noté.
network-operators-done-status =
    { $n ->
        [0] Rien n’a changé : ils l’étaient déjà.
        [one] { $count } opérateur a changé de situation.
       *[other] { $count } opérateurs ont changé de situation.
    }
network-operators-done-bulk-tagged =
    { $n ->
        [0] Ils portaient déjà cette étiquette.
        [one] { $count } opérateur a reçu l’étiquette.
       *[other] { $count } opérateurs ont reçu l’étiquette.
    }
network-operators-nothing-picked = Choisissez d’abord des lignes, à gauche de leur nom.
network-operators-edit-title = Modifier { $name }
network-operators-edit = Modifier la fiche
network-operators-communes-help = Les communes où il vient dans les écoles. Aucune case cochée : on ne le sait pas.
network-operators-domains-help = Aucune case cochée : on ne le sait pas encore.
network-operators-choose = Choisissez une catégorie
network-operators-facts = Fiche
network-operators-facts-help = Double-cliquez une valeur, ou Entrée, pour la modifier.
network-operators-choose-domains = Choisir les domaines
network-operators-choose-communes = Choisir les communes
network-operators-people = Personnes
network-operators-add-person = Ajouter une personne
network-operators-nobody = Aucune personne n’est connue chez cet opérateur.
network-operators-past-function = fonction terminée
network-operators-ask-closed = Une source qui le mentionnait ne le mentionne plus. Est-il fermé ?
network-operators-closed-text = Cet opérateur est fermé : il n’est plus proposé, mais sa fiche et son histoire restent.
network-operators-status-since = depuis le { $name }
network-operators-is-closed = Il est fermé
network-operators-is-open = Il est toujours ouvert
network-operators-close = Dire qu’il est fermé
network-operators-reopen = Le rouvrir
network-operators-more-filters = Plus de filtres
