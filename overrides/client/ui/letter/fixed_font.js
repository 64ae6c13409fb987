/** The PDF's font for User IDs, in a chunk of its own. */

import fixed from "#fonts/fixed.ttf" with { type: "bytes" };

export { fixed };
