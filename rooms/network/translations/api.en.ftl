# The API: its page and its problems.

network-api-title = The API of the network
network-api-lede = To connect another program to Navette: the same lists and the same actions as the pages. This page is made of the description that programs read.
network-api-file = The description (OpenAPI)
network-api-tokens = Make a token
network-api-example = For example
network-api-parameters = Parameter
network-api-property = Property
network-api-type = Type
network-api-meaning = Meaning
network-api-body = To send:
network-api-answers = Answer
network-api-shapes = Shapes
network-api-no-such-field = There is no such field here: see the description at /api.
network-api-not-a-value = A text or null is wanted, no list nor object.
network-api-problem-fields = Some fields are not good; nothing was changed.
network-api-problem-body = The body of the request must be a JSON object.
network-api-problem-gone = This record is no more: it was merged or erased.
network-api-problem-not-allowed = It is not yours to change.
