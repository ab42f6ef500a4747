import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { faultProblem, PrintFault, withinTime } from "../../src/print/print-fault.ts";

const never = new Promise<never>(() => undefined);

test("work that is done in time is not interrupted", async () => {
  expect(await withinTime(Promise.resolve("done"), 1000, [never])).toBe("done");
});

test("work is given up after its time, and when the browser is gone", async () => {
  await expect(withinTime(never, 1, [never])).rejects.toMatchObject({ kind: "timeout" });
  const gone = withinTime(never, 1000, [never, Promise.resolve("killed")]);
  await expect(gone).rejects.toMatchObject({ kind: "crash", message: "killed" });
});

test("whoever comes when the browser is gone already hears of it as well", async () => {
  const gone = Promise.resolve("killed");
  await expect(withinTime(never, 1000, [gone])).rejects.toThrow("killed");
  await expect(withinTime(never, 1000, [gone])).rejects.toThrow("killed");
});

test("what was waited for is not kept for as long as the browser lives", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const wait = async () => new WeakRef(await withinTime(Promise.resolve({}), 1000, [never]));
  const result = await wait();
  await setTimeout(0);
  collect();
  expect(result.deref()).toBeUndefined();
});

test("an abort is the caller's own and comes back as it was given", async () => {
  const reason = new Error("interrupted");
  const aborted = withinTime(never, 1000, [never], AbortSignal.abort(reason));
  await expect(aborted).rejects.toBe(reason);
});

test("a failing protocol is a fault, anything else is a bug", async () => {
  const lost = Object.assign(new Error("Printing failed"), { name: "ProtocolError" });
  await expect(withinTime(Promise.reject(lost), 1000, [never])).rejects.toMatchObject({
    kind: "crash",
  });
  const bug = new TypeError("x is not a function");
  await expect(withinTime(Promise.reject(bug), 1000, [never])).rejects.toBe(bug);
});

test("each kind of fault has its rule", () => {
  expect(faultProblem(new PrintFault("timeout", "")).rule).toBe("print-timeout");
  expect(faultProblem(new PrintFault("crash", "")).rule).toBe("browser-crashed");
});
