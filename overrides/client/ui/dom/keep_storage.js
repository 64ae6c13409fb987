/** Asks the browser not to clear by itself what this site stores, once the visitor has asked for something to be kept. */

/** Browsers decide by themselves or ask the visitor; what they say changes nothing here. */
export function keepStorage() {
  navigator.storage?.persist?.().catch(() => {});
}
