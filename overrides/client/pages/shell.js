/** What every page has around its text: menu, colours, contents, wide tables, the search, and the copy for off-line use. */

import { startContents } from "../site/contents.js";
import { startMenu } from "../site/menu.js";
import { startOffline } from "../site/offline.js";
import { startScheme } from "../site/scheme.js";
import { startSearch } from "../site/search_opener.js";
import { startWideTables } from "../site/wide_tables.js";

/** @param {string} selector */
const all = (selector) => /** @type {NodeListOf<any>} */ (document.querySelectorAll(selector));

const [button] = all(".site-menu-button");
const [menu] = all(".site-menu");
const [scheme] = all(".site-scheme");
startMenu(button, menu);
startScheme(scheme);
startSearch(all("a[data-search-open]")[0]);
startContents(all(".site-contents a"));
startWideTables(all(".site-table"));
startOffline(all("#site-version")[0]);
