# What the API refuses.

network-api-no-such-field = Dit veld bestaat hier niet: zie de beschrijving op /api.
network-api-not-a-value = Er is een tekst of null nodig, geen lijst of object.
network-api-problem-fields = Sommige velden kloppen niet; er is niets gewijzigd.
network-api-problem-body = De inhoud van het verzoek moet een JSON-object zijn.
network-api-problem-gone = Deze fiche bestaat niet meer: ze werd samengevoegd of gewist.
network-api-problem-not-allowed = Het is niet aan u om dit te wijzigen.
