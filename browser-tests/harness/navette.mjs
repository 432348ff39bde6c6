// Starts the program under test on its own copy of a fresh demonstration base.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { setTimeout as pause } from "node:timers/promises";

const here = path.dirname(fileURLToPath(import.meta.url));

/** The program: `NAVETTE_BIN`, else what `cargo build` leaves in target/debug. */
export const program = path.resolve(process.env.NAVETTE_BIN ?? path.join(here, "../../target/debug/navette"));

/** Where pictures and logs go; ignored by git. */
export const results = path.join(here, "../results");

/** Runs a command of the program to its end: `run("export", "--data", dir)`. Throws with its errors unless it ends well. */
export async function run(...words) {
  const { stdout, stderr } = await promisify(execFile)(program, words, { maxBuffer: 64 << 20 });
  return { stdout, stderr };
}

/** A folder for the whole run, gone at its end; run.mjs gives one for all files, a file run alone makes its own. */
function sharedFolder() {
  if (!process.env.NAVETTE_STORIES_DIR) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "navette-stories-"));
    process.env.NAVETTE_STORIES_DIR = folder;
    process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  }
  return process.env.NAVETTE_STORIES_DIR;
}

/** A fresh empty folder, gone at the end of the run. */
export function scratch(name) {
  return fs.mkdtempSync(path.join(sharedFolder(), `${name}-`));
}

/**
 * A folder with a demonstration base, made once for the whole run, and the sign-in links it printed.
 * Never serve it: copy it. Several files may ask at once; one makes it and the others wait.
 */
async function demo() {
  const shared = sharedFolder();
  const done = path.join(shared, "demo");
  const making = path.join(shared, "demo.making");
  try {
    fs.mkdirSync(making);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    while (!fs.existsSync(done)) {
      if (fs.existsSync(path.join(shared, "demo.failed"))) throw new Error("the demonstration base could not be made");
      await pause(100);
    }
    return done;
  }
  try {
    const { stdout } = await run("demo", "--data", path.join(making, "base"), "--json");
    fs.writeFileSync(path.join(making, "demo.json"), stdout);
    fs.cpSync(making, `${done}.copy`, { recursive: true });
    fs.renameSync(`${done}.copy`, done);
    return done;
  } catch (error) {
    fs.writeFileSync(path.join(shared, "demo.failed"), String(error));
    throw error;
  }
}

async function freePort() {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

/** The path of a sign-in link, without the server's name, which the command could only guess. */
function pathOf(link) {
  const { pathname, search } = new URL(link);
  return pathname + search;
}

/** The roles that an empty base is given, each with the address `role@navette.example`. */
const FIRST_ROLES = ["admin", "coordination", "reader"];

/**
 * Serves a fresh copy of the demonstration base; with `{ empty: true }`, a base where a person has only been given an
 * account by `navette user add`, as on the first day.
 * Returns its address, its data folder, the sign-in path of each role, and `stop()`.
 */
export async function serve({ empty = false } = {}) {
  const folder = scratch("served");
  const data = path.join(folder, "base");
  const links = {};
  if (!empty) {
    const made = await demo();
    fs.cpSync(path.join(made, "base"), data, { recursive: true });
    for (const [role, link] of Object.entries(JSON.parse(fs.readFileSync(path.join(made, "demo.json"))).links)) links[role] = pathOf(link);
  } else {
    for (const role of FIRST_ROLES) {
      const { stdout } = await run("user", "add", `${role}@navette.example`, "--name", `Personne fictive (${role})`, "--role", role, "--data", data, "--json");
      links[role] = pathOf(JSON.parse(stdout).link);
    }
  }
  const address = `127.0.0.1:${await freePort()}`;
  let log = "";
  const server = spawn(program, ["serve", "--data", data, "--listen", address], { stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (log = (log + text).slice(-20_000)));
  const url = `http://${address}`;
  for (const began = Date.now(); ; await pause(20)) {
    if (server.exitCode !== null) throw new Error(`navette serve ended with ${server.exitCode}:\n${log}`);
    if (Date.now() - began > 30_000) throw new Error(`navette serve did not answer within 30 s:\n${log}`);
    const answer = await fetch(`${url}/entrer`).catch(() => null);
    if (answer) break;
  }
  return {
    url,
    data,
    links,
    /** A fresh sign-in path for a person of an empty base, made by `navette user link` while the base is served. */
    async link(role) {
      const { stdout } = await run("user", "link", `${role}@navette.example`, "--data", data, "--json");
      return pathOf(JSON.parse(stdout).link);
    },
    log: () => log,
    async stop() {
      if (server.exitCode === null && server.signalCode === null) {
        server.kill("SIGTERM");
        const late = setTimeout(() => server.kill("SIGKILL"), 10_000);
        await once(server, "exit");
        clearTimeout(late);
      }
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
