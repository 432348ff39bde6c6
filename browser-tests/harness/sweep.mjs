// Every page of a role through the accessibility checker: three languages, light and dark, desktop and telephone.
import assert from "node:assert/strict";
import { axe, violations } from "./axe.mjs";
import { crawl, kind } from "./crawl.mjs";
import { speak } from "./chores.mjs";

/**
 * Declares the tests of one role in a file of stories. `expected`: kinds of pages that must be found by following links;
 * a page nobody can reach is a mistake as well. `site` is asked for once the tests run.
 *
 * French goes through everything: every rule, both screens, both themes. The templates, the styles and so the structure
 * and the colours are the same in every language; what a translation can change is what axe reads in words (names of
 * controls and links, `lang`, titles) and how wide they are. So the other languages go through every rule on a desktop
 * in light, and through the width of a telephone's screen.
 */
export function sweep(test, site, role, expected, others = ["nl", "en"]) {
  let addresses;

  test(`${role}: every page has a way to it, and no link leads nowhere`, async () => {
    const page = await site().signInAs(role);
    const refused = [];
    addresses = await crawl(page, { onRefusal: (...what) => refused.push(what.join(" ")) });
    const kinds = new Set(addresses.map((address) => kind(new URL(address, site().url).pathname)));
    assert.deepEqual(expected.filter((wanted) => !kinds.has(wanted)), [], "pages without a way to them");
    assert.deepEqual(refused, [], "links that do not answer");
  });

  /** Opens each page in a language and looks at it; tells everything that is wrong at once. */
  async function each(language, how, look) {
    const desk = await site().signInAs(role);
    await desk.goto("/compte");
    await speak(desk, language);
    await desk.close();
    const page = await site().signInAs(role, how);
    const wrong = [];
    for (const address of addresses) {
      await page.goto(address);
      try {
        assert.equal(await page.locator("html").getAttribute("lang"), language, address);
        const [inside, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(inside <= screen, `${address}: ${inside} px on a screen of ${screen}`);
        await look?.(page, address);
      } catch (error) {
        if (error.code !== "ERR_ASSERTION") throw error;
        wrong.push(error.message);
      }
    }
    await page.close();
    assert.equal(wrong.length, 0, wrong.join("\n\n"));
  }

  for (const phone of [false, true]) {
    test(`${role}, fr, ${phone ? "telephone" : "desktop"}: nothing breaks WCAG 2.2 AA, nothing scrolls sideways`, async () => {
      await each("fr", { phone }, axe);
    });
  }
  for (const language of others) {
    test(`${role}, ${language}: nothing breaks WCAG 2.2 AA, nothing scrolls sideways`, async () => {
      await each(language, {}, async (page, address) => {
        const found = await violations(page);
        assert.equal(found.length, 0, `${address}: ${found.length} violations\n${found.slice(0, 8).join("\n")}`);
      });
      await each(language, { phone: true });
    });
  }
}
