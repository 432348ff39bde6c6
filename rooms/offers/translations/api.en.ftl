# The API of offers.

offers-api-problem-fields = Some values are not good; nothing was changed.
offers-api-problem-body = Send a JSON object.
offers-api-no-such-field = There is no such field, or it does not take this kind of value.
