accounts-nav = Instellingen
accounts-sign-in-title = Aanmelden bij Navette
accounts-sign-in-lede = Vul uw adres in: we sturen u een link om binnen te komen. Geen wachtwoord te onthouden.
accounts-sign-in-send = Link ontvangen
accounts-sign-in-go = Aanmelden
accounts-sign-in-by-link = Liever een link per e-mail
accounts-sign-in-ask = Nog niet bekend hier? Toegang vragen
accounts-sign-in-by-password = Aanmelden met een wachtwoord
accounts-email = E-mailadres
accounts-password = Wachtwoord
accounts-sent-title = Kijk in uw mailbox
accounts-sent-text = Als het adres { $name } hier bekend is, is er net een link naar verstuurd. Hij werkt één keer, tien minuten lang.
accounts-sent-help = Komt er niets aan? Kijk bij de ongewenste berichten, controleer het adres, of vraag het aan de coördinatie van uw bekken.
accounts-sent-again = Een nieuwe link vragen
accounts-arrive-title = Aanmelden
accounts-arrive-hello = Dag { $name }
accounts-arrive-text = Eén klik en u bent er.
accounts-arrive-gone-title = Deze link werkt niet meer
accounts-code-title = De code van uw telefoon
accounts-code-lede = Uw wachtwoord klopt. Nu nog de code van de app op uw telefoon.
accounts-code = Code
accounts-code-help = Zes cijfers, of een van uw herstelcodes.
accounts-error-email = Dit adres is niet volledig. Schrijf het als voornaam.naam@voorbeeld.be.
accounts-error-password = Het adres of het wachtwoord klopt niet. Probeer opnieuw, of vraag een link per e-mail.
accounts-error-code = Deze code klopt niet of is al gebruikt. Wacht op de volgende en probeer opnieuw.
accounts-error-link = Hij is al gebruikt, of hij is te oud: een link werkt één keer, tien minuten lang. Vraag een nieuwe.
accounts-error-no-role = Dit account heeft hier geen rol meer. Vraag het aan de coördinatie van uw bekken.
accounts-error-name = Vul een naam in, hoogstens 200 letters.
accounts-error-password-short = Kies minstens twaalf tekens. Enkele woorden na elkaar vormen een goed wachtwoord.
accounts-error-password-long = Hoogstens 256 tekens.
accounts-error-password-guessable = Dit wachtwoord is te gemakkelijk te raden. Neem enkele woorden die niets met u te maken hebben.
accounts-error-label = Zeg waarvoor dit token dient, in hoogstens 100 letters.
accounts-error-scope = Vink minstens één recht aan.
accounts-error-role = Kies een rol in de lijst.
accounts-error-basin = Kies een bekken in de lijst.
accounts-error-own = U kunt uw eigen account niet sluiten. Vraag het aan iemand anders.
accounts-done-signed-out = U bent afgemeld. Tot gauw.
accounts-done-password = Het wachtwoord is gewijzigd. Uw andere toestellen moeten opnieuw aanmelden.
accounts-done-second-factor-off = De dubbele controle is verwijderd.
accounts-done-session-closed = Het toestel is afgemeld.
accounts-done-role = U werkt nu als { $name }.
accounts-done-token-revoked = Het token werkt niet meer.
accounts-done-invited = De uitnodiging voor { $name } is verstuurd.
accounts-done-closed = Het account van { $name } is gesloten.
accounts-done-reopened = Het account van { $name } is opnieuw geopend.
accounts-codes-title = Uw herstelcodes
accounts-codes-text = Bewaar ze op een veilige plaats: elke code vervangt één keer de telefoon. Ze worden niet opnieuw getoond.
accounts-token-title = Uw nieuw token
accounts-token-text = Kopieer het nu: het wordt niet opnieuw getoond.
accounts-me = Ik
accounts-name = Naam
accounts-roles = Mijn rollen
accounts-roles-text = Kies in welke rol u nu werkt.
accounts-role = Rol
accounts-role-current = nu
accounts-password-text = Niet verplicht: zonder wachtwoord komt u binnen via een link naar uw adres.
accounts-password-old = Huidig wachtwoord
accounts-password-new = Nieuw wachtwoord
accounts-password-help = Minstens twaalf tekens; enkele woorden na elkaar volstaan.
accounts-password-set = Wachtwoord wijzigen
accounts-second-factor = Dubbele controle
accounts-second-factor-short = dubbele controle
accounts-second-factor-on = De dubbele controle is actief.
accounts-second-factor-text = Met een authenticatie-app op uw telefoon volstaat een gestolen wachtwoord niet meer om binnen te komen.
accounts-second-factor-begin = Dubbele controle inschakelen
accounts-second-factor-scan = Scan deze tekening met de app en vul dan de code in die ze toont.
accounts-second-factor-drawing = Tekening om met de telefoon te scannen
accounts-second-factor-secret = Of typ dit geheim:
accounts-second-factor-confirm = Bevestigen
accounts-second-factor-remove = Dubbele controle verwijderen
accounts-sessions = Mijn toestellen
accounts-session-device = Toestel
accounts-session-since = Sinds
accounts-session-seen = Laatste bezoek
accounts-session-current = dit toestel
accounts-session-close = Afmelden
accounts-tokens = Tokens voor andere programma’s
accounts-tokens-text = Met een token kan een ander programma in uw naam lezen of schrijven, binnen de aangevinkte grenzen.
accounts-tokens-api = Bekijk wat een programma kan vragen
accounts-token-until = tot { $name }
accounts-token-revoke = Intrekken
accounts-token-label = Waarvoor dient het?
accounts-token-label-help = Bijvoorbeeld: dashboard van de administratie.
accounts-token-scopes = Wat het mag doen
accounts-token-add = Token aanmaken
accounts-scope-network-read = Het netwerk lezen
accounts-scope-network-people = Personen en contacten lezen
accounts-scope-network-note = Contacten noteren
accounts-scope-network-edit = Het netwerk wijzigen
accounts-title = Accounts
accounts-lede = Wie mag binnenkomen, en waarvoor.
accounts-never = nooit
accounts-close = Sluiten
accounts-close-of = Account van { $name } sluiten
accounts-reopen = Opnieuw openen
accounts-reopen-of = Account van { $name } opnieuw openen
accounts-invite-title = Iemand uitnodigen
accounts-invite-text = De persoon krijgt een link, twee weken geldig. Meer hoeft niet.
accounts-invite-go = Uitnodiging versturen
accounts-basin = Bekken
accounts-basin-help = Niet van toepassing voor het beheer van het huis.
accounts-settings = Instellingen van het huis
accounts-gallery = Galerij van de onderdelen
accounts-mails-title = E-mails
accounts-mails-lede = Alles wat Navette heeft geschreven. Zonder verzendserver blijven de e-mails hier en zijn ze hier te lezen.
accounts-mails-empty = Geen e-mail
accounts-mails-empty-text = Navette heeft nog niemand geschreven. Een uitnodiging wordt de eerste e-mail.
accounts-mail-subject = Onderwerp
accounts-mail-to = Aan
accounts-mail-written = Geschreven op
accounts-mail-state = Toestand
accounts-mail-state-waiting = wacht op verzending
accounts-mail-state-sent = verstuurd
accounts-mail-state-kept = hier bewaard
accounts-mail-state-failed = niet verstuurd
accounts-journal-title = Logboek van aanmeldingen
accounts-journal-lede = Wie binnenkwam, wie het probeerde, wat er aan de accounts veranderde.
accounts-journal-empty = Nog niets.
accounts-journal-when = Wanneer
accounts-journal-who = Wie
accounts-journal-what = Wat
accounts-journal-system = Navette
accounts-journal-sign-in-link-asked = heeft een link gevraagd
accounts-journal-sign-in-failed = poging met een wachtwoord
accounts-journal-session-opened = is binnengekomen
accounts-journal-session-closed = heeft een toestel afgemeld
accounts-journal-session-role-changed = is van rol veranderd
accounts-journal-account-role-added = heeft een rol gekregen
accounts-journal-account-password-set = heeft het wachtwoord gewijzigd
accounts-journal-account-second-factor-begun = heeft de dubbele controle voorbereid
accounts-journal-account-second-factor-on = heeft de dubbele controle ingeschakeld
accounts-journal-account-second-factor-off = heeft de dubbele controle verwijderd
accounts-journal-account-recovery-code-used = heeft een herstelcode gebruikt
accounts-journal-account-closed = heeft een account gesloten
accounts-journal-account-reopened = heeft een account opnieuw geopend
accounts-journal-account-token-added = heeft een token aangemaakt
accounts-journal-account-token-revoked = heeft een token ingetrokken
accounts-journal-account-renamed = heeft de naam gewijzigd
accounts-journal-account-preferences = heeft de voorkeuren gewijzigd
accounts-mail-link-subject = Uw link om aan te melden bij Navette
accounts-mail-invitation-subject = Welkom bij Navette
accounts-mail-link-body =
    Dag { $name },

    Hier is uw link om aan te melden bij Navette. Hij werkt één keer, tien minuten lang:

    { $address }

    Niets gevraagd? Dan kunt u dit bericht vergeten: zonder de link komt niemand binnen.
accounts-mail-invitation-body =
    Dag { $name },

    U bent uitgenodigd om te werken in Navette, het instrument van de référent scolaire van uw bekken.
    Deze link brengt u er; hij is twee weken geldig:

    { $address }

    Daarna komt u binnen met uw e-mailadres, zonder wachtwoord te onthouden.
