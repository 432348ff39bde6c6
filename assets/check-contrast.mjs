// Reads the tokens and computes every pair of colours that meets on a page, light and dark: 4.5 for text, 3 for drawings.
// Then looks at the three dyes as the common colour-vision deficiencies see them.
import { readFileSync } from "node:fs";

const css = readFileSync(new URL("css/00-tokens.css", import.meta.url), "utf8");
const tokens = { light: {}, dark: {} };
for (const [, name, light, dark] of css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)) {
  tokens.light[name] = light;
  tokens.dark[name] = dark;
}
for (const [, name, other] of css.matchAll(/--([\w-]+): var\(--([\w-]+)\);/g)) {
  for (const theme of ["light", "dark"]) tokens[theme][name] = tokens[theme][other];
}

const text = 4.5;
const drawing = 3;
const grounds = ["paper", "raised", "desk", "sunk"];
const pairs = [
  ...grounds.flatMap((g) => [["ink", g, text], ["soft", g, text], ["accent", g, text]]),
  ...["paper", "raised"].flatMap((g) => ["pastel", "garance", "gaude", "warn", "error", "accent-deep"].map((c) => [c, g, text])),
  ["on-accent", "accent", text], ["on-accent", "accent-deep", text],
  ["ink", "accent-tint", text], ["soft", "accent-tint", text], ["accent", "accent-tint", text], ["accent-deep", "accent-tint", text],
  ["ink", "warn-tint", text], ["warn", "warn-tint", text], ["ink", "error-tint", text], ["error", "error-tint", text],
  ...["paper", "raised", "desk"].map((g) => ["edge", g, drawing]),
  ...["pastel", "garance", "undyed"].map((c) => [c, "cloth", drawing]),
  ...["gaude-thread"].flatMap((c) => [[c, "paper", drawing]]),
];

const rgb = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);
const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const luminance = (hex) => rgb(hex).map(linear).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const contrast = (a, b) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

let failed = 0;
for (const theme of ["light", "dark"]) {
  for (const [front, ground, least] of pairs) {
    const [a, b] = [tokens[theme][front], tokens[theme][ground]];
    if (!a || !b) throw new Error(`no token --${a ? ground : front}`);
    const found = contrast(a, b);
    if (found < least) {
      failed += 1;
      console.error(`${theme}: --${front} on --${ground} is ${found.toFixed(2)}, wants ${least}`);
    }
  }
}

// Linear-light projections after Machado, Oliveira and Fernandes (2009), full severity.
const sights = {
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
const lab = (lin) => {
  const cube = [[0.4122215, 0.5363325, 0.0514460], [0.2119035, 0.6806995, 0.1073970], [0.0883025, 0.2817188, 0.6299787]]
    .map((row) => Math.cbrt(Math.max(0, row.reduce((sum, k, i) => sum + k * lin[i], 0))));
  return [[0.2104543, 0.7936178, -0.0040720], [1.9779985, -2.4285922, 0.4505937], [0.0259040, 0.7827718, -0.8086758]]
    .map((row) => row.reduce((sum, k, i) => sum + k * cube[i], 0));
};
for (const theme of ["light", "dark"]) {
  for (const [sight, matrix] of Object.entries(sights)) {
    const seen = ["pastel", "garance", "gaude-thread"].map((name) => {
      const lin = rgb(tokens[theme][name]).map(linear);
      return lab(matrix.map((row) => row.reduce((sum, k, i) => sum + k * lin[i], 0)));
    });
    for (const [i, j] of [[0, 1], [0, 2], [1, 2]]) {
      const apart = Math.hypot(...seen[i].map((v, k) => v - seen[j][k]));
      if (apart < 0.08) {
        failed += 1;
        console.error(`${theme}: two dyes (${i}, ${j}) are ${apart.toFixed(3)} apart under ${sight}, want 0.08`);
      }
    }
  }
}
if (failed) process.exit(1);
console.log(`${pairs.length} pairs of colours hold in light and dark; the dyes stay apart.`);
