# The API: its page and its problems.

network-api-title = De API van het netwerk
network-api-lede = Om een ander programma op Navette aan te sluiten: dezelfde lijsten en dezelfde handelingen als de pagina’s. Deze pagina is gemaakt van de beschrijving die programma’s lezen; ze is in het Engels.
network-api-file = De beschrijving (OpenAPI)
network-api-tokens = Een token maken
network-api-example = Bijvoorbeeld
network-api-parameters = Parameter
network-api-property = Veld
network-api-type = Type
network-api-meaning = Betekenis
network-api-body = Te verzenden:
network-api-answers = Antwoord
network-api-shapes = Vormen
network-api-no-such-field = Dit veld bestaat hier niet: zie de beschrijving op /api.
network-api-not-a-value = Er is een tekst of null nodig, geen lijst of object.
network-api-problem-fields = Sommige velden kloppen niet; er is niets gewijzigd.
network-api-problem-body = De inhoud van het verzoek moet een JSON-object zijn.
network-api-problem-gone = Deze fiche bestaat niet meer: ze werd samengevoegd of gewist.
network-api-problem-not-allowed = Het is niet aan u om dit te wijzigen.
