/** Open XML SDK's findings of some DOCX files: a JSON list of paths on each line in, a JSON list of findings out. */

import { stdin } from "node:process";
import { createInterface } from "node:readline";
// 45 MB that only the tests need: in the root's deno.json it would be installed with the site.
import validate from "@ooxml-tools/validate";

for await (const line of createInterface({ input: stdin })) {
  const findings = [];
  for (const file of JSON.parse(line)) {
    findings.push(...await validate(await Deno.readFile(file), "Microsoft365"));
  }
  console.log(JSON.stringify(findings));
}
Deno.exit(0); // its run time would wait for ever
