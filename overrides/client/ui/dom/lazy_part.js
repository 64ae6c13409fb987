/** A part of the page that is fetched when it is needed, once; when it does not come, it is asked for again. */

/** @template Part */
export class LazyPart {
  #make;
  /** @type {Promise<Part> | undefined} */
  #coming;
  /** The part, once it has come. @type {Part | undefined} */
  current;

  /** @param {() => Promise<Part>} make fetches it, and makes it ready */
  constructor(make) {
    this.#make = make;
  }

  /** @returns {Promise<Part>} rejected when it did not come this time */
  get() {
    this.#coming ??= this.#make().then((part) => (this.current = part));
    this.#coming.catch(() => (this.#coming = undefined));
    return this.#coming;
  }
}
