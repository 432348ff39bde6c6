# What the API refuses. French is the source.

network-api-no-such-field = Ce champ n’existe pas ici : voyez la description à /api.
network-api-not-a-value = Il faut un texte ou null, pas une liste ni un objet.
network-api-problem-fields = Des champs ne conviennent pas ; rien n’a été changé.
network-api-problem-body = Le corps de la requête doit être un objet JSON.
network-api-problem-gone = Cette fiche n’existe plus : elle a été réunie à une autre ou effacée.
network-api-problem-not-allowed = Ce n’est pas à vous de le changer.
