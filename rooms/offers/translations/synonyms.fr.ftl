# Les synonymes.

offers-synonyms-title = Mots qui disent la même chose
offers-synonyms-lede = Qui cherche l’un trouve les autres. Vos anneaux s’ajoutent à ceux de la maison et valent tout de suite, dans nos listes et au catalogue public.
offers-synonyms-add = Nouvel anneau
offers-synonyms-help = Séparez par des virgules : « ciné, cinéma, projection ». Après le signe >, ce qui est trouvé sans trouver en retour : « guignol > marionnette ».
offers-synonyms-add-go = Ajouter
offers-synonyms-own = Ceux du bassin
offers-synonyms-house = Ceux de la maison
offers-synonyms-whose = De qui
offers-synonyms-words = Mots
offers-synonyms-none = Aucun anneau à vous
offers-synonyms-none-text = Ajoutez-en un quand une recherche ne trouve pas ce qu’elle devrait.
offers-synonyms-save = Enregistrer
offers-synonyms-remove = Retirer
offers-synonyms-remove-of = Retirer « { $name } »
offers-synonyms-done-added = L’anneau est ajouté.
offers-synonyms-done-edited = L’anneau est changé.
offers-synonyms-done-removed = L’anneau est retiré.
offers-synonyms-done-undone = C’est annulé.
offers-synonyms-refused-alone = Il faut au moins deux mots ou expressions, séparés par une virgule.
offers-synonyms-refused-no-word = Une des expressions ne contient aucun mot que l’on puisse chercher.
offers-synonyms-refused-too-long = Une des expressions a plus de cinq mots.
offers-synonyms-refused-too-many = Un anneau a quarante expressions au plus : faites-en deux.
offers-synonyms-refused-long = Un anneau a mille caractères au plus : faites-en deux.
offers-synonyms-refused-full = Le bassin a mille anneaux, c’est le plus qu’il peut.
