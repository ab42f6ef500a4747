import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Finisher, openFinisher } from "../../src/build/finisher.ts";

/* The other side of the thread; that whole builds go through it is seen wherever the program runs. */

type Document = Parameters<Finisher["finish"]>[0];
const named = (output: string) => ({ output }) as Document;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "briefwright-finisher-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A finisher whose thread runs `body` for each document: `number`, `document` and `answer`. */
function withThread(body: string): Promise<Finisher> {
  const path = join(folder, "thread.mjs");
  writeFileSync(
    path,
    `import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ number, document }) => {
  const answer = (rest) => parentPort.postMessage({ number, ...rest });
  ${body}
});`,
  );
  return openFinisher(pathToFileURL(path));
}

it("gives each document its own answer, in whatever order they come", async () => {
  const finisher = await withThread(
    "setTimeout(() => answer({ finished: document.output }), document.output === 'slow' ? 50 : 0);",
  );
  const ended: unknown[] = [];
  const finish = (name: string) => finisher.finish(named(name)).then((found) => ended.push(found));
  await Promise.all([finish("slow"), finish("quick")]);
  expect(ended).toEqual(["quick", "slow"]);
  await finisher.close();
});

it("throws what is thrown there, and goes on", async () => {
  const finisher = await withThread(
    "answer(document.output === 'bad' ? { thrown: new TypeError('no PDF') } : { finished: 1 });",
  );
  await expect(finisher.finish(named("bad"))).rejects.toThrow(new TypeError("no PDF"));
  await expect(finisher.finish(named("good"))).resolves.toBe(1);
  await finisher.close();
});

it("waits no longer than somebody wants, and can be closed whatever its thread does", async () => {
  const finisher = await withThread("for (;;);");
  const over = new AbortController();
  const finished = finisher.finish(named("endless"), over.signal);
  over.abort(new Error("the time is over"));
  await expect(finished).rejects.toThrow("the time is over");
  await finisher.close();
});

it.each([
  ["ends", "process.exit(0);", "has ended"],
  ["fails", "throw new RangeError('too deep');", "too deep"],
])("leaves nobody waiting for a thread that %s", async (_, body, words) => {
  const finisher = await withThread(body);
  const [first, second] = await Promise.allSettled([
    finisher.finish(named("a")),
    finisher.finish(named("b")),
  ]);
  expect([first, second].map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(finisher.finish(named("c"))).rejects.toThrow(words);
});
