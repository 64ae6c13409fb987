/** Asks the browser not to clear by itself what this site stores, once the visitor has asked for something to be kept. */

/** Browsers decide by themselves or ask the visitor; what they say changes nothing here. */
export function persistStorage() {
  navigator.storage?.persist?.().catch(() => {});
}
