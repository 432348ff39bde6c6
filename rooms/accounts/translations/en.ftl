accounts-nav = Settings
accounts-sign-in-title = Sign in to Navette
accounts-sign-in-lede = Type your address: we send you a link to come in. No password to remember.
accounts-sign-in-send = Send me the link
accounts-sign-in-go = Sign in
accounts-sign-in-by-link = Get a link by e-mail instead
accounts-sign-in-ask = Not known here yet? Ask for access
accounts-sign-in-by-password = Sign in with a password
accounts-email = E-mail address
accounts-password = Password
accounts-sent-title = Look at your mailbox
accounts-sent-text = If the address { $name } is known here, a link has just been sent to it. It works once, for ten minutes.
accounts-sent-help = Nothing arrives? Look among the unwanted mail, check the address, or ask your basin’s coordination.
accounts-sent-again = Ask for a new link
accounts-arrive-title = Sign in
accounts-arrive-hello = Hello { $name }
accounts-arrive-text = One click and you are in.
accounts-arrive-gone-title = This link no longer works
accounts-code-title = Your telephone’s code
accounts-code-lede = Your password is right. Now the code from the application on your telephone.
accounts-code = Code
accounts-code-help = Six digits, or one of your recovery codes.
accounts-error-email = This address is not complete. It reads like first.last@example.be.
accounts-error-password = The address or the password is not right. Try again, or ask for a link by e-mail.
accounts-error-code = This code is not right or was used already. Wait for the next one and try again.
accounts-error-link = It was used already, or it is too old: a link works once, for ten minutes. Ask for a new one.
accounts-error-no-role = This account has no role here any more. Ask your basin’s coordination.
accounts-error-name = Type a name, of at most 200 letters.
accounts-error-password-short = Choose at least twelve characters. A few words in a row make a good password.
accounts-error-password-long = At most 256 characters.
accounts-error-password-guessable = This password is too easy to guess. Take a few words that have nothing to do with you.
accounts-error-label = Say what this token is for, in at most 100 letters.
accounts-error-scope = Tick at least one right.
accounts-error-role = Choose a role from the list.
accounts-error-basin = Choose a basin from the list.
accounts-error-own = You cannot close your own account. Ask someone else.
accounts-done-signed-out = You have signed out. See you soon.
accounts-done-password = The password is changed. Your other devices will have to sign in again.
accounts-done-second-factor-off = The second check is removed.
accounts-done-session-closed = The device is signed out.
accounts-done-role = You now work as { $name }.
accounts-done-token-revoked = The token no longer works.
accounts-done-invited = The invitation for { $name } is on its way.
accounts-done-closed = The account of { $name } is closed.
accounts-done-reopened = The account of { $name } is open again.
accounts-codes-title = Your recovery codes
accounts-codes-text = Keep them in a safe place: each stands in once for the telephone. They will not be shown again.
accounts-token-title = Your new token
accounts-token-text = Copy it now: it will not be shown again.
accounts-me = Me
accounts-name = Name
accounts-roles = My roles
accounts-roles-text = Choose as whom you work now.
accounts-role = Role
accounts-role-current = now
accounts-password-text = Optional: without a password you come in by a link sent to your address.
accounts-password-old = Present password
accounts-password-new = New password
accounts-password-help = At least twelve characters; a few words in a row do very well.
accounts-password-set = Change the password
accounts-second-factor = Second check
accounts-second-factor-short = second check
accounts-second-factor-on = The second check is on.
accounts-second-factor-text = With an authentication application on your telephone, a stolen password is no longer enough to come in.
accounts-second-factor-begin = Turn the second check on
accounts-second-factor-scan = Scan this drawing with the application, then type the code that it shows.
accounts-second-factor-drawing = Drawing to scan with the telephone
accounts-second-factor-secret = Or type this secret:
accounts-second-factor-confirm = Confirm
accounts-second-factor-remove = Remove the second check
accounts-sessions = My devices
accounts-session-device = Device
accounts-session-since = Since
accounts-session-seen = Last visit
accounts-session-current = this one
accounts-session-close = Sign out
accounts-tokens = Tokens for other programs
accounts-tokens-text = A token lets another program read or write in your name, within the limits ticked.
accounts-tokens-api = See what a program can ask
accounts-token-until = until { $name }
accounts-token-revoke = Revoke
accounts-token-label = What is it for?
accounts-token-label-help = For example: the administration’s dashboard.
accounts-token-scopes = What it may do
accounts-token-add = Create a token
accounts-scope-network-read = Read the network
accounts-scope-network-people = Read people and interactions
accounts-scope-network-note = Note interactions
accounts-scope-network-edit = Change the network
accounts-title = Accounts
accounts-lede = Who may come in, and what for.
accounts-never = never
accounts-close = Close
accounts-close-of = Close the account of { $name }
accounts-reopen = Open again
accounts-reopen-of = Open again the account of { $name }
accounts-invite-title = Invite someone
accounts-invite-text = The person gets a link, good for two weeks. There is nothing else to do.
accounts-invite-go = Send the invitation
accounts-basin = Basin
accounts-basin-help = Not needed for the administration of the house.
accounts-settings = Settings of the house
accounts-gallery = Gallery of parts
accounts-mails-title = Mails
accounts-mails-lede = All that Navette has written. Without a mail server they stay here and are read here.
accounts-mails-empty = No mail
accounts-mails-empty-text = Navette has not written to anybody yet. An invitation will be the first mail.
accounts-mail-subject = Subject
accounts-mail-to = To
accounts-mail-written = Written on
accounts-mail-state = State
accounts-mail-state-waiting = waits to be sent
accounts-mail-state-sent = sent
accounts-mail-state-kept = kept here
accounts-mail-state-failed = not sent
accounts-journal-title = Journal of sign-ins
accounts-journal-lede = Who came in, who tried, what changed about the accounts.
accounts-journal-empty = Nothing yet.
accounts-journal-when = When
accounts-journal-who = Who
accounts-journal-what = What
accounts-journal-system = Navette
accounts-journal-sign-in-link-asked = asked for a link
accounts-journal-sign-in-failed = attempt by password
accounts-journal-session-opened = came in
accounts-journal-session-closed = signed a device out
accounts-journal-session-role-changed = changed role
accounts-journal-account-role-added = was given a role
accounts-journal-account-password-set = changed the password
accounts-journal-account-second-factor-begun = prepared the second check
accounts-journal-account-second-factor-on = turned the second check on
accounts-journal-account-second-factor-off = removed the second check
accounts-journal-account-recovery-code-used = used a recovery code
accounts-journal-account-closed = closed an account
accounts-journal-account-reopened = opened an account again
accounts-journal-account-token-added = created a token
accounts-journal-account-token-revoked = revoked a token
accounts-journal-account-renamed = changed the name
accounts-journal-account-preferences = changed preferences
accounts-mail-link-subject = Your link to sign in to Navette
accounts-mail-invitation-subject = Welcome to Navette
accounts-mail-link-body =
    Hello { $name },

    Here is your link to sign in to Navette. It works once, for ten minutes:

    { $address }

    You asked for nothing? Then forget this message: without the link nobody comes in.
accounts-mail-invitation-body =
    Hello { $name },

    You are invited to work in Navette, the tool of your basin’s référent scolaire.
    This link takes you there; it is good for two weeks:

    { $address }

    Afterwards you come in with your e-mail address, with no password to remember.
