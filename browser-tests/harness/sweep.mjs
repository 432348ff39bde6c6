// Every page of a role through the accessibility checker: three languages, light and dark, desktop and telephone.
import assert from "node:assert/strict";
import { axe } from "./axe.mjs";
import { crawl, kind } from "./crawl.mjs";
import { speak } from "./chores.mjs";

/**
 * Declares the tests of one role in a file of stories. `expected`: kinds of pages that must be found by following links;
 * a page nobody can reach is a mistake as well. `site` is asked for once the tests run.
 */
export function sweep(test, site, role, expected, languages = ["fr", "nl"]) {
  let addresses;

  test(`${role}: every page has a way to it, and no link leads nowhere`, async () => {
    const page = await site().signInAs(role);
    const refused = [];
    addresses = await crawl(page, { onRefusal: (...what) => refused.push(what.join(" ")) });
    const kinds = new Set(addresses.map((address) => kind(new URL(address, site().url).pathname)));
    assert.deepEqual(expected.filter((wanted) => !kinds.has(wanted)), [], "pages without a way to them");
    assert.deepEqual(refused, [], "links that do not answer");
  });

  for (const language of languages) {
    for (const phone of [false, true]) {
      test(`${role}, ${language}, ${phone ? "telephone" : "desktop"}: nothing breaks WCAG 2.2 AA, nothing scrolls sideways`, async () => {
        const page = await site().signInAs(role, { phone });
        const desk = await site().signInAs(role);
        await desk.goto("/compte");
        await speak(desk, language);
        await desk.close();
        const wrong = [];
        for (const address of addresses) {
          await page.goto(address);
          try {
            assert.equal(await page.locator("html").getAttribute("lang"), language, address);
            const [inside, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
            assert.ok(inside <= screen, `${address}: ${inside} px on a screen of ${screen}`);
            await axe(page, address);
          } catch (error) {
            if (error.code !== "ERR_ASSERTION") throw error;
            wrong.push(error.message);
          }
        }
        assert.equal(wrong.length, 0, wrong.join("\n\n"));
      });
    }
  }
}
