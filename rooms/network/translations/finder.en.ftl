network-finder-board = school board
network-finder-school = school
network-finder-site = site
network-finder-operator = operator
network-finder-person = person
network-finder-school-and-site = school and site
