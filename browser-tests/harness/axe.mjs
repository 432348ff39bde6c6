// The accessibility checker, run in the page.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import fs from "node:fs";

const source = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
// The rules whose answer depends on colours: all that the dark theme can change.
const COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * What breaks WCAG 2.0 to 2.2, A and AA, on the page as it stands: one sentence for each element. `colours`: only the
 * rules about colours.
 */
export async function violations(page, { colours = false } = {}) {
  // Through the debugging protocol, so that the page's own security policy stays as it is.
  const session = await page.context().newCDPSession(page);
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(`axe: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  };
  try {
    if (!(await evaluate("typeof axe === 'object'"))) await evaluate(`${source}\nundefined`);
    // axe leaves the size of targets out unless asked for by name, though WCAG 2.2 AA has it.
    const options = colours
      ? { runOnly: { type: "rule", values: COLOURS }, resultTypes: ["violations"] }
      : { runOnly: { type: "tag", values: WCAG }, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] };
    const report = JSON.parse(await evaluate(`axe.run(document, ${JSON.stringify(options)}).then((found) => JSON.stringify(found.violations))`));
    return report.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}\n    ${node.target.join(" ")}\n    ${node.html.slice(0, 200)}\n    ${node.failureSummary.replaceAll("\n", "\n    ")}`),
    );
  } finally {
    await session.detach();
  }
}

/** Fails with the list if anything on the page breaks WCAG, in the light or in the dark theme. */
export async function axe(page, name = page.url()) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const found = await violations(page, { colours: colorScheme === "dark" });
    assert.equal(found.length, 0, `${name}, ${colorScheme}: ${found.length} violations\n${found.slice(0, 8).join("\n")}`);
  }
  await page.emulateMedia({ colorScheme: null });
}
