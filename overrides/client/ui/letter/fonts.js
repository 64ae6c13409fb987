/** The PDF's fonts, in a chunk of their own. */

import blank from "#fonts/blank.ttf" with { type: "bytes" };
import bold from "#fonts/bold.ttf" with { type: "bytes" };
import regular from "#fonts/regular.ttf" with { type: "bytes" };

export const fonts = { regular, bold, blank };
