// The first day: an account made by a command, an empty basin, and on each page what to do first.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe } from "../harness/axe.mjs";
import { openSite } from "../harness/browser.mjs";
import { follow } from "../harness/chores.mjs";

let site;
before(async () => (site = await openSite({ empty: true })));
after(() => site?.close());

test("the printed link opens the house, greets by name, and waits for a press so that no mail scanner uses it up", async () => {
  const page = await site.visit();
  for (let scan = 0; scan < 3; scan++) assert.equal((await page.request.get(site.links.coordination)).status(), 200);
  await page.goto(site.links.coordination);
  assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Personne fictive/);
  await axe(page);
  await follow(page, page.getByRole("button", { name: "Entrer" }));
  assert.equal(new URL(page.url()).pathname, "/");
  assert.match(await page.locator("main").innerText(), /Bonjour Personne fictive/);
});

test("the same link does not open a second time, and says how to get another", async () => {
  const page = await site.visit();
  const answer = await page.goto(site.links.coordination);
  assert.equal(answer.status(), 422);
  await follow(page, page.locator("main .button.primary"));
  assert.equal(new URL(page.url()).pathname, "/entrer");
});

test("an empty basin says what to do first, on every page", async () => {
  // The first account's link is used: a new one, by command, as an administrator would.
  const page = await site.visit();
  await page.goto(await site.link("coordination"));
  await follow(page, page.locator("main form button[type=submit]"));
  const first = {
    "/": /\/reseau\/imports/,
    "/reseau/implantations": /^\/reseau\/imports/,
    "/reseau/operateurs": /^\/reseau\/imports/,
    "/reseau/personnes": /^\/reseau\/imports/,
    "/reseau/imports": /^\/reseau\/imports\/nouveau$/,
    "/reseau/echanges": /^\/reseau\/implantations/,
  };
  for (const [address, leads] of Object.entries(first)) {
    await page.goto(address);
    const buttons = await page.locator("main .empty .button").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    assert.ok(buttons.some((href) => leads.test(href)), `${address}: an empty page leads to ${buttons.join(", ") || "nowhere"}`);
    await axe(page, `${address}, empty`);
  }
  for (const address of ["/reseau/doublons", "/reseau/carte", "/reseau/ecoles"]) {
    const answer = await page.goto(address);
    assert.equal(answer.status(), 200, address);
    await axe(page, `${address}, empty`);
  }
});
