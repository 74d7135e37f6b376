// What the search needs, loaded on first use as classic scripts, so that it works from disk.
import { assets } from "../shared/address.js";

// In how many scripts the pages are, as in atlas/site/search/index.py.
const SHARDS = 8;

/** Stemmer, engine and index, each after the one before. */
export function enginePath() {
  const stemmer = document.documentElement.lang === "en" ? "porter" : "dutch";
  const vendor = ["base-stemmer", `${stemmer}-stemmer`].map((name) => `vendor/snowball/${name}.js`);
  const shards = Array.from({ length: SHARDS }, (_, number) => `data/search-${number}.js`);
  return [...vendor, "search-engine.js", "data/search.js", ...shards].map((name) => assets + name);
}
