# Purses that may pay for an offer.

offers-purses-title = Possible support
offers-purses-button = Support
offers-purses-file = support
offers-purses-lede = Who may pay: offers say which support they go with. A decree or a call may change that; note where you read it, and when.
offers-purses-name = Name
offers-purses-name-help = Offers that have this support take its new name.
offers-purses-pays = What it pays, and for whom
offers-purses-source = Source
offers-purses-source-help = The address of the page, or the reference of the decree or the call.
offers-purses-checked_on = Checked on
offers-purses-closed_on = Pays no more since
offers-purses-closed_on-help = It is not proposed for new offers any more; those that have it keep it. Empty this field to open it again.
offers-purses-closed = pays no more since { $name }
offers-purses-closes = pays no more from { $name }
offers-purses-offers = Offers
offers-purses-edit = Correct
offers-purses-save = Save
offers-purses-add = Another support
offers-purses-add-go = Add
offers-purses-done-added = The support is added.
offers-purses-done-edited = The support is corrected.
