/**
 * What scripts may become markup or a script's address, where the policy demands Trusted Types. Ours make neither; the
 * theme's puts its search results in as markup, and starts its search in a worker. Stands before all other scripts.
 */
{
  // No script, and no attribute that could do anything: the marked words of a search result, and what is around them.
  const harmless = /^<\/?(?!script)[a-z]\w*( (class|data-md-highlight)="[^"<>]*")*>$/;
  const worker = /\/(sw|search\.\w+\.min)\.js$/;
  // What gets no answer, browsers refuse.
  /** @type {any} */ (globalThis).trustedTypes?.createPolicy("default", {
    createHTML: (/** @type {string} */ markup) =>
      markup.match(/<[^>]*>?/g)?.some((tag) => !harmless.test(tag)) ? null : markup,
    createScriptURL(/** @type {string} */ address) {
      const { origin, pathname } = new URL(address, location.href);
      if (origin === location.origin && worker.test(pathname)) return address;
    },
  });
}
