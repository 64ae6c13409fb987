function unavailable() {
  throw new Error("left out of the letter's client, see overrides/client/stubs/README.md");
}

export { unavailable as cbc, unavailable as ecb };
