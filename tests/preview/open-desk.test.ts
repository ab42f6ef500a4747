import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { openDesk } from "../../src/preview/open-desk.ts";
import { resolvePreviewOptions } from "../../src/preview/options.ts";

const whole = 'id: spring\ntitle: Ports in spring\nissued: "2025-09-01"\n';
const half = "id: spring\ntitle: [Ports";
const name = "data/spring/edition.yaml";

/** What happens while the desk waits. */
const { meanwhile } = vi.hoisted(() => ({ meanwhile: vi.fn() }));
vi.mock(import("node:timers/promises"), async (original) => ({
  ...(await original()),
  setTimeout: async () => meanwhile(),
}));

/** What is found wrong in a workspace of one file that is half-written at first. */
async function errorsOf(changed: readonly string[]): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), "briefwright-desk-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "data/spring"), { recursive: true });
  writeFileSync(join(root, name), half);
  meanwhile.mockReset().mockImplementation(() => writeFileSync(join(root, name), whole));
  const { settings } = resolvePreviewOptions({ cwd: root });
  const { editions, diagnose } = await openDesk(settings, changed, new AbortController().signal);
  return diagnose(editions.flatMap(({ problems }) => problems))
    .filter(({ severity }) => severity === "error")
    .map(({ rule }) => rule);
}

it("reads a file again that has only just changed and cannot be understood", async () => {
  expect(await errorsOf([name])).toEqual([]);
  expect(meanwhile).toHaveBeenCalledOnce();
});

it("believes at once what is wrong with a file that has not changed", async () => {
  expect(await errorsOf(["data/spring/risks.yaml"])).toEqual(["yaml-syntax"]);
  expect(meanwhile).not.toHaveBeenCalled();
});
