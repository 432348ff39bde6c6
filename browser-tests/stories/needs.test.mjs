// A coordinator clears a morning's calls: notes them, understands one, finds what fits, proposes, writes down the answer.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe } from "../harness/axe.mjs";
import { openSite } from "../harness/browser.mjs";
import { counted, follow, notice } from "../harness/chores.mjs";

let site, page, school, sheet;
before(async () => {
  site = await openSite();
  page = await site.signInAs("coordination");
  await page.goto("/reseau/implantations?teaches=basic");
  school = (await page.locator("tbody tr th a").first().innerText()).trim();
});
after(() => site?.close());

/** Types the beginning of the school's name and takes it by keyboard. */
async function pick(name) {
  const field = page.locator("#school");
  await field.click();
  await page.keyboard.type(name.slice(0, Math.max(6, Math.ceil(name.length * 0.8))), { delay: 5 });
  const option = page.locator(".picks [role=option]", { hasText: name }).first();
  await option.waitFor();
  await option.click();
  assert.equal(await page.locator(":focus").getAttribute("id"), "words", "on to the words");
}

test("a call is noted without touching the mouse again: school, words, done", async () => {
  await page.goto("/demandes");
  const before = await counted(page);
  await follow(page, page.getByRole("link", { name: "Noter une demande" }));
  await pick(school);
  await page.keyboard.type("Un atelier de percussions pour nos deux classes de P3, gratuit si possible");
  await axe(page, "the quick entry");
  await follow(page, page.getByRole("button", { name: "Enregistrer et noter la suivante" }));
  assert.match(await notice(page), /notée/);
  await pick(school);
  await page.keyboard.type("On aimerait du cirque en P5, mais la classe ne peut pas sortir");
  await follow(page, page.getByRole("button", { name: "Enregistrer la demande", exact: true }).first());
  assert.match(await page.locator("blockquote").first().innerText(), /cirque en P5/);
  await page.goto("/demandes");
  assert.equal(await counted(page), before + 2);
});

test("what is asked is read in the words, and confirmed", async () => {
  await page.goto("/demandes?q=percussions+nos+deux+classes&state=received&sort=newest");
  await follow(page, page.locator("tbody tr th a").first());
  sheet = page.url();
  await follow(page, page.getByRole("link", { name: "Dire ce qui est demandé" }));
  assert.equal(await page.locator("#level").inputValue(), "P3");
  assert.equal(await page.locator("input[name=domain][value=music]").isChecked(), true);
  await axe(page, "understanding a need");
  await page.locator("#understood").fill("Percussions en P3, gratuit");
  await follow(page, page.getByRole("button", { name: "Enregistrer, c’est compris" }));
  assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Percussions en P3/);
});

test("offers that fit say why; one is proposed, and the answer is written down", async () => {
  await page.goto(sheet);
  await follow(page, page.getByRole("button", { name: "La direction est d’accord" }));
  const fits = page.locator(".fits > li");
  assert.ok((await fits.count()) > 0, "something fits");
  assert.match(await fits.first().locator(".fit-for").innerText(), /mêmes années|années/);
  await axe(page, "the sheet of a need");
  await fits.first().locator("input[type=checkbox]").check();
  await follow(page, page.getByRole("button", { name: "Déjà proposé de vive voix" }));
  assert.match(await notice(page), /proposée/);
  await follow(page, page.locator("#propositions").getByRole("button", { name: /L’école dit oui/ }).first());
  assert.match(await page.locator(".page-head").innerText(), /offre trouvée/);
});

test("the board, the groups, the weights and the gaps read well", async () => {
  for (const address of ["/demandes/tableau", "/demandes/groupes", "/demandes/ponderation", "/lacunes", "/lacunes?par=commune", "/lacunes/binomes", "/demandes/courriel", "/demandes/listes"]) {
    await page.goto(address);
    await axe(page, address);
  }
});
