# Lists seen through filters, kept under a name.

network-views-title = My views
network-views-name = Name of this view
network-views-keep = Keep this view
network-views-forget = Forget
network-views-forget-of = Forget the view “{ $name }”
network-views-kept = The view “{ $name }” is kept.
network-views-forgotten = The view “{ $name }” is forgotten.
network-views-keep-this = Keep what is shown…
network-views-tidy = Tidy my views
