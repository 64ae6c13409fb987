/**
 * What all pages use, in one script. The bundler makes a script of the modules that are used together everywhere: so every
 * page and every part that is fetched later names this module, or its own share would be in many small scripts. What but
 * most pages use is here too where a script of its own would weigh more.
 */

import "../../model/answers/read.js";
import "../../model/dates.js";
import "../../model/fields/kinds.js";
import "../../model/fields/values.js";
import "../../model/letter/fill.js";
import "../../model/letter/inlines.js";
import "../../model/text/data_url.js";
import "../../model/text/text.js";
import "../dom/deletions.js";
import "../dom/elements.js";
import "../dom/persist_storage.js";
import "../dom/load.js";
import "../dom/on_return.js";
import "../dom/reveal.js";
import "../dom/site_name.js";
import "./in_app.js";
import "./live_region.js";
