/**
 * Holds the theme's search back until it is used: its worker and index are a fifth of a page's bytes, and most
 * visitors never search. Stands in every page before the theme's own script.
 */
{
  // The theme takes single letters for commands unless a text field has the focus: whoever types on a radio button would
  // find the rest of the word in the search (WCAG 2.1.4). Writing itself needs no listener.
  addEventListener("keydown", (event) => {
    const isLetter = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isLetter) event.stopImmediatePropagation();
  }, true);

  const isUsed = new Promise((resolve) => {
    const inSearch = (/** @type {any} */ { target }) =>
      target.closest?.("#__search, [data-md-component=search]") && resolve(0);
    for (const event of ["focusin", "pointerdown", "change"]) addEventListener(event, inSearch);
  });

  const { open, send } = XMLHttpRequest.prototype;
  /** @type {WeakSet<XMLHttpRequest>} */
  const held = new WeakSet();
  /** @param {any[]} parameters */
  XMLHttpRequest.prototype.open = function (...parameters) {
    if (/search_index.json/.test(parameters[1])) held.add(this);
    return open.apply(this, /** @type {any} */ (parameters));
  };
  /** @param {any} body */
  XMLHttpRequest.prototype.send = function (body) {
    if (held.has(this)) isUsed.then(() => send.call(this, body));
    else send.call(this, body);
  };

  const RealWorker = Worker;
  // The theme's only worker gets its first message when the index is there.
  globalThis.Worker = /** @type {any} */ (class extends EventTarget {
    /** @param {string} address */
    constructor(address) {
      super();
      this.address = address;
    }

    /** @param {unknown} message */
    postMessage(message) {
      if (!this.worker) {
        this.worker = new RealWorker(this.address);
        this.worker.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent("message", { data }));
      }
      this.worker.postMessage(message);
    }
  });
}
