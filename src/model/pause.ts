/**
 * Called in the midst of long work, again and again: lets the process hear of signals, and throws
 * when the time of the run is over or somebody wants an end.
 */
export type Pause = () => Promise<void>;

/** For work that nobody is going to end. */
export const noPause: Pause = async () => undefined;

/** Takes the steps of long work one after another, with a pause behind each. @returns its result */
export async function inSteps<T>(steps: Generator<void, T>, pause: Pause): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await pause();
  }
}
