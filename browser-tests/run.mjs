// Runs the stories: all of them, or those whose file names contain one of the words given.
//
//     node run.mjs              all stories
//     node run.mjs import       stories/…import….test.mjs
//
// The results are told for a person as they come, then summed in lines `# pass N` for scripts/test-everything.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const words = process.argv.slice(2);
const files = fs
  .readdirSync(path.join(here, "stories"))
  .filter((name) => name.endsWith(".test.mjs") && (words.length === 0 || words.some((word) => name.includes(word))))
  .map((name) => path.join("stories", name));
if (files.length === 0) {
  console.error(`no story has ${words.join(" or ")} in its name`);
  process.exit(2);
}

fs.rmSync(path.join(here, "results"), { recursive: true, force: true });
fs.mkdirSync(path.join(here, "results"));
const shared = fs.mkdtempSync(path.join(os.tmpdir(), "navette-stories-"));
const sums = path.join(here, "results", "stories.tap");
const reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout", "--test-reporter=tap", `--test-reporter-destination=${sums}`];
const done = spawnSync(process.execPath, ["--test", "--test-concurrency=2", ...reporters, ...files], {
  cwd: here,
  stdio: "inherit",
  env: { ...process.env, NAVETTE_STORIES_DIR: shared },
});
fs.rmSync(shared, { recursive: true, force: true });
console.log(fs.readFileSync(sums, "utf8").match(/^# (pass|fail|cancelled|skipped) \d+$/gm)?.join("\n") ?? "# fail 1");
process.exit(done.status ?? 1);
