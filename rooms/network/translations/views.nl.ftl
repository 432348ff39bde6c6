# Lists seen through filters, kept under a name.

network-views-title = Mijn weergaven
network-views-name = Naam van deze weergave
network-views-keep = Deze weergave bewaren
network-views-forget = Vergeten
network-views-forget-of = De weergave ‘{ $name }’ vergeten
network-views-kept = De weergave ‘{ $name }’ is bewaard.
network-views-forgotten = De weergave ‘{ $name }’ is vergeten.
network-views-keep-this = Bewaren wat getoond wordt…
network-views-tidy = Mijn weergaven opruimen
