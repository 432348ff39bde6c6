// The harness itself: it must find what is wrong, or the other stories prove nothing.
import assert from "node:assert/strict";
import { once } from "node:events";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { after, before, test } from "node:test";
import { axe, violations } from "../harness/axe.mjs";
import { download, openBrowser, openPage } from "../harness/browser.mjs";
import { crawl } from "../harness/crawl.mjs";
import { scratch } from "../harness/navette.mjs";
import { readWithLibreOffice } from "../harness/office.mjs";

const GOOD = `<!doctype html><html lang="fr"><title>Bien</title><main><h1>Bonjour</h1><a href="/file.csv" download>Emporter</a></main></html>`;
const BAD = `<!doctype html><html lang="fr"><title>Mal</title><style>
  button { inline-size: 12px; block-size: 12px; padding: 0; border: 0; margin: 0 }
  @media (prefers-color-scheme: dark) { body { background: #000; color: #222 } }</style>
  <main><h1>Bonjour</h1><img src="data:,"><button aria-label="un"></button><button aria-label="deux"></button></main></html>`;
const STRICT = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'";
const ANSWERS = {
  "/good": [GOOD, "text/html; charset=utf-8"],
  "/bad": [BAD, "text/html; charset=utf-8"],
  "/script": [`${GOOD}<script>alert(1)</script>`, "text/html; charset=utf-8"],
  "/abroad": [`${GOOD}<img alt="" src="http://127.0.0.2:9/pixel.png">`, "text/html; charset=utf-8"],
  "/links": [`${GOOD}<a href="/good">1</a> <a class="x" href="/good?sort=name">2</a> <a href="/site/1">3</a> <a href="/site/2">4</a> <a href="/gone">5</a>`, "text/html; charset=utf-8"],
  "/site/1": [GOOD, "text/html; charset=utf-8"],
  "/site/2": [GOOD, "text/html; charset=utf-8"],
  "/file.csv": ["école;élèves\r\n", "text/csv; charset=utf-8"],
};

let server, url, browser;

before(async () => {
  server = http.createServer((request, response) => {
    const [body, type] = ANSWERS[request.url] ?? ["", "text/plain"];
    response.writeHead(body ? 200 : 404, { "content-type": type, "content-security-policy": STRICT }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${server.address().port}`;
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  server?.close();
});

test("a sound page passes axe in both themes, under a strict security policy", async () => {
  const page = await openPage(browser, url);
  await page.goto("/good");
  await axe(page);
  assert.deepEqual(page.complaints, []);
});

test("axe finds an image without words, targets too small, and dark text on a dark ground", async () => {
  const page = await openPage(browser, url);
  await page.goto("/bad");
  const light = (await violations(page)).map((sentence) => sentence.split(":")[0]);
  assert.deepEqual([...new Set(light)].sort(), ["image-alt", "target-size"]);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = (await violations(page)).map((sentence) => sentence.split(":")[0]);
  assert.ok(dark.includes("color-contrast"), dark.join());
  await assert.rejects(axe(page), /image-alt/);
});

test("a page complains of a refused script and of a call to another server", async () => {
  const page = await openPage(browser, url);
  await page.goto("/script");
  assert.match(page.complaints.join("\n"), /Content Security Policy/);
  page.complaints.length = 0;
  await page.goto("/abroad");
  assert.match(page.complaints.join("\n"), /called http:\/\/127\.0\.0\.2/);
});

test("a phone is narrow and touched, and speaks the language asked for", async () => {
  const page = await openPage(browser, url, { phone: true, dark: true, language: "nl" });
  await page.goto("/good");
  const seen = await page.evaluate(() => [innerWidth <= 980, navigator.maxTouchPoints > 0, matchMedia("(prefers-color-scheme: dark)").matches, navigator.language]);
  assert.deepEqual(seen, [true, true, true, "nl-BE"]);
  assert.equal(page.viewportSize().width, 390);
});

test("a crawl finds each kind of page once, and says what did not answer", async () => {
  const page = await openPage(browser, url);
  const refused = [];
  const found = await crawl(page, { starts: ["/links"], onRefusal: (...what) => refused.push(what) });
  assert.deepEqual(found, ["/links", "/good", "/site/1"]);
  assert.deepEqual(refused, [["/gone", 404]]);
});

test("a downloaded file arrives under its name and byte for byte", async () => {
  const page = await openPage(browser, url);
  await page.goto("/good");
  const file = await download(page, () => page.getByRole("link", { name: "Emporter" }).click());
  assert.equal(path.basename(file), "file.csv");
  assert.equal(fs.readFileSync(file, "utf8"), "école;élèves\r\n");
});

test("LibreOffice reads a spreadsheet back", async () => {
  const file = path.join(scratch("sheet"), "liste.fods");
  const cell = (text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  fs.writeFileSync(
    file,
    `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
     xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
     office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table
     table:name="Liste"><table:table-row>${cell("école")}${cell("01, 02")}</table:table-row></table:table></office:spreadsheet></office:body></office:document>`,
  );
  assert.equal((await readWithLibreOffice(file)).trim(), '"école","01, 02"');
});
