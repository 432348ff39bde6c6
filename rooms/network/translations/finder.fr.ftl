network-finder-board = pouvoir organisateur
network-finder-school = établissement
network-finder-site = implantation
network-finder-operator = opérateur
network-finder-person = personne
network-finder-school-and-site = établissement et implantation
