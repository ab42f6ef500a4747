/** `npm run test:fuzz` sets FUZZ_SECONDS for each property; `npm test` gives each a moment. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
/** The same in every `npm test`; another one in each long run, unless one is given. */
const seed = Number(process.env.FUZZ_SEED ?? (seconds > 0 ? Date.now() % 2 ** 31 : 20250901));
if (seconds > 0) {
  // biome-ignore lint/suspicious/noConsole: whoever runs it must be able to run it again
  console.log(`Tried with the seed ${seed}. The same again: FUZZ_SEED=${seed} npm run test:fuzz`);
}

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
