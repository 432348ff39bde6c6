// The same work by keyboard alone, on a telephone, and without JavaScript.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite } from "../harness/browser.mjs";
import { counted, follow, mistyped, notice } from "../harness/chores.mjs";

let site;
before(async () => (site = await openSite()));
after(() => site?.close());

/** Presses Tab until the element has the focus, as a person without a mouse does; fails after `most` stops. */
async function tabTo(page, wanted, most = 120) {
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((one) => one === document.activeElement)) {
      const outlined = await wanted.evaluate((one) => {
        const style = getComputedStyle(one);
        return style.outlineStyle !== "none" || style.boxShadow !== "none" || one.matches("[data-edit]");
      });
      assert.ok(outlined, "the focus is not seen");
      return;
    }
  }
  assert.fail(`not reached in ${most} presses of Tab`);
}

async function arrive(page, press) {
  await Promise.all([page.waitForEvent("load"), press()]);
}

test("by keyboard alone: skip to the content, filter, edit a cell, open a sheet, note an exchange", async () => {
  const page = await site.signInAs("coordination");
  await page.goto("/reseau/implantations");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => location.hash), "#main");

  const filter = page.locator("select[name=teaches]");
  await tabTo(page, filter);
  await arrive(page, async () => {
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  });
  assert.match(page.url(), /teaches=/);

  const cell = page.locator("td[data-edit=address]").first();
  await tabTo(page, cell);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Rue du Clavier 12");
  await page.keyboard.press("Enter");
  await cell.getByText("Rue du Clavier 12").waitFor();
  // Enter goes on to the cell below, as in a spreadsheet; arrows walk back.
  await page.keyboard.press("ArrowUp");
  assert.equal(await cell.evaluate((one) => one === document.activeElement), true);

  const link = page.locator("tbody th a").first();
  await link.focus();
  await arrive(page, () => page.keyboard.press("Enter"));
  await tabTo(page, page.locator("a[data-dialog=noter]"));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await tabTo(page, dialog.locator("textarea[name=summary]"), 20);
  await page.keyboard.type("Appelée au clavier.");
  await tabTo(page, dialog.getByRole("button", { name: "Noter l’échange" }), 20);
  await arrive(page, () => page.keyboard.press("Enter"));
  assert.match(await notice(page), /L’échange est noté/);
});

test("Escape closes the dialog and gives the focus back", async () => {
  const page = await site.signInAs("coordination");
  await page.goto("/reseau/implantations");
  await follow(page, page.locator("tbody th a").first());
  const opener = page.locator("a[data-dialog=noter]");
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  assert.equal(await opener.evaluate((one) => one === document.activeElement), true);
});

test("on a telephone: the bar below, cards, a search with the thumb, an exchange noted", async () => {
  const page = await site.signInAs("coordination", { phone: true });
  await page.goto("/");
  await follow(page, page.locator(".phone-bar > a[href='/reseau/implantations']"));
  const card = page.locator("tbody tr").first();
  const name = (await card.locator("th a").innerText()).trim();
  assert.equal(await card.evaluate((row) => getComputedStyle(row).display !== "table-row"), true, "rows are not cards");
  await page.locator("#q").tap();
  await page.keyboard.type(mistyped(name));
  const found = page.locator("#search-results").locator("a[href^='/reseau/implantations/']").filter({ hasText: name }).first();
  await found.waitFor();
  await Promise.all([page.waitForURL(/\/reseau\/implantations\/.+/), found.tap()]);
  for (const target of await page.locator(".phone-bar > a, .phone-bar > details > summary").all()) {
    const { width, height } = await target.boundingBox();
    assert.ok(width >= 44 && height >= 44, `a target of ${width} × ${height}`);
  }
  await page.locator("a[data-dialog=noter]").tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Ce qui s’est dit").fill("Notée en sortant de l’école.");
  await Promise.all([page.waitForEvent("load"), dialog.getByRole("button", { name: "Noter l’échange" }).tap()]);
  assert.match(await notice(page), /L’échange est noté/);
  await page.locator(".phone-bar summary").tap();
  assert.ok(await page.locator(".phone-more").getByRole("link", { name: "Carte" }).isVisible());
});

test("without JavaScript: read, filter, search, change a sheet, note an exchange", async () => {
  const page = await site.signInAs("coordination", { scripts: false });
  await page.goto("/reseau/implantations");
  const all = await counted(page);
  await page.locator("select[name=teaches]").selectOption("secondary");
  await follow(page, page.locator("form.sentence").getByRole("button", { name: "Appliquer" }));
  const fewer = await counted(page);
  assert.ok(fewer > 0 && fewer < all, `${fewer} of ${all}`);
  const name = (await page.locator("tbody th a").first().innerText()).trim();

  await page.locator("#q").fill(mistyped(name));
  await Promise.all([page.waitForEvent("load"), page.locator("#q").press("Enter")]);
  await follow(page, page.locator("main a[href^='/reseau/implantations/']").filter({ hasText: name }).first());

  await follow(page, page.locator("main").getByRole("link", { name: "Modifier" }));
  await page.getByLabel(/^Rue et numéro/).fill("Rue sans Script 7");
  await follow(page, page.getByRole("button", { name: "Enregistrer" }));
  assert.match(await page.locator("main").innerText(), /Rue sans Script 7/);

  await follow(page, page.locator("a[data-dialog=noter]"));
  await page.getByLabel("Ce qui s’est dit").fill("");
  await follow(page, page.getByRole("button", { name: "Noter l’échange" }));
  assert.ok(await page.locator("#summary-error").isVisible(), "an empty exchange was not refused");
  await page.getByLabel("Ce qui s’est dit").fill("Notée sans JavaScript.");
  await follow(page, page.getByRole("button", { name: "Noter l’échange" }));
  assert.match(await page.locator("main").innerText(), /Notée sans JavaScript/);
});
