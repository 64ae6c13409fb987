/** The PDF's fonts, in a chunk of their own. */

import bold from "#fonts/bold.ttf" with { type: "bytes" };
import regular from "#fonts/regular.ttf" with { type: "bytes" };

export const fonts = { regular, bold };
