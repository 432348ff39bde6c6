// The official register comes in: what is misunderstood is corrected, what would change is shown first, and it can be undone.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { axe } from "../harness/axe.mjs";
import { openSite } from "../harness/browser.mjs";
import { counted, figures, follow, importFile, notice, readFile } from "../harness/chores.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const fixture = (name) => path.join(here, "../fixtures", name);
const shared = process.env.NAVETTE_DATA_SHARED ?? path.join(here, "../../../shared/data");
const register = path.join(shared, "schools/signaletique-fase_FWB_2023-10.csv.gz");

let site, page;
before(async () => {
  site = await openSite({ empty: true });
  page = await site.signInAs("coordination");
});
after(() => site?.close());

const toCheck = () => page.getByRole("button", { name: "Voir ce qui changerait" });
const apply = () => page.getByRole("button", { name: "Appliquer", exact: true });

test("a register in Windows-1252 under two title lines is read, and says which column it did not understand", async () => {
  await readFile(page, fixture("registre-fictif.csv"));
  // The accents are right, the titles were found on the third line, and the name's unusual heading was not guessed.
  assert.match(await page.locator("#columns").innerText(), /École fondamentale de la Quenouille/);
  assert.match(await page.locator("main").innerText(), /ligne\s3/);
  assert.equal(await page.getByLabel("Appellation en usage").inputValue(), "");
  await axe(page, "the columns of a file");
  await follow(page, toCheck());
  assert.match(await page.locator(".summary").innerText(), /Nom de l’établissement/);
});

test("a column corrected by hand lets the file through, and nothing is written before one agrees", async () => {
  await page.getByLabel("Appellation en usage").selectOption({ label: "Nom de l’établissement" });
  await follow(page, toCheck());
  const found = await figures(page);
  assert.ok(Object.values(found).some((n) => n > 0), JSON.stringify(found));
  assert.match(await page.locator("#new").innerText(), /Institut Sainte-Ourdisseuse/);
  assert.doesNotMatch(await page.locator("#new").innerText(), /\bTotal\b/, "the line of totals is no school");
  await axe(page, "what would change");

  const list = await site.signInAs("coordination");
  await list.goto("/reseau/implantations");
  assert.equal(await list.locator("main .empty").count(), 1, "the dry run wrote something");

  await follow(page, apply());
  assert.match(await notice(page), /C’est fait/);
  await axe(page, "the result of an import");
  await list.goto("/reseau/implantations");
  // Seven sites, of which the academy is outside compulsory education.
  assert.equal(await counted(list), 6);
});

test("the correction is remembered: the same file comes in again without a word, and changes nothing", async () => {
  await readFile(page, fixture("registre-fictif.csv"));
  assert.match(await page.getByLabel("Appellation en usage").locator("option:checked").innerText(), /Nom de l’établissement/);
  await follow(page, toCheck());
  assert.match(await page.locator("main").innerText(), /ne changera rien/);
  await follow(page, apply());
  assert.match(await notice(page), /rien n’a changé/);
});

test("an address book attaches to the schools already here", async () => {
  assert.match(await importFile(page, fixture("contacts-fictifs.csv")), /C’est fait/);
  await page.goto("/reseau/personnes?q=ourdissoir");
  assert.match(await page.locator("tbody").innerText(), /Institut Sainte-Ourdisseuse/);
});

test("an import is undone from the list of imports", async () => {
  await page.goto("/reseau/imports");
  await follow(page, page.getByRole("button", { name: "Annuler l’import de contacts-fictifs.csv" }));
  assert.match(await notice(page), /annulé/);
  await page.goto("/reseau/personnes");
  assert.equal(await page.locator("main .empty").count(), 1);
});

test("a file that is no table is refused with a sentence that helps, and the form stays", async () => {
  const file = path.join(site.data, "affiche.pdf");
  fs.writeFileSync(file, "%PDF-1.7\n%âãÏÓ\n1 0 obj\n");
  await readFile(page, file);
  assert.match(await page.locator(".summary").innerText(), /PDF/);
  assert.ok(await page.locator("input[type=file]").isVisible());
  await axe(page, "a file that was refused");
});

test("the whole register of the Federation: only the sites of the zone of Brussels stay", async (t) => {
  if (!fs.existsSync(register)) {
    console.error(`SKIPPED: ${register} is not here; set NAVETTE_DATA_SHARED to the folder of the data`);
    t.skip("the register of the Federation is not here");
    return;
  }
  page.setDefaultTimeout(60_000);
  await readFile(page, register);
  const basin = page.locator("select[name=basin]");
  if ((await basin.count()) > 0 && (await basin.inputValue()) === "") await basin.selectOption({ label: "Bruxelles" });
  await follow(page, toCheck());
  await follow(page, apply());
  assert.match(await notice(page), /C’est fait/);
  await page.goto("/reseau/implantations?among=all");
  // 887 pairs of school and site in the nineteen communes, one in Wezembeek-Oppem, and the seven fictional ones of the first file.
  assert.equal(await counted(page), 887 + 1 + 7);
});
