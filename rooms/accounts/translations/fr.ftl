accounts-nav = Réglages
accounts-sign-in-title = Entrer dans Navette
accounts-sign-in-lede = Écrivez votre adresse : nous vous envoyons un lien pour entrer. Pas de mot de passe à retenir.
accounts-sign-in-send = Recevoir le lien
accounts-sign-in-go = Entrer
accounts-sign-in-by-link = Recevoir plutôt un lien par courriel
accounts-sign-in-ask = Pas encore connu·e ici ? Demander un accès
accounts-sign-in-by-password = Entrer avec un mot de passe
accounts-email = Adresse de courriel
accounts-password = Mot de passe
accounts-sent-title = Regardez votre boîte aux lettres
accounts-sent-text = Si l’adresse { $name } est connue ici, un lien vient d’y partir. Il sert une fois, pendant dix minutes.
accounts-sent-help = Rien n’arrive ? Regardez dans les indésirables, vérifiez l’adresse, ou demandez à la coordination de votre bassin.
accounts-sent-again = Demander un nouveau lien
accounts-arrive-title = Entrer
accounts-arrive-hello = Bonjour { $name }
accounts-arrive-text = Un clic et vous y êtes.
accounts-arrive-gone-title = Ce lien ne sert plus
accounts-code-title = Le code de votre téléphone
accounts-code-lede = Votre mot de passe est juste. Reste le code de l’application sur votre téléphone.
accounts-code = Code
accounts-code-help = Six chiffres, ou l’un de vos codes de secours.
accounts-error-email = Cette adresse n’est pas complète. Elle s’écrit comme prenom.nom@exemple.be.
accounts-error-password = L’adresse ou le mot de passe n’est pas bon. Réessayez, ou demandez un lien par courriel.
accounts-error-code = Ce code n’est pas bon ou a déjà servi. Attendez le suivant et réessayez.
accounts-error-link = Il a déjà servi, ou il est trop ancien : un lien sert une fois, pendant dix minutes. Demandez-en un nouveau.
accounts-error-no-role = Ce compte n’a plus de rôle ici. Demandez à la coordination de votre bassin.
accounts-error-name = Écrivez un nom, de 200 lettres au plus.
accounts-error-password-short = Choisissez au moins douze signes. Quelques mots à la suite font un bon mot de passe.
accounts-error-password-long = 256 signes au plus.
accounts-error-password-guessable = Ce mot de passe se devine trop facilement. Prenez quelques mots sans rapport avec vous.
accounts-error-label = Dites à quoi sert ce jeton, en 100 lettres au plus.
accounts-error-scope = Cochez au moins un droit.
accounts-error-role = Choisissez un rôle dans la liste.
accounts-error-basin = Choisissez un bassin dans la liste.
accounts-error-own = Vous ne pouvez pas fermer votre propre compte. Demandez à quelqu’un d’autre.
accounts-done-signed-out = Vous êtes sorti·e. À bientôt.
accounts-done-password = Le mot de passe est changé. Vos autres appareils devront entrer à nouveau.
accounts-done-second-factor-off = La double vérification est enlevée.
accounts-done-session-closed = L’appareil est déconnecté.
accounts-done-role = Vous travaillez maintenant comme { $name }.
accounts-done-token-revoked = Le jeton ne sert plus.
accounts-done-invited = L’invitation de { $name } est partie.
accounts-done-closed = Le compte de { $name } est fermé.
accounts-done-reopened = Le compte de { $name } est rouvert.
accounts-codes-title = Vos codes de secours
accounts-codes-text = Notez-les en lieu sûr : chacun remplace une fois le téléphone. Ils ne seront plus montrés.
accounts-token-title = Votre nouveau jeton
accounts-token-text = Copiez-le maintenant : il ne sera plus montré.
accounts-me = Moi
accounts-name = Nom
accounts-roles = Mes rôles
accounts-roles-text = Choisissez comme qui vous travaillez maintenant.
accounts-role = Rôle
accounts-role-current = en ce moment
accounts-password-text = Facultatif : sans mot de passe, vous entrez par un lien envoyé à votre adresse.
accounts-password-old = Mot de passe actuel
accounts-password-new = Nouveau mot de passe
accounts-password-help = Au moins douze signes ; quelques mots à la suite conviennent très bien.
accounts-password-set = Changer le mot de passe
accounts-second-factor = Double vérification
accounts-second-factor-short = double vérification
accounts-second-factor-on = La double vérification est active.
accounts-second-factor-text = Avec une application d’authentification sur votre téléphone, un mot de passe volé ne suffit plus pour entrer.
accounts-second-factor-begin = Activer la double vérification
accounts-second-factor-scan = Lisez ce dessin avec l’application, puis écrivez le code qu’elle montre.
accounts-second-factor-drawing = Dessin à lire avec le téléphone
accounts-second-factor-secret = Ou tapez ce secret :
accounts-second-factor-confirm = Confirmer
accounts-second-factor-remove = Enlever la double vérification
accounts-sessions = Mes appareils
accounts-session-device = Appareil
accounts-session-since = Depuis
accounts-session-seen = Dernière visite
accounts-session-current = celui-ci
accounts-session-close = Déconnecter
accounts-tokens = Jetons pour d’autres programmes
accounts-tokens-text = Un jeton permet à un autre programme de lire ou d’écrire en votre nom, dans les limites cochées.
accounts-tokens-api = Voir ce qu’un programme peut demander
accounts-token-until = jusqu’au { $name }
accounts-token-revoke = Révoquer
accounts-token-label = À quoi sert-il ?
accounts-token-label-help = Par exemple : tableau de bord de l’administration.
accounts-token-scopes = Ce qu’il peut faire
accounts-token-add = Créer un jeton
accounts-scope-network-read = Lire le réseau
accounts-scope-network-people = Lire les personnes et les échanges
accounts-scope-network-note = Noter des échanges
accounts-scope-network-edit = Modifier le réseau
accounts-title = Comptes
accounts-lede = Qui peut entrer, et pour quoi faire.
accounts-never = jamais
accounts-close = Fermer
accounts-close-of = Fermer le compte de { $name }
accounts-reopen = Rouvrir
accounts-reopen-of = Rouvrir le compte de { $name }
accounts-invite-title = Inviter quelqu’un
accounts-invite-text = La personne reçoit un lien, valable deux semaines. Elle n’a rien d’autre à faire.
accounts-invite-go = Envoyer l’invitation
accounts-basin = Bassin
accounts-basin-help = Sans objet pour l’administration de la maison.
accounts-settings = Réglages de la maison
accounts-gallery = Galerie des éléments
accounts-mails-title = Courriels
accounts-mails-lede = Tout ce que Navette a écrit. Sans serveur d’envoi, les courriels restent ici et se lisent ici.
accounts-mails-empty = Aucun courriel
accounts-mails-empty-text = Navette n’a encore écrit à personne. Une invitation sera le premier courriel.
accounts-mail-subject = Objet
accounts-mail-to = À
accounts-mail-written = Écrit le
accounts-mail-state = État
accounts-mail-state-waiting = attend de partir
accounts-mail-state-sent = envoyé
accounts-mail-state-kept = gardé ici
accounts-mail-state-failed = n’est pas parti
accounts-journal-title = Journal des entrées
accounts-journal-lede = Qui est entré, qui a essayé, ce qui a changé aux comptes.
accounts-journal-empty = Rien encore.
accounts-journal-when = Quand
accounts-journal-who = Qui
accounts-journal-what = Quoi
accounts-journal-system = Navette
accounts-journal-sign-in-link-asked = a demandé un lien
accounts-journal-sign-in-failed = essai par mot de passe
accounts-journal-session-opened = est entré·e
accounts-journal-session-closed = a déconnecté un appareil
accounts-journal-session-role-changed = a changé de rôle
accounts-journal-account-role-added = a reçu un rôle
accounts-journal-account-password-set = a changé son mot de passe
accounts-journal-account-second-factor-begun = a préparé la double vérification
accounts-journal-account-second-factor-on = a activé la double vérification
accounts-journal-account-second-factor-off = a enlevé la double vérification
accounts-journal-account-recovery-code-used = a utilisé un code de secours
accounts-journal-account-closed = a fermé un compte
accounts-journal-account-reopened = a rouvert un compte
accounts-journal-account-token-added = a créé un jeton
accounts-journal-account-token-revoked = a révoqué un jeton
accounts-journal-account-renamed = a changé son nom
accounts-journal-account-preferences = a changé ses préférences
accounts-mail-link-subject = Votre lien pour entrer dans Navette
accounts-mail-invitation-subject = Bienvenue dans Navette
accounts-mail-link-body =
    Bonjour { $name },

    Voici votre lien pour entrer dans Navette. Il sert une fois, pendant dix minutes :

    { $address }

    Vous n’avez rien demandé ? Vous pouvez oublier ce message : sans le lien, personne n’entre.
accounts-mail-invitation-body =
    Bonjour { $name },

    Vous êtes invité·e à travailler dans Navette, l’outil du référent scolaire de votre bassin.
    Ce lien vous y amène ; il est bon deux semaines :

    { $address }

    Ensuite, vous entrerez avec votre adresse de courriel, sans mot de passe à retenir.
