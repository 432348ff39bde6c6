# Gaps: where offers are missing, and who could pair up.
gaps-nav = Hiaten
gaps-title = Waar aanbod ontbreekt
gaps-lede = Wat wordt aangeboden en wat wordt gevraagd, per domein.
gaps-file = hiaten
gaps-tab-gaps = Hiaten
gaps-tab-pairs = Mogelijke duo’s
gaps-sentence = Domeinen
gaps-by = Kolommen
gaps-by-stage = per niveau
gaps-by-commune = per gemeente
gaps-any-commune = in de hele zone
gaps-any-stage = op elk niveau
gaps-any-setting = op school of elders
gaps-setting-inside = op school
gaps-setting-outside = buiten de school
gaps-stage-nursery = Kleuter
gaps-stage-primary = Lager
gaps-stage-secondary = Secundair
gaps-stage-special = Buitengewoon
gaps-in-nursery = in het kleuteronderwijs
gaps-in-primary = in het lager
gaps-in-secondary = in het secundair
gaps-in-special = in het buitengewoon
gaps-none = geen aanbod
gaps-note = Aanbod dat zich verplaatst telt in elke gemeente die het bereikt; aanbod voor meerdere niveaus telt in elk. Ingetrokken vragen tellen niet mee.
gaps-rows-offers = Aanbod
gaps-rows-needs = Vragen
gaps-rows-unmet = Zonder aanbod gebleven
gaps-rows-none = Hier is niets
gaps-rows-none-text = Niemand biedt of vraagt hier iets.
gaps-column-domain = Domein
gaps-column-stage = Niveau
gaps-column-commune = Gemeente
gaps-column-offers = Aanbod
gaps-column-places = Plaatsen voor klassen
gaps-column-open_ended = Aanbod zonder aantal plaatsen
gaps-column-needs = Vragen
gaps-column-unmet = Zonder aanbod gebleven
gaps-pairs-title = Mogelijke duo’s
gaps-pairs-lede = Een aanbieder die met scholen begint, naast een met ervaring, in hetzelfde domein.
gaps-pairs-sentence = Beginners
gaps-pairs-none-title = Geen duo’s voor te stellen
gaps-pairs-none-text = De ervaring en de domeinen van de aanbieders moeten bekend zijn: vul hun fiches aan.
gaps-pairs-look = De aanbieders bekijken
gaps-pairs-beginner = Begint met scholen
gaps-pairs-experts = Zou kunnen samenwerken met

gaps-offers = { $n ->
    [one] { $count } aanbod
   *[other] { $count } keer aanbod
}
gaps-places = { $n ->
    [one] { $count } plaats
   *[other] { $count } plaatsen
}
gaps-places-more = { $n ->
    [one] minstens { $count } plaats
   *[other] minstens { $count } plaatsen
}
gaps-needs = { $n ->
    [one] { $count } vraag
   *[other] { $count } vragen
}
gaps-unmet = { $n ->
    [one] waarvan { $count } zonder aanbod
   *[other] waarvan { $count } zonder aanbod
}
gaps-wanting = { $n ->
    [0] Geen vak waar gevraagd wordt zonder aanbod
    [one] { $count } vak waar gevraagd wordt en niemand aanbiedt
   *[other] { $count } vakken waar gevraagd wordt en niemand aanbiedt
}
gaps-unknown-offers = { $n ->
    [one] { $count } aanbod vermeldt domein of doelgroep niet en staat in geen enkel vak.
   *[other] { $count } aanbiedingen vermelden domein of doelgroep niet en staan in geen enkel vak.
}
gaps-unknown-needs = { $n ->
    [one] { $count } vraag vermeldt domein of doelgroep niet en staat in geen enkel vak.
   *[other] { $count } vragen vermelden domein of doelgroep niet en staan in geen enkel vak.
}
gaps-pairs-count = { $n ->
    [one] { $count } beginnende aanbieder
   *[other] { $count } beginnende aanbieders
}
gaps-pairs-alone = { $n ->
    [one] Nog { $count } heeft niemand met ervaring in zijn domeinen.
   *[other] Nog { $count } hebben niemand met ervaring in hun domeinen.
}
