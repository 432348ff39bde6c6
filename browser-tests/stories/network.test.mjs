// A morning's work in the network: find, correct, note, merge, go back. Told on the demonstration basin.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { axe } from "../harness/axe.mjs";
import { openSite } from "../harness/browser.mjs";
import { counted, follow, importFile, mistyped, notice } from "../harness/chores.mjs";

const fixture = (name) => path.join(path.dirname(fileURLToPath(import.meta.url)), "../fixtures", name);

let site, page;
before(async () => {
  site = await openSite();
  page = await site.signInAs("coordination");
});
after(() => site?.close());

/** The first site of the list: what its link says, and where it leads. */
async function firstSite() {
  await page.goto("/reseau/implantations");
  const link = page.locator("tbody tr th a").first();
  return { name: (await link.innerText()).trim(), href: await link.getAttribute("href") };
}

test("a school is found by a misspelt name, by keyboard: /, typing, arrow, Enter", async () => {
  const { name, href } = await firstSite();
  await page.goto("/");
  for (const key of ["/", "Control+k"]) {
    await page.locator("h1").click();
    await page.keyboard.press(key);
    assert.equal(await page.locator(":focus").getAttribute("id"), "q", key);
  }
  // What was found for its first letters is there before: the answer to all of them is waited for.
  const answered = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get("q") === mistyped(name));
  await page.keyboard.type(mistyped(name));
  await answered;
  const results = page.locator("#search-results");
  await results.locator(`[role=option][href="${href}"]`).waitFor();
  const found = await results.getByRole("option").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  const at = found.indexOf(href);
  assert.ok(at >= 0, `${mistyped(name)} did not find ${name}`);
  for (let down = 0; down <= at; down++) await page.keyboard.press("ArrowDown");
  assert.equal(await results.locator("[aria-selected=true]").getAttribute("href"), href);
  await axe(page, "the results of the search box");
  await Promise.all([page.waitForURL((now) => now.pathname === href), page.keyboard.press("Enter")]);
  assert.match(await page.getByRole("heading", { level: 1 }).innerText(), new RegExp(name.slice(0, 10)));
});

test("a cell is edited where it stands: double-click, Enter; the sheet's past says so", async () => {
  const { href } = await firstSite();
  const cell = page.locator("tbody tr").first().locator("[data-edit=address]");
  const before = (await cell.innerText()).trim();
  await cell.dblclick();
  const box = cell.locator("input");
  assert.equal(await box.evaluate((one) => one === document.activeElement), true);
  await box.fill("Rue de l’Essai 5");
  await page.keyboard.press("Enter");
  await cell.locator("input").waitFor({ state: "detached" });
  assert.equal((await cell.innerText()).trim(), "Rue de l’Essai 5");
  await page.goto(href);
  assert.match(await page.locator("aside .history").first().innerText(), new RegExp(`${before.slice(0, 6)}.*Rue de l’Essai 5`));
});

test("Escape gives up, and a wrong value says why and keeps what was typed", async () => {
  await page.goto("/reseau/operateurs");
  const cell = page.locator("tbody tr").first().locator("[data-edit=email]");
  const before = (await cell.innerText()).trim();
  // Beside the address: on it, a click writes a mail.
  const { width, height } = await cell.boundingBox();
  await cell.dblclick({ position: { x: width - 4, y: height - 4 } });
  await cell.locator("input").fill("pas une adresse");
  await page.keyboard.press("Enter");
  const sentence = cell.getByRole("alert");
  await sentence.waitFor();
  assert.ok((await sentence.innerText()).length > 10);
  assert.equal(await cell.locator("input").inputValue(), "pas une adresse");
  await axe(page, "a cell with a wrong value");
  await page.keyboard.press("Escape");
  assert.equal((await cell.innerText()).trim(), before);
});

test("going back after an edit finds the filters as they were", async () => {
  await page.goto("/reseau/implantations");
  await Promise.all([page.waitForURL(/teaches=/), page.locator("select[name=teaches]").selectOption({ index: 1 })]);
  await Promise.all([page.waitForURL(/sort=/), page.locator("select[name=sort]").selectOption("commune")]);
  const [address, count] = [page.url(), await counted(page)];
  const cell = page.locator("tbody tr").first().locator("[data-edit=address]");
  await cell.dblclick();
  await cell.locator("input").fill("Rue du Retour 1");
  await page.keyboard.press("Enter");
  await cell.locator("input").waitFor({ state: "detached" });
  await follow(page, page.locator("tbody tr th a").first());
  await page.goBack();
  assert.equal(page.url(), address);
  assert.equal(await counted(page), count);
  assert.match(await page.locator("tbody tr").first().innerText(), /Rue du Retour 1/);
});

test("an exchange is noted on a sheet, waits among the next steps, is done, and undone", async () => {
  const { name, href } = await firstSite();
  await page.goto(href);
  await page.locator("a[data-dialog=noter]").click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await axe(page, "the dialog of an exchange");
  await dialog.getByText("appel", { exact: true }).click();
  await dialog.getByLabel("Ce qui s’est dit").fill("La direction est d’accord de nous recevoir.");
  await dialog.getByLabel("Prochaine étape").fill("Envoyer trois dates (essai)");
  await follow(page, dialog.getByRole("button", { name: "Noter l’échange" }));
  assert.match(await notice(page), /L’échange est noté/);
  assert.match(await page.locator("#echanges").innerText(), /La direction est d’accord/);

  await page.goto("/reseau/echanges");
  const step = page.locator("main li").filter({ hasText: "Envoyer trois dates (essai)" });
  assert.match(await step.innerText(), new RegExp(name.slice(0, 8)));
  await follow(page, step.getByRole("button"));
  assert.match(await notice(page), /C’est fait/);
  assert.equal(await page.locator("main li").filter({ hasText: "Envoyer trois dates (essai)" }).count(), 0);
  await follow(page, page.locator("[data-notice]").getByRole("button", { name: "Annuler" }));
  assert.equal(await page.locator("main li").filter({ hasText: "Envoyer trois dates (essai)" }).count(), 1);
});

test("two sheets of one person are found, compared, merged field by field, and parted again", async () => {
  await importFile(page, fixture("contacts-fictifs.csv"));
  await page.goto("/reseau/personnes?q=vandenquenouille");
  assert.equal(await counted(page), 2);
  await page.goto("/reseau/doublons?kind=person");
  const pair = page.locator("tbody tr").filter({ hasText: "Vandenquenouille" }).first();
  await follow(page, pair.getByRole("link", { name: /^Comparer/ }));
  await axe(page, "two sheets side by side");
  const other = page.locator("input[type=radio][name^=field-]:not(:checked)").first();
  await other.check();
  await follow(page, page.getByRole("button", { name: "Réunir les deux fiches" }));
  assert.match(await notice(page), /n’en font plus qu’une/);
  await page.goto("/reseau/personnes?q=vandenquenouille");
  assert.equal(await counted(page), 1);

  await page.goto("/reseau/doublons/reunions");
  await follow(page, page.locator("tbody tr").filter({ hasText: "Vandenquenouille" }).getByRole("button"));
  assert.match(await notice(page), /de nouveau séparées/);
  await page.goto("/reseau/personnes?q=vandenquenouille");
  assert.equal(await counted(page), 2);
});

test("a view is kept under a name and found again", async () => {
  await page.goto("/reseau/implantations?reach=unknown");
  await page.getByText("Garder ce qui est affiché").click();
  await page.getByLabel("Nom de cette vue").fill("À découvrir");
  await follow(page, page.getByRole("button", { name: "Garder cette vue" }));
  assert.match(await notice(page), /À découvrir/);
  await page.goto("/reseau/implantations");
  await follow(page, page.getByRole("link", { name: "À découvrir" }));
  assert.match(page.url(), /reach=unknown/);
});

test("language and theme are chosen in the menu, at once and for good", async () => {
  await page.goto("/reseau/implantations");
  await page.locator("details.who summary").click();
  await follow(page, page.locator(".who-menu button[value=nl]"));
  assert.equal(await page.locator("html").getAttribute("lang"), "nl");
  assert.equal(new URL(page.url()).pathname, "/reseau/implantations");
  await page.locator("details.who summary").click();
  await page.locator(".who-menu button[value=dark]").click();
  await page.locator("html[data-theme=dark]").waitFor();
  const dark = await page.evaluate(() => getComputedStyle(document.body).colorScheme + getComputedStyle(document.body).backgroundColor);
  await page.goto("/compte");
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  await page.locator("details.who summary").click();
  await page.locator(".who-menu button[value=light]").click();
  await page.locator("html[data-theme=light]").waitFor();
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).colorScheme + getComputedStyle(document.body).backgroundColor), dark);
  await page.locator(".who-menu button[value=auto]").click();
  await page.locator("html[data-theme=auto]").waitFor();
  await page.goto("/");
  await page.locator("details.who summary").click();
  await follow(page, page.locator(".who-menu button[value=fr]"));
});
