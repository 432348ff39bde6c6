# What the API refuses.

network-api-no-such-field = There is no such field here: see the description at /api.
network-api-not-a-value = A text or null is wanted, no list nor object.
network-api-problem-fields = Some fields are not good; nothing was changed.
network-api-problem-body = The body of the request must be a JSON object.
network-api-problem-gone = This record is no more: it was merged or erased.
network-api-problem-not-allowed = It is not yours to change.
