// Takes a picture of every page a coordinator can reach: desktop, telephone and dark, into results/.
//
//     node screenshots.mjs              all pages
//     node screenshots.mjs / /recherche?q=rivoire
import { crawl } from "./harness/crawl.mjs";
import { openSite, picture } from "./harness/browser.mjs";

const site = await openSite();
try {
  const desktop = await site.signInAs("coordination");
  const addresses = process.argv.length > 2 ? process.argv.slice(2) : await crawl(desktop);
  const looks = { desktop, phone: await site.signInAs("coordination", { phone: true }), dark: await site.signInAs("coordination", { dark: true }) };
  for (const address of addresses) {
    const name = address.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "home";
    for (const [look, page] of Object.entries(looks)) {
      await page.goto(address);
      console.log(await picture(page, `${name}.${look}`));
    }
  }
} finally {
  await site.close();
}
