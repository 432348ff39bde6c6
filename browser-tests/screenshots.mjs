// Takes a picture of every page a role can reach: desktop, telephone and dark, into results/.
//
//     node screenshots.mjs                                all pages of the coordination
//     node screenshots.mjs / /recherche?q=rivoire         these
//     node screenshots.mjs --as operator /mes-offres      as someone else; `--as nobody` without signing in
import { crawl } from "./harness/crawl.mjs";
import { openSite, picture } from "./harness/browser.mjs";

const words = process.argv.slice(2);
const role = words[0] === "--as" ? words.splice(0, 2)[1] : "coordination";
const site = await openSite();
try {
  const open = (how) => (role === "nobody" ? site.visit(how) : site.signInAs(role, how));
  const desktop = await open({});
  const addresses = words.length > 0 ? words : await crawl(desktop);
  const looks = { desktop, phone: await open({ phone: true }), dark: await open({ dark: true }) };
  for (const address of addresses) {
    const name = address.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "home";
    for (const [look, page] of Object.entries(looks)) {
      await page.goto(address);
      console.log(await picture(page, `${name}.${role}.${look}`));
    }
  }
} finally {
  await site.close();
}
