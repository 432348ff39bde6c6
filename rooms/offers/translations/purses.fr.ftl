# Purses that may pay for an offer. French is the source.

offers-purses-title = Aides possibles
offers-purses-button = Aides
offers-purses-file = aides
offers-purses-lede = Qui peut payer : les offres disent avec quelles aides elles sont compatibles. Un décret ou un appel peut changer cela ; notez où vous l’avez lu et quand.
offers-purses-name = Nom
offers-purses-name-help = Les offres qui ont cette aide prennent son nouveau nom.
offers-purses-pays = Ce qu’elle paie, et pour qui
offers-purses-source = Source
offers-purses-source-help = L’adresse de la page, ou la référence du décret ou de l’appel.
offers-purses-checked_on = Vérifié le
offers-purses-closed_on = Ne paie plus depuis le
offers-purses-closed_on-help = Elle n’est plus proposée pour de nouvelles offres ; celles qui l’ont la gardent. Videz ce champ pour la rouvrir.
offers-purses-closed = ne paie plus depuis le { $name }
offers-purses-closes = ne paie plus dès le { $name }
offers-purses-offers = Offres
offers-purses-edit = Corriger
offers-purses-save = Enregistrer
offers-purses-add = Une autre aide
offers-purses-add-go = Ajouter
offers-purses-done-added = L’aide est ajoutée.
offers-purses-done-edited = L’aide est corrigée.
