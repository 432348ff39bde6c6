// Lists leave as files that a spreadsheet opens: the same rows, in the same order, as the list shows.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { download, openSite } from "../harness/browser.mjs";
import { readWithLibreOffice } from "../harness/office.mjs";
import { counted } from "../harness/chores.mjs";

let site, page;
before(async () => {
  site = await openSite();
  page = await site.signInAs("coordination");
});
after(() => site?.close());

/** Rows of a CSV with commas and quotes, as LibreOffice writes it. */
function rowsOf(text) {
  const rows = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push((quoted ?? bare).replaceAll('""', '"'));
    if (end === "") break;
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/** A cell as it was meant: a CSV writes days, decimals and yes or no in its own way. */
function meant(cell) {
  const day = cell.match(/^(\d{2})\/(\d{2})\/(\d{4})$/);
  if (day) return `${day[3]}-${day[2]}-${day[1]}`;
  if (/^-?\d+[,.]\d+$/.test(cell)) return String(Number(cell.replace(",", ".")));
  return { TRUE: "oui", FALSE: "non" }[cell] ?? cell;
}

const LISTS = {
  "/reseau/implantations?teaches=secondary&sort=commune": "Implantation",
  "/reseau/operateurs?q=rouet": null,
};

for (const [list, column] of Object.entries(LISTS)) {
  test(`${list} leaves as CSV, XLSX and ODS with the rows of the list`, async () => {
    await page.goto(list);
    const count = await counted(page);
    assert.ok(count > 0, "the list is empty");
    const shown = await page.locator("tbody tr th a").evaluateAll((links) => links.map((link) => link.innerText.trim().replaceAll(/\s+/g, " ")));
    const read = {};
    for (const format of ["csv", "xlsx", "ods"]) {
      const file = await download(page, () => page.locator(`.table-head a[href*="export.${format}"]`).click());
      assert.match(path.basename(file), new RegExp(`\\d{4}-\\d{2}-\\d{2}.*\\.${format}$|.*\\d{4}.*\\.${format}$`), "the file's name holds no date");
      read[format] = rowsOf(await readWithLibreOffice(file));
      assert.equal(read[format].length - 1, count, `${format}: rows under the titles`);
    }
    assert.deepEqual(read.ods, read.xlsx);
    assert.deepEqual(read.csv.flat().map(meant), read.xlsx.flat().map(meant));
    const names = column ? read.ods[0].indexOf(column) : read.ods[0].findIndex((title) => /^Nom\b/.test(title));
    assert.ok(names >= 0, `no column of names among ${read.ods[0].join(", ")}`);
    assert.deepEqual(read.ods.slice(1, shown.length + 1).map((row) => row[names].replaceAll(/\s+/g, " ")), shown);
  });
}

test("a FASE number stays a text, and a reader takes lists out without what is personal", async () => {
  const file = await download(page, async () => {
    await page.goto("/reseau/implantations");
    await page.locator('.table-head a[href*="export.ods"]').click();
  });
  // LibreOffice puts text in quotes and leaves numbers bare.
  assert.match((await readWithLibreOffice(file)).split("\n")[1], /^"\d+","\d+"/);
  const reader = await site.signInAs("reader");
  await reader.goto("/reseau/operateurs");
  assert.equal(await reader.locator('.table-head a[href*="/export."]').count(), 3);
  const taken = await (await reader.request.get("/reseau/operateurs/export.csv")).text();
  assert.match(taken, /Nom/);
  assert.doesNotMatch(taken, /Courriel|Téléphone/);
  assert.equal((await reader.request.get("/reseau/personnes/export.csv")).status(), 403);
});
