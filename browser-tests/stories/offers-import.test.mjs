// A list of offers comes in: read, put right, shown before it is written, kept apart from what was typed, taken back.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { axe } from "../harness/axe.mjs";
import { openSite, picture } from "../harness/browser.mjs";
import { figures, follow, notice } from "../harness/chores.mjs";

const list = path.join(path.dirname(fileURLToPath(import.meta.url)), "../fixtures/offres-fictives.csv");

let site, page;
before(async () => {
  site = await openSite({ empty: true });
  page = await site.signInAs("coordination");
});
after(() => site?.close());

async function bring() {
  await page.goto("/offres/imports");
  await page.locator("input[type=file]").setInputFiles(list);
  await follow(page, page.getByRole("button", { name: "Lire le fichier" }));
}
const again = () => follow(page, page.getByRole("button", { name: "Relire ainsi" }));

test("a list is read line by line, and says who is not known", async () => {
  await page.goto("/offres");
  await follow(page, page.locator("#main").getByRole("link", { name: "Importer", exact: true }));
  await axe(page, "imports of offers, none yet");
  await bring();
  await page.locator("#columns > summary").click();
  await page.getByLabel("Pour", { exact: true }).selectOption({ label: "Années" });
  await again();
  assert.match(await page.locator("#unknown").innerText(), /Chœur du Canal \(1\).*Les Fils de la Senne \(2\)/s);
  await page.getByLabel("Créer ces opérateurs dans le réseau").check();
  await again();
  const found = Object.values(await figures(page));
  assert.deepEqual(found, [4, 3, 0, 0, 1, 2], "read, new, changed, unchanged, refused, operators");
  assert.match(await page.locator("#odd").innerText(), /personne ne dit qui propose/);
  await page.locator("#new details summary").first().click();
  assert.match(await page.locator("#new details").first().innerText(), /Années\s+M3, P1, P2\s+Pour/);
  await axe(page, "what an import of offers would do");
  await picture(page, "offers-import-check");
});

test("it is applied at once, what was typed since stays, and it is taken back", async () => {
  await follow(page, page.getByRole("button", { name: "Appliquer l’import" }));
  assert.match(await notice(page), /3 offres sont entrées/);
  await axe(page, "what an import of offers did");
  await picture(page, "offers-import-result");
  const result = page.url();
  await bring();
  assert.match(await page.locator("main").innerText(), /ne changerait rien/);
  await page.goto("/offres?q=canon");
  await follow(page, page.locator("tbody th a").first());
  assert.match(await page.locator(".history").innerText(), /Importée de.*offres-fictives.csv/);
  await page.goto(`${page.url()}/modifier`);
  await page.locator("[name=summary]").fill("Un canon à trois voix, sans partition.");
  await follow(page, page.locator("main form .button.primary").first());
  await page.goto(result);
  await follow(page, page.getByRole("button", { name: "Annuler cet import" }));
  assert.match(await page.locator("#kept").innerText(), /Chanter en canon.*Quelqu’un l’a changée/s);
  await axe(page, "what stays of an import");
  await page.goto("/offres");
  assert.deepEqual(await page.locator("tbody th a").allInnerTexts(), ["Chanter en canon"]);
});

for (const [name, how] of [["phone", { phone: true }], ["dark", { dark: true }]]) {
  test(`the dry run on a ${name}`, async () => {
    const other = await site.signInAs("coordination", how);
    await other.goto("/offres/imports");
    await picture(other, `offers-imports-${name}`);
    await other.locator("input[type=file]").setInputFiles(list);
    await follow(other, other.getByRole("button", { name: "Lire le fichier" }));
    await axe(other, `an import of offers, ${name}`);
    await picture(other, `offers-import-${name}`);
    const wide = await other.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    assert.equal(wide, false, "the page is wider than the screen");
  });
}
