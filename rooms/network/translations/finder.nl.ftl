network-finder-board = inrichtende macht
network-finder-school = school
network-finder-site = vestiging
network-finder-operator = operator
network-finder-person = persoon
network-finder-school-and-site = school en vestiging
