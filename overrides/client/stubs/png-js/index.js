export default function absent() {
  throw new Error("left out of the letter's client, see overrides/client/stubs/README.md");
}
