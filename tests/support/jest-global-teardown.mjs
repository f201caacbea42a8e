// @ts-check

export default async function globalTeardown() {
  const { leaveTestServer } = /** @type {{ leaveTestServer?: () => Promise<void> }} */ (globalThis);
  await leaveTestServer?.();
}
