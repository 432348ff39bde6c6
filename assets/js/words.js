// The words that scripts show: written by the server in <template id="words">.
const words = document.getElementById("words")?.dataset ?? {};

/** The word of that name, in the reader's language. */
export const word = (name) => words[name] ?? "";

/** A sentence for `n` things: `%n` in it becomes the number, written as the language does. */
export const counted = (sentence, n) => sentence.replace("%n", n.toLocaleString(document.documentElement.lang));
