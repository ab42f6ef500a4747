import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ensureCompiled, runProgram } from "../cli/program.ts";
import { folderWith, sound } from "./workspace.ts";

/*
 * Names of folders and files that would move a cursor, set the title of a window, turn the
 * direction of reading, or begin a line that a CI system takes for a command. On most systems
 * a name may hold any of it.
 */

const clearing = "\u001b[2J\u001b]0;owned\u0007";
const names = [
  clearing,
  "line\n::error::owned",
  "turned\u202egnp.exe",
  "c1\u009b2J",
  "\r::add-mask::x",
];

async function besideHostileNames(): Promise<string> {
  const root = await folderWith(sound);
  for (const name of names) {
    await mkdir(join(root, "data", name));
    await writeFile(join(root, "data/spring", `${name}.yaml`), "");
    await mkdir(join(root, "templates/documents", name), { recursive: true });
  }
  return root;
}

const commands: readonly string[][] = [
  ["check"],
  ["check", "--json"],
  ["check", "--verbose"],
  ...["sarif", "junit", "markdown", "github", "gitlab"].map((form) => ["check", "--report", form]),
  ["build", "--format", "html"],
  ["build", "--format", "html", "--json"],
  ["list"],
  ["list", "--json"],
  ["evidence"],
  ...["check", "verify", "merge", "diff", "new", "eject"].map((command) => [command, clearing]),
  ["check", `--${clearing}`],
  ["check", "--cwd", clearing],
];

test.skipIf(process.platform === "win32").each(commands)(
  "%j: what is printed holds no sign that does something",
  async (...args) => {
    await ensureCompiled();
    const { stdout, stderr } = await runProgram(args, await besideHostileNames());
    const printed = stdout + stderr;
    expect(printed.length).toBeGreaterThan(20);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
    expect(acting.exec(printed)?.[0]).toBeUndefined();
    expect(printed).not.toMatch(/^::error::owned/m);
    expect(printed).not.toMatch(/^::add-mask::/m);
  },
);
