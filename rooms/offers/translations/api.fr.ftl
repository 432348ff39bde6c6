# The API of offers. French is the source.

offers-api-problem-fields = Certaines valeurs ne conviennent pas ; rien n’a été changé.
offers-api-problem-body = Envoyez un objet JSON.
offers-api-no-such-field = Ce champ n’existe pas, ou ne prend pas cette sorte de valeur.
