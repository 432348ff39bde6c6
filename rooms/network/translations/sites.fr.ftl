network-sites-nav = Écoles
