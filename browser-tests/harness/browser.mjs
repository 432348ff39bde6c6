// Chromium as Debian packages it, and the small vocabulary in which the stories are told.
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { results, scratch, serve } from "./navette.mjs";

// No sandbox, because tests run as root in containers; nothing that would call home.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

function findChromium() {
  if (process.env.NAVETTE_CHROMIUM) return process.env.NAVETTE_CHROMIUM;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    const found = folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
    if (found) return found;
  }
  throw new Error("Chromium was not found: apt-get install chromium, or set NAVETTE_CHROMIUM to its path");
}

/** Opens Chromium with an empty profile. */
export async function openBrowser() {
  return chromium.launch({ executablePath: findChromium(), headless: true, chromiumSandbox: false, args: FLAGS });
}

/**
 * A page in a window of its own. `phone`: a telephone's screen; `dark`: the dark theme is asked for; `language`: what
 * the browser says it prefers; `scripts: false`: no JavaScript; `state`: cookies of an earlier sign-in.
 * What goes wrong in it is kept in `page.complaints`: errors in the console (so also what the security policy
 * refused), uncaught errors, and requests that left `url`.
 */
export async function openPage(browser, url, { phone, dark, language = "fr", scripts = true, state } = {}) {
  const context = await browser.newContext({
    ...(phone ? PHONE : DESKTOP),
    baseURL: url,
    locale: `${language}-BE`,
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: scripts,
    storageState: state,
    acceptDownloads: true,
  });
  // Long, for machines that build something else meanwhile; nothing waits that long when all is well.
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  page.complaints = [];
  page.on("console", (message) => {
    // Chromium writes each answer of 400 and more into the console; stories look at those answers themselves.
    const answered = message.text().startsWith("Failed to load resource: the server responded");
    if (message.type() === "error" && !answered) page.complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => page.complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith("http") && asked.origin !== new URL(url).origin) page.complaints.push(`called ${asked.href}`);
  });
  return page;
}

/**
 * A served base and a browser for one file of stories. Call `close()` at the end: it fails if any page complained.
 *
 *     const site = await openSite();
 *     const page = await site.signInAs("coordination", { phone: true });
 */
export async function openSite(options) {
  // First the browser: when there is none, no service is left running behind the story that fails.
  const browser = await openBrowser();
  const served = await serve(options);
  const pages = [];
  const signedIn = new Map();

  async function visit(how) {
    const page = await openPage(browser, served.url, how);
    pages.push(page);
    return page;
  }

  return {
    ...served,
    browser,
    visit,
    /** A page in which a person of that role has signed in. The link works once, so the session is kept for the next call. */
    async signInAs(role, how = {}) {
      if (!signedIn.has(role)) {
        if (!served.links[role]) throw new Error(`no sign-in link for ${role}; there are ${Object.keys(served.links).join(", ")}`);
        const first = await visit();
        await first.goto(served.links[role]);
        // The link's page may ask to confirm, so that a mail scanner that follows links does not use it up.
        const confirm = first.locator("main form button[type=submit]");
        if (new URL(first.url()).pathname === served.links[role] && (await confirm.count()) > 0) await confirm.first().click();
        await first.waitForURL((now) => !now.pathname.startsWith("/entrer"));
        signedIn.set(role, await first.context().storageState());
        await first.context().close();
      }
      return visit({ ...how, state: signedIn.get(role) });
    },
    async close() {
      await browser.close();
      await served.stop();
      const complaints = pages.flatMap((page) => page.complaints);
      if (complaints.length > 0) throw new Error(`pages complained:\n${[...new Set(complaints)].join("\n")}`);
    },
  };
}

/** Keeps a picture of the whole page as results/NAME.png. */
export async function picture(page, name) {
  fs.mkdirSync(results, { recursive: true });
  const file = path.join(results, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true });
  return file;
}

/** Presses a link or button that starts a download and returns the path of the file received. */
export async function download(page, press) {
  const [received] = await Promise.all([page.waitForEvent("download"), press()]);
  const file = path.join(scratch("download"), received.suggestedFilename());
  await received.saveAs(file);
  return file;
}
