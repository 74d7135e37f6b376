// What the search needs, loaded on first use as classic scripts, so that it works from disk.
import { assets } from "../shared/address.js";

/** Stemmer, engine and index, each after the one before. */
export function enginePath() {
  const stemmer = document.documentElement.lang === "en" ? "porter" : "dutch";
  const vendor = ["base-stemmer", `${stemmer}-stemmer`].map((name) => `vendor/snowball/${name}.js`);
  return [...vendor, "search-engine.js", "data/search.js"].map((name) => assets + name);
}
