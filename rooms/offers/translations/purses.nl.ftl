# Purses that may pay for an offer.

offers-purses-title = Mogelijke steun
offers-purses-button = Steun
offers-purses-file = steun
offers-purses-lede = Wie kan betalen: het aanbod zegt met welke steun het samengaat. Een decreet of een oproep kan dat veranderen; noteer waar en wanneer u het las.
offers-purses-name = Naam
offers-purses-name-help = Het aanbod met deze steun krijgt de nieuwe naam.
offers-purses-pays = Wat ze betaalt, en voor wie
offers-purses-source = Bron
offers-purses-source-help = Het adres van de pagina, of de verwijzing naar het decreet of de oproep.
offers-purses-checked_on = Nagekeken op
offers-purses-closed_on = Betaalt niet meer sinds
offers-purses-closed_on-help = Ze wordt niet meer voorgesteld voor nieuw aanbod; wie ze heeft, houdt ze. Maak dit veld leeg om ze weer te openen.
offers-purses-closed = betaalt niet meer sinds { $name }
offers-purses-closes = betaalt niet meer vanaf { $name }
offers-purses-offers = Aanbod
offers-purses-edit = Verbeteren
offers-purses-save = Bewaren
offers-purses-add = Een andere steun
offers-purses-add-go = Toevoegen
offers-purses-done-added = De steun is toegevoegd.
offers-purses-done-edited = De steun is verbeterd.
