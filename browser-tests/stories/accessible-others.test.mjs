// Every page of the administration, of a reader, and of nobody yet.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe } from "../harness/axe.mjs";
import { openSite } from "../harness/browser.mjs";
import { sweep } from "../harness/sweep.mjs";

let site;
before(async () => (site = await openSite()));
after(() => site?.close());

for (const language of ["fr", "nl", "en"]) {
  test(`what anybody may see, in ${language}`, async () => {
    for (const phone of [false, true]) {
      const page = await site.visit({ language, phone });
      for (const address of ["/entrer", "/entrer?par=mot-de-passe", "/aide", "/accessibilite", "/donnees-personnelles", "/a-propos", "/nulle-part"]) {
        await page.goto(address);
        assert.equal(await page.locator("html").getAttribute("lang"), language, address);
        await axe(page, address);
      }
    }
  });
}

sweep(test, () => site, "admin", ["/", "/admin/galerie", "/admin/comptes", "/admin/courriels", "/admin/journal", "/compte"]);
sweep(test, () => site, "reader", [
  "/",
  "/reseau/implantations",
  "/reseau/implantations/{id}",
  "/reseau/ecoles",
  "/reseau/ecoles/{id}",
  "/reseau/operateurs",
  "/reseau/operateurs/{id}",
  "/reseau/carte",
  "/compte",
]);
