// Coming in: by the link of a mail, once; and without it, nowhere.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite } from "../harness/browser.mjs";
import { follow } from "../harness/chores.mjs";

let site;
before(async () => (site = await openSite({ empty: true })));
after(() => site?.close());

async function askForLink(page, email, from = "/entrer") {
  await page.goto(from);
  await page.getByLabel("Adresse de courriel").fill(email);
  await follow(page, page.locator("main form .button.primary"));
}

test("a visitor without an account is shown the way in, and nothing else", async () => {
  const page = await site.visit();
  for (const address of ["/", "/reseau/implantations", "/reseau/personnes", "/admin/comptes"]) {
    await page.goto(address);
    assert.equal(new URL(page.url()).pathname, "/entrer", address);
  }
});

test("a coordinator asks for a link, reads it in the mail, and comes to the page she wanted", async () => {
  const page = await site.visit();
  await askForLink(page, "coordination@navette.example", "/reseau/personnes");
  assert.match(await page.locator("main").innerText(), /coordination@navette\.example/);

  // Without a mail server the administration pages hold the mail.
  const admin = await site.signInAs("admin");
  await admin.goto("/admin/courriels");
  await follow(admin, admin.locator("tbody tr").filter({ hasText: "coordination@navette.example" }).first().getByRole("link"));
  const link = (await admin.locator(".letter").innerText()).match(/https?:\S+\/entrer\/\S+/)?.[0];
  assert.ok(link, "the mail holds no link");

  const { pathname, search } = new URL(link);
  await page.goto(pathname + search);
  await follow(page, page.getByRole("button", { name: "Entrer" }));
  assert.equal(new URL(page.url()).pathname, "/reseau/personnes");

  const second = await site.visit();
  assert.equal((await second.goto(pathname + search)).status(), 422, "the link served twice");
});

test("the answer is the same for an address that is known and one that is not", async () => {
  const answers = [];
  for (const email of ["inconnue@navette.example", "reader@navette.example"]) {
    const page = await site.visit();
    await askForLink(page, email);
    answers.push((await page.locator("main").innerText()).replaceAll(email, "…"));
  }
  assert.equal(answers[0], answers[1]);
});

test("an address that is none is told beside the field, and what was typed stays", async () => {
  const page = await site.visit();
  await askForLink(page, "coordination chez navette");
  const field = page.getByLabel("Adresse de courriel");
  assert.equal(await field.inputValue(), "coordination chez navette");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.ok(await page.locator("#email-error").isVisible());
});

test("the way in works without JavaScript, and its first stop by keyboard skips to the content", async () => {
  const page = await site.visit({ scripts: false });
  await askForLink(page, "reader@navette.example");
  assert.match(await page.locator("main").innerText(), /reader@navette\.example/);
  await page.goto("/entrer");
  await page.keyboard.press("Tab");
  assert.match((await page.locator(":focus").getAttribute("href")) ?? "", /^#/);
});

test("signing out closes the session for good", async () => {
  const page = await site.signInAs("reader");
  const kept = await page.context().storageState();
  await page.goto("/");
  await page.locator("details.who summary").click();
  await follow(page, page.getByRole("button", { name: "Se déconnecter" }).first());
  const again = await site.visit({ state: kept });
  await again.goto("/");
  assert.equal(new URL(again.url()).pathname, "/entrer");
});
