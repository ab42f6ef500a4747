/** `npm run test:fuzz` sets FUZZ_SECONDS for each property; `npm test` gives each a moment. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
const seed = Number(process.env.FUZZ_SEED ?? 20250901);

/**
 * How long a property is tried: `few` times in `npm test`, else for its seconds. The seed is said,
 * so that what was found can be found again.
 */
export const runs = (few: number) => ({
  seed,
  numRuns: seconds > 0 ? 1_000_000 : few,
  ...(seconds > 0 && { interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false }),
});

/** Long enough for the property, and for a slow machine besides. */
export const patience = { timeout: 60_000 + seconds * 2000 };
