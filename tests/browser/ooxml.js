/** Open XML SDK's findings of some DOCX files, as JSON. Usage: deno run ooxml.js <file> … */

// 45 MB that only the tests need: in the root's deno.json it would be installed with the site.
import validate from "@ooxml-tools/validate";

const findings = [];
for (const file of Deno.args) findings.push(...await validate(await Deno.readFile(file), "Microsoft365"));
console.log(JSON.stringify(findings));
Deno.exit(0); // its run time would wait for ever
