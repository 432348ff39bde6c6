// The doors: an operator writes an offer and sees it published; a teacher on a phone states a need, the head agrees by one
// link, the coordinator proposes, the teacher accepts, and the operator learns whom to call.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe } from "../harness/axe.mjs";
import { openSite } from "../harness/browser.mjs";
import { follow, notice } from "../harness/chores.mjs";

const TITLE = "Le métier à histoires";
const WORDS = "Un atelier de conte pour ma classe de P2, au printemps";

let site;
let offer;
before(async () => (site = await openSite()));
after(() => site?.close());

/** The last mail to an address, as the administration pages keep it. */
async function mailTo(email) {
  const admin = await site.signInAs("admin");
  await admin.goto("/admin/courriels");
  await follow(admin, admin.locator("tbody tr").filter({ hasText: email }).first().getByRole("link"));
  return admin.locator(".letter").innerText();
}

/** The last mail whose subject says this. */
async function mailAbout(subject) {
  const admin = await site.signInAs("admin");
  await admin.goto("/admin/courriels");
  await follow(admin, admin.locator("tbody tr").filter({ hasText: subject }).first().getByRole("link"));
  return admin.locator(".letter").innerText();
}

/** A stage of the form, sent with its main button. */
const next = (page) => follow(page, page.locator("main form.form .button.primary"));

test("an operator writes an offer in the stages of the form, sends it, and sees it published", async () => {
  const operator = await site.signInAs("operator");
  await operator.goto("/");
  await axe(operator);
  await follow(operator, operator.getByRole("link", { name: "Proposer une offre" }));
  await operator.getByLabel("Titre").fill(TITLE);
  await next(operator);
  await operator.locator("[name=summary]").fill("Une conteuse et un métier à tisser : en une matinée, la classe fabrique son histoire et l’étoffe qui la garde.");
  await operator.locator("[name=offer_type]").selectOption("workshop");
  await operator.locator("[name=domain][value=literature]").check();
  await operator.locator("[name=component][value=practise]").check();
  await next(operator);
  await operator.locator("[name=level][value=P2]").check();
  await next(operator);
  await operator.locator("[name=setting]").selectOption("inside");
  await operator.locator("[name=radius_km]").fill("15");
  await next(operator);
  await operator.locator("[name=price_model]").selectOption("free");
  await next(operator);
  await operator.locator("[name=booking_email]").fill("ecoles@operateur.example");
  await next(operator);
  await axe(operator);
  await follow(operator, operator.getByRole("button", { name: "Envoyer à la coordination" }));
  assert.match(await notice(operator), /envoyée/);
  const own = new URL(operator.url()).pathname;
  offer = own.split("/").at(-1);

  const team = await site.signInAs("coordination");
  await team.goto(own.replace("/mes-offres/", "/offres/"));
  await follow(team, team.getByRole("button", { name: "Publier" }).first());
  await operator.reload();
  assert.match(await operator.locator("main").innerText(), /Les écoles la voient/);
});

test("a teacher states a need on a phone, the head agrees, we propose, the teacher accepts, the operator calls", async () => {
  const teacher = await site.signInAs("school", { phone: true });
  await teacher.goto("/");
  await teacher.getByRole("link", { name: "Dire ce que je cherche" }).waitFor();
  // As the catalogue leads there, with the offer in mind.
  await teacher.goto(`/mes-demandes/nouvelle?offre=${offer}`);
  await teacher.getByLabel("Que cherchez-vous").fill(WORDS);
  const which = teacher.locator("select[name=site]");
  if ((await which.count()) > 0) await which.selectOption({ index: 1 });
  await axe(teacher);
  await follow(teacher, teacher.getByRole("button", { name: "Envoyer ma demande" }));
  assert.match(await notice(teacher), /courriel est parti/);
  const need = new URL(teacher.url()).pathname;

  const link = (await mailAbout("Votre accord")).match(/\/accord\/\S+/)?.[0];
  assert.ok(link, "the mail to the head holds no link");
  const head = await site.visit({ phone: true });
  await head.goto(link);
  await axe(head);
  await follow(head, head.getByRole("button", { name: "Je suis d’accord" }));
  assert.match(await head.locator("h1").innerText(), /Merci/);
  assert.equal((await head.goto(link)).status(), 422, "the link served twice");

  const team = await site.signInAs("coordination");
  await team.goto(need.replace("/mes-demandes/", "/demandes/"));
  await team.locator(`input[type=checkbox][value="${offer}"]`).check();
  await follow(team, team.getByRole("button", { name: /Proposer/ }).first());

  await teacher.goto(need);
  await axe(teacher);
  await follow(teacher, teacher.getByRole("button", { name: "Cela nous convient" }).first());
  assert.match(await notice(teacher), /Parfait/);

  const operator = await site.signInAs("operator");
  await operator.goto("/demandes-recues");
  assert.match(await operator.locator("main").innerText(), new RegExp(TITLE));
  const taken = operator.locator("section.card").filter({ hasText: TITLE });
  await follow(operator, taken.getByRole("button", { name: /C’est fait/ }).first());
  await teacher.reload();
  assert.match(await teacher.locator("main").innerText(), /Contact pris/);
});

test("someone who is not known asks for access, is let in by the coordinator, and sees that sheet only", async () => {
  const page = await site.visit({ phone: true });
  await page.goto("/entrer");
  await follow(page, page.getByRole("link", { name: /Demander un accès/ }));
  await page.getByLabel("Son nom").fill("atelier");
  await follow(page, page.getByRole("button", { name: "Chercher" }));
  await axe(page);
  const name = (await page.locator("ul.list a").first().innerText()).trim();
  await follow(page, page.locator("ul.list a").first());
  await page.getByLabel("Votre nom").fill("Nour Lapelote");
  await page.getByLabel("Votre adresse de courriel").fill("nour@pelote.example");
  await follow(page, page.getByRole("button", { name: "Envoyer la demande" }));
  assert.match(await page.locator("h1").innerText(), /partie/);

  const team = await site.signInAs("coordination");
  await team.goto("/acces/a-decider");
  await axe(team);
  await follow(team, team.getByRole("button", { name: /Accorder l’accès/ }).first());
  assert.match(await mailTo("nour@pelote.example"), /\/entrer/);

  await page.goto("/entrer");
  await page.getByLabel("Adresse de courriel").fill("nour@pelote.example");
  await follow(page, page.locator("main form .button.primary"));
  const letter = await mailTo("nour@pelote.example");
  const link = letter.match(/\/entrer\/\S+/)?.[0];
  assert.ok(link, letter);
  await page.goto(link);
  await follow(page, page.getByRole("button", { name: "Entrer" }));
  await page.goto("/ma-fiche");
  assert.equal((await page.locator("h1").innerText()).trim(), name);
  await axe(page);
  assert.equal((await page.goto("/reseau/operateurs")).status(), 403);
});
