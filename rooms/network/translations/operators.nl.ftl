network-operators-nav = Operatoren
network-operators-add = Een operator toevoegen
network-operators-say = Operatoren
network-operators-any-category = van elke categorie
network-operators-any-domain = in alle domeinen
network-operators-any-commune = uit alle gemeenten
network-operators-any-serves = welke gemeenten ze ook bedienen
network-operators-serves = die { $name } bedienen
network-operators-any-experience = met elke ervaring
network-operators-experience-none = zonder schoolproject
network-operators-experience-beginner = beginners
network-operators-experience-expert = experts
network-operators-member = Leden van de schoolreferent
network-operators-member-any = lid of geen lid van de schoolreferent
network-operators-member-yes = lid van de schoolreferent
network-operators-member-no = geen lid van de schoolreferent
network-operators-member-badge = lid
network-operators-any-status = open of te bevestigen
network-operators-all-status = open of gesloten
network-operators-status-open = open
network-operators-status-to_confirm_closed = sluiting te bevestigen
network-operators-status-closed = gesloten
network-operators-any-tag = met of zonder label
network-operators-with-tag = met label ‘{ $name }’
network-operators-tag = Label
network-operators-text = Naam, nummer, adres
network-operators-all = Alle filters weghalen
network-operators-see-all = Alle operatoren zien
network-operators-none = Geen enkele operator voldoet aan dit alles
network-operators-none-text = Haal een woord uit de zin weg, of zoek met minder letters.
network-operators-empty = Nog geen operator
network-operators-empty-text = Begin met een bestand dat u al hebt: de lijst van het bekken, een register van musea, een kaart. Navette vindt de kolommen en maakt geen dubbels.
network-operators-import = Een lijst invoeren
network-operators-last = Laatste contact
network-operators-never = geen genoteerd
network-operators-domains = Domeinen
network-operators-communes = Bediende gemeenten
network-operators-latitude = Breedtegraad
network-operators-longitude = Lengtegraad
network-operators-key = Sleutel in Navette
network-operators-experience = Ervaring
network-operators-bulk-tag = Label geven
network-operators-bulk-open = Als open noteren
network-operators-bulk-close = Als gesloten noteren
network-operators-bulk-export = Uitvoeren (Excel)
network-operators-count =
    { $n ->
        [one] { $count } operator
       *[other] { $count } operatoren
    }
network-operators-to-confirm =
    { $n ->
        [one] { $count } sluiting te bevestigen
       *[other] { $count } sluitingen te bevestigen
    }
network-operators-new-title = Een operator toevoegen
network-operators-new-lede = De naam volstaat om te beginnen; de fiche wordt daarna vak per vak aangevuld.
network-operators-new-number-help = Als het bekend is. Navette zegt u of een fiche het al draagt.
network-operators-new-go = De operator toevoegen
network-operators-done-created = { $name } zit in het netwerk. Vul de fiche aan zodra u meer weet.
network-operators-done-saved = De fiche van { $name } is bewaard.
network-operators-done-nothing = Er was niets veranderd in de fiche van { $name }.
network-operators-done-undone = De laatste wijziging van { $name } is ongedaan gemaakt.
network-operators-done-closed = { $name } is gesloten. De fiche en haar geschiedenis blijven.
network-operators-done-reopened = { $name } is weer open.
network-operators-done-tagged = Het label ‘{ $name }’ is aangebracht.
network-operators-done-untagged = Het label is weggehaald.
network-operators-done-noted = Het contact is genoteerd.
network-operators-done-status =
    { $n ->
        [0] Er is niets veranderd: ze waren het al.
        [one] { $count } operator is van toestand veranderd.
       *[other] { $count } operatoren zijn van toestand veranderd.
    }
network-operators-done-bulk-tagged =
    { $n ->
        [0] Ze droegen dit label al.
        [one] { $count } operator kreeg het label.
       *[other] { $count } operatoren kregen het label.
    }
network-operators-nothing-picked = Kies eerst rijen, links van hun naam.
network-operators-edit-title = { $name } wijzigen
network-operators-edit = De fiche wijzigen
network-operators-communes-help = De gemeenten waar de operator naar scholen komt. Geen vak aangevinkt: we weten het niet.
network-operators-domains-help = Geen vak aangevinkt: we weten het nog niet.
network-operators-choose = Kies een categorie
network-operators-facts = Fiche
network-operators-facts-help = Dubbelklik op een waarde, of Enter, om ze te wijzigen.
network-operators-choose-domains = De domeinen kiezen
network-operators-choose-communes = De gemeenten kiezen
network-operators-people = Personen
network-operators-add-person = Een persoon toevoegen
network-operators-nobody = Bij deze operator is niemand bekend.
network-operators-past-function = beëindigde functie
network-operators-ask-closed = Een bron die deze operator vermeldde, doet dat niet meer. Is hij gesloten?
network-operators-closed-text = Deze operator is gesloten: hij wordt niet meer voorgesteld, maar zijn fiche en geschiedenis blijven.
network-operators-status-since = sinds { $name }
network-operators-is-closed = Hij is gesloten
network-operators-is-open = Hij is nog open
network-operators-close = Zeggen dat hij gesloten is
network-operators-reopen = Heropenen
network-operators-more-filters = Meer filters
