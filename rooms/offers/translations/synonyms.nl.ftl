# De synoniemen.

offers-synonyms-title = Woorden die hetzelfde zeggen
offers-synonyms-lede = Wie het ene zoekt, vindt het andere. Uw kringen komen bij die van het huis en gelden meteen, in onze lijsten en in de openbare catalogus.
offers-synonyms-add = Nieuwe kring
offers-synonyms-help = Scheid met komma’s: “ciné, cinéma, projection”. Na het teken > wat gevonden wordt zonder zelf te vinden: “guignol > marionnette”.
offers-synonyms-add-go = Toevoegen
offers-synonyms-own = Die van de zone
offers-synonyms-house = Die van het huis
offers-synonyms-whose = Van wie
offers-synonyms-words = Woorden
offers-synonyms-none = Nog geen eigen kring
offers-synonyms-none-text = Voeg er een toe wanneer een zoekopdracht niet vindt wat ze zou moeten.
offers-synonyms-save = Opslaan
offers-synonyms-remove = Weghalen
offers-synonyms-remove-of = “{ $name }” weghalen
offers-synonyms-done-added = De kring is toegevoegd.
offers-synonyms-done-edited = De kring is gewijzigd.
offers-synonyms-done-removed = De kring is weggehaald.
offers-synonyms-done-undone = Dat is ongedaan gemaakt.
offers-synonyms-refused-alone = Er zijn minstens twee woorden of uitdrukkingen nodig, gescheiden door een komma.
offers-synonyms-refused-no-word = Een van de uitdrukkingen bevat geen woord dat men kan zoeken.
offers-synonyms-refused-too-long = Een van de uitdrukkingen heeft meer dan vijf woorden.
offers-synonyms-refused-too-many = Een kring heeft hoogstens veertig uitdrukkingen: maak er twee van.
offers-synonyms-refused-long = Een kring heeft hoogstens duizend tekens: maak er twee van.
offers-synonyms-refused-full = De zone heeft duizend kringen, meer kan niet.
