// Which pages there are: found by following the links, so that no list has to be kept.

/** Identifiers in an address, each replaced by {id}: the pages of two schools are one kind of page. */
export function kind(pathname) {
  const id = /^([0-9]+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
  return pathname
    .split("/")
    .map((part) => (id.test(part) ? "{id}" : part))
    .join("/");
}

// What is to be kept, not seen: stories about exports read those.
const FILE = /\.(csv|xlsx|ods|json)$/;

/**
 * One address for each kind of page that can be reached by links from `starts`, as whoever is signed in on `page`.
 * Forms are not pressed; files and what does not answer 200 are left out, and told to `onRefusal(address, status)`.
 */
export async function crawl(page, { starts = ["/"], most = 300, onRefusal = () => {} } = {}) {
  const seen = new Set();
  const found = [];
  const waiting = starts.map((address) => ({ address, asking: "" }));
  while (waiting.length > 0 && found.length < most) {
    let { address, asking } = waiting.shift();
    let answer = await page.request.get(address);
    // A page that is nothing without its question is asked as the link asks.
    if (answer.status() !== 200 && asking) answer = await page.request.get((address += asking));
    if (answer.status() !== 200) {
      onRefusal(address, answer.status());
      continue;
    }
    if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    found.push(address);
    seen.add(kind(new URL(answer.url()).pathname));
    for (const [, href] of (await answer.text()).matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
      const { origin, pathname, search } = new URL(href.replace(/&(amp|#38);/g, "&"), answer.url());
      if (origin !== new URL(answer.url()).origin || seen.has(kind(pathname)) || FILE.test(pathname)) continue;
      seen.add(kind(pathname));
      waiting.push({ address: pathname, asking: search });
    }
  }
  return found;
}
