import type { ProgressEvent } from "../../index.ts";
import type { Terminal } from "../terminal.ts";

// Before that a rate says more about the first document than about those to come.
const leastDone = 5;
const leastSeconds = 2;

/**
 * Shows in one line how far a build is; in a long one also how fast, and how long it will take.
 * @param now in milliseconds; for tests
 */
export function showProgress(
  terminal: Terminal,
  now: () => number = () => performance.now(),
): (event: ProgressEvent) => void {
  let began: number | undefined;
  return ({ edition, language, document, done, total }) => {
    // From the first that is finished: what came before it comes once only.
    began ??= now();
    const seconds = (now() - began) / 1000;
    const facts = [`${done}/${total}`];
    if (done >= leastDone && seconds >= leastSeconds && done < total) {
      const rate = (done - 1) / seconds;
      facts.push(`${rate.toFixed(1)}/s`, `${timeLeft((total - done) / rate)} left`);
    }
    facts.push(`${edition}/${language}/${document}`);
    terminal.progress(terminal.style("dim", facts.join("  ").slice(0, terminal.width)));
  };
}

function timeLeft(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 90 ? `${whole} s` : `${Math.round(whole / 60)} min`;
}
