# Lists seen through filters, kept under a name. French is the source.

network-views-title = Mes vues
network-views-name = Nom de cette vue
network-views-keep = Garder cette vue
network-views-forget = Oublier
network-views-forget-of = Oublier la vue « { $name } »
network-views-kept = La vue « { $name } » est gardée.
network-views-forgotten = La vue « { $name } » est oubliée.
network-views-keep-this = Garder ce qui est affiché…
network-views-tidy = Ranger mes vues
