import { expect, test } from "vitest";
import { commandOf, processesOfGroup, processesWith, signalAll } from "../processes.ts";
import { ownTemporaryFolder, printerFor } from "./print-support.ts";

/*
 * Pages that are killed once while they print: the job is done all the same, in a new browser.
 * `npm run test:kills` does two hundred, of which one in a hundred may fail.
 */

const rounds = Number(process.env.RETRY_ROUNDS ?? 2);
const job = {
  html: `<!doctype html><title>x</title><table>${"<tr><td>a<td>b<td>c".repeat(1500)}</table>`,
  assets: new Map(),
};

test.runIf(process.platform === "linux")(
  "a page that is killed once costs a second try, and no document",
  { timeout: 60_000 + rounds * 15_000 },
  async () => {
    const folder = ownTemporaryFolder();
    const printer = await printerFor();
    const browsers = (): number[] =>
      processesWith(folder).filter((pid) => commandOf(pid).includes("--remote-debugging-pipe"));
    const pages = (): number[] =>
      browsers()
        .flatMap(processesOfGroup)
        .filter((pid) => commandOf(pid).includes("--type=renderer"));
    let killed = 0;
    let printed = 0;
    for (let round = 0; round < rounds; round++) {
      let isOver = false;
      const printing = printer.print(job).finally(() => {
        isOver = true;
      });
      await new Promise((resolve) => setTimeout(resolve, (round * 37) % 300));
      const victims = isOver ? [] : pages();
      signalAll(victims, "SIGKILL");
      const { value, problems } = await printing;
      if (victims.length > 0) killed++;
      if (value) printed++;
      else process.stdout.write(`retries: ${JSON.stringify(problems)}\n`);
    }
    process.stdout.write(
      `retries: ${printed} of ${rounds} printed, ${killed} of them killed once\n`,
    );
    // Where nobody was hit nothing has been shown.
    expect(killed).toBeGreaterThanOrEqual(rounds / 2);
    expect(printed).toBeGreaterThanOrEqual(Math.ceil(rounds * 0.99));
  },
);
