// Every page of the coordination, by whoever reads it, however they read it.
import { after, before, test } from "node:test";
import { openSite } from "../harness/browser.mjs";
import { sweep } from "../harness/sweep.mjs";

let site;
before(async () => (site = await openSite()));
after(() => site?.close());

sweep(test, () => site, "coordination", [
  "/",
  "/reseau/implantations",
  "/reseau/implantations/{id}",
  "/reseau/implantations/{id}/modifier",
  "/reseau/implantations/nouvelle",
  "/reseau/ecoles",
  "/reseau/ecoles/{id}",
  "/reseau/echanges",
  "/reseau/operateurs",
  "/reseau/operateurs/{id}",
  "/reseau/operateurs/nouveau",
  "/reseau/personnes",
  "/reseau/personnes/{id}",
  "/reseau/personnes/nouvelle",
  "/reseau/doublons",
  "/reseau/imports",
  "/reseau/imports/nouveau",
  "/reseau/carte",
  "/lacunes",
  "/lacunes/lignes",
  "/offres/aides",
  "/offres/aides/modifier",
  "/compte",
]);
