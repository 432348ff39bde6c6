// What a coordinator does again and again, so that each story can say only what it is about.
import assert from "node:assert/strict";

/** The first number of a text, written as French, Dutch or English pages group its digits. */
export function number(text) {
  const found = text.match(/\d+(?:[\s.,]\d{3})*/);
  return found ? Number(found[0].replace(/\D/g, "")) : NaN;
}

/** How many rows the list says it has. */
export async function counted(page) {
  return number(await page.locator(".table-head").first().innerText());
}

/** Waits for the notice on top of the page and returns its sentence. */
export async function notice(page) {
  const sentence = page.locator("[data-notice] p").first();
  await sentence.waitFor();
  return (await sentence.innerText()).trim();
}

/** Presses the link or button and waits for the page it leads to. */
export async function follow(page, press) {
  await Promise.all([page.waitForEvent("load"), press.click()]);
}

/** Chooses a file in the import wizard, says what it holds if asked to, and has it read: the page of columns follows. */
export async function readFile(page, file, kind) {
  await page.goto("/reseau/imports/nouveau");
  if (kind) await page.locator("select[name=kind]").selectOption(kind);
  await page.locator("input[type=file]").setInputFiles(file);
  await follow(page, page.locator("main form .button.primary"));
}

/** The whole wizard with what it proposes; returns the sentence at the end. */
export async function importFile(page, file) {
  await readFile(page, file);
  await follow(page, page.getByRole("button", { name: "Voir ce qui changerait" }));
  await follow(page, page.getByRole("button", { name: "Appliquer", exact: true }));
  return notice(page);
}

/** The figures on a page of an import: `{ "nouvelles": 12, … }`. */
export async function figures(page) {
  const list = await page.locator("dl.figures").first().locator(".figure").all();
  const read = await Promise.all(list.map(async (one) => [await one.locator("dt").innerText(), number(await one.locator("dd").innerText())]));
  return Object.fromEntries(read);
}

/** Chooses a language in the menu on top, as a person does; it stays with the account. */
export async function speak(page, language) {
  await page.locator("details.who summary").click();
  await follow(page, page.locator(`.who-menu button[name=lang][value=${language}]`));
  assert.equal(await page.locator("html").getAttribute("lang"), language);
}

/** Swaps two letters in the middle of the longest word, as hurried fingers do. */
export function mistyped(name) {
  const word = name.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)[0];
  const at = Math.floor(word.length / 2);
  return name.replace(word, word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1));
}
