import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { makePlaces } from "./geography/places.mjs";
import { governorates, makeRegion } from "./geography/region.mjs";

/**
 * Makes the map and the gazetteer that lie in lib/geo, from packages that only this needs. Run by hand when their data
 * or the choice in `geography/` has changed.
 */
function write(name, text) {
  writeFileSync(new URL(`../../lib/geo/${name}`, import.meta.url), text);
  process.stdout.write(`lib/geo/${name}: ${(gzipSync(text).length / 1_000).toFixed(1)} kB gzip\n`);
}

write("region.json", `${JSON.stringify(makeRegion())}\n`);
const rows = makePlaces(governorates()).map((row) => JSON.stringify(row));
write("places.json", `[\n${rows.join(",\n")}\n]\n`);
