// @ts-check
// Imported before everything else, because the other modules use what older Node releases lack and
// would fail there with an error that says nothing to a newcomer.

const OLDEST = 20;
const major = Number(process.versions.node.split('.')[0]);

if (major < OLDEST) {
  console.error(`This product needs Node ${OLDEST} or newer (22 or 24 recommended); this is Node ${process.versions.node}.`);
  process.exit(1);
}
