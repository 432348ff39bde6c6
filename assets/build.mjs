// Copies what pages take from packages into the ignored folder built/, ready to be embedded.
import { copyFileSync, mkdirSync } from "node:fs";

const from = new URL("node_modules/@fontsource-variable/atkinson-hyperlegible-next/", import.meta.url);
const to = new URL("built/fonts/", import.meta.url);
mkdirSync(to, { recursive: true });
for (const part of ["latin", "latin-ext"]) {
  copyFileSync(new URL(`files/atkinson-hyperlegible-next-${part}-wght-normal.woff2`, from), new URL(`atkinson-hyperlegible-next-${part}.woff2`, to));
}
copyFileSync(new URL("LICENSE", from), new URL("LICENSE-atkinson-hyperlegible-next.txt", to));
console.log("assets/built/fonts: Atkinson Hyperlegible Next (OFL-1.1)");
