// LibreOffice reads back what was exported: the proof that a spreadsheet is one.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { scratch } from "./navette.mjs";

/**
 * Opens a spreadsheet with LibreOffice and returns its first sheet as CSV in UTF-8: commas, text in quotes, numbers bare.
 * A CSV of ours is told to be one: semicolons, UTF-8, the language of Belgium in French (2060), as a person would
 * answer the dialog.
 */
export async function readWithLibreOffice(file) {
  // A profile of its own for each run: two runs on one profile wait for each other, then fail.
  const folder = scratch("office");
  await promisify(execFile)("soffice", [
    `-env:UserInstallation=file://${folder}/profile`,
    "--headless",
    "--norestore",
    ...(file.endsWith(".csv") ? ["--infilter=Text - txt - csv (StarCalc):59,34,76,1,,2060"] : []),
    "--convert-to",
    "csv:Text - txt - csv (StarCalc):44,34,76,1",
    "--outdir",
    folder,
    file,
  ]);
  return fs.readFileSync(path.join(folder, `${path.parse(file).name}.csv`), "utf8");
}
