import { expect, test } from "vitest";
import { check } from "../../src/index.ts";
import { scratch } from "../load/scratch.ts";
import { corpus } from "./editions.ts";
import { scripts } from "./scripts.ts";
import { workspaceOf } from "./workspace.ts";

/* A fence that refuses honest work is a fault: all of these must pass every rule, and print. */

test("the corpus has at least fifty editions in at least ten scripts", () => {
  expect(corpus.length).toBeGreaterThanOrEqual(50);
  expect(new Set(scripts.map(({ name }) => name)).size).toBeGreaterThanOrEqual(10);
  expect(new Set(corpus.map(({ files }) => JSON.stringify(files))).size).toBe(corpus.length);
});

test("all of it passes every rule over the data", { timeout: 120_000 }, async () => {
  const { editions, diagnostics, exitCode } = await check({
    cwd: await scratch(workspaceOf(corpus)),
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect([exitCode, editions.length]).toEqual([0, corpus.length]);
});
