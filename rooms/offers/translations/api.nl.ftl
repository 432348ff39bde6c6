# De API van het aanbod.

offers-api-problem-fields = Sommige waarden zijn niet goed; er is niets gewijzigd.
offers-api-problem-body = Stuur een JSON-object.
offers-api-no-such-field = Dit veld bestaat niet, of neemt dit soort waarde niet aan.
