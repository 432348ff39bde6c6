network-sites-nav = Schools
