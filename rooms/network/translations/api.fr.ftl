# The API: its page and its problems. French is the source.

network-api-title = L’API du réseau
network-api-lede = Pour brancher un autre programme sur Navette : les mêmes listes et les mêmes gestes que les pages. Cette page est faite de la description que lisent les programmes ; elle est en anglais.
network-api-file = La description (OpenAPI)
network-api-tokens = Créer un jeton
network-api-example = Par exemple
network-api-parameters = Paramètre
network-api-property = Champ
network-api-type = Type
network-api-meaning = Sens
network-api-body = À envoyer :
network-api-answers = Réponse
network-api-shapes = Formes
network-api-no-such-field = Ce champ n’existe pas ici : voyez la description à /api.
network-api-not-a-value = Il faut un texte ou null, pas une liste ni un objet.
network-api-problem-fields = Des champs ne conviennent pas ; rien n’a été changé.
network-api-problem-body = Le corps de la requête doit être un objet JSON.
network-api-problem-gone = Cette fiche n’existe plus : elle a été réunie à une autre ou effacée.
network-api-problem-not-allowed = Ce n’est pas à vous de le changer.
