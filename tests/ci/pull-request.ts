import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { init } from "../../src/index.ts";

/** What a runner has: the repository as it was checked out, and a place beside it. */
export interface CheckedOut {
  readonly folder: string;
  readonly temp: string;
  /** The edition's file in it. */
  readonly edition: string;
}

/**
 * A repository with a new workspace in briefs/, committed and cloned: what git leaves out, the
 * texts of sources among it, is not there.
 */
export async function aCheckout(): Promise<CheckedOut> {
  const base = mkdtempSync(join(tmpdir(), "briefwright-ci-"));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const [origin, folder, temp] = ["origin", "repository", "runner"].map((name) => join(base, name));
  if (origin === undefined || folder === undefined || temp === undefined) throw new Error();
  mkdirSync(temp);
  git(base, "init", "--quiet", origin);
  await init({ cwd: origin, folder: "briefs", now: "2026-01-15" });
  writeFileSync(join(origin, "briefs/package-lock.json"), "{}\n");
  git(origin, "add", "--all");
  git(origin, "-c", "user.name=Desk", "-c", "user.email=desk@localhost", "commit", "-qm", "Begin");
  git(base, "clone", "--quiet", origin, folder);
  return { folder, temp, edition: join(folder, "briefs/data/2026-01/edition.yaml") };
}

export function git(cwd: string, ...args: string[]): void {
  const { status, stderr } = spawnSync("git", args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
}
