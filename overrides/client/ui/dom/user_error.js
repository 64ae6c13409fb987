/** Something that went wrong for a reason the visitor can do something about. */

/** The message says what happened and what to do, in Indonesian. */
export class UserError extends Error {
  /** @override */
  name = "UserError";
}

/**
 * @param {unknown} error
 * @param {string} otherwise what is said of an error that nobody foresaw
 */
export function messageOf(error, otherwise) {
  return error instanceof UserError ? error.message : otherwise;
}
