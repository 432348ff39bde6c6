network-sites-nav = Scholen
