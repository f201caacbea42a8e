// @ts-check
// Strapi tells every request; in a test run only its warnings and errors are worth a line.
const GOOD_NEWS = /^\[[^\]]+\] \S*(http|info|debug)\S*: /;

// Strapi's logger writes to the stream behind the console that jest gives to each test file.
const { _stdout: out } = /** @type {{ _stdout?: { write: (text: string) => unknown } }} */ (/** @type {unknown} */ (console));
if (out) {
  const write = out.write.bind(out);
  out.write = (text) => (GOOD_NEWS.test(text) ? true : write(text));
}
