import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { hashTree } from "./hash-tree.ts";

/*
 * What a check says, or a build that has nothing to do, kept from one run to the next with a
 * hash of all that it read. If that is the same, the next run says the same again, without having
 * read the data. This file is loaded before anything else, and so imports nothing but Node's.
 */

/** How the program was called. Whatever of it is another makes another run. */
export interface Call {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Of the terminal: whether it is one, and how wide. */
  readonly terminal: readonly unknown[];
}

/** What the run has printed, and its exit code. */
export interface LastWord {
  readonly out: string;
  readonly note: string;
  readonly exitCode: number;
}

interface Kept extends LastWord {
  readonly inputs: string;
  /** Folders of what has been published. */
  readonly output: readonly string[];
  readonly outputs: string;
}

const program = fileURLToPath(new URL("../..", import.meta.url));
const ours = join(program, "dist", "build-id.json");

/** What is read of a workspace; whoever has more is not spared the reading. */
const read = ["briefwright.yaml", "baseline.json", "brand.yaml", "brand", "data", "templates"];

/** Whether a file that was read, relative to the workspace, is among what the hash is of. */
export const isCovered = (path: string): boolean =>
  path.startsWith("briefwright:") || read.includes(path.split("/")[0] ?? "");

/** Commands, with the options under which they do nothing else, and depend on no other file. */
const known: Readonly<Record<string, RegExp>> = {
  build: /^(?:--(?:document|language|format|jobs)(?:=.*)?|--release|--quiet|-q|--no-color)$/,
  check: /^(?:--release|--quiet|-q|--no-color)$/,
};
const variables = ["SOURCE_DATE_EPOCH", "PUPPETEER_EXECUTABLE_PATH", "NO_COLOR", "TERM"];

/** What the run before has said, if this one would have nothing to do and say the same. */
export function lastWord(call: Call): LastWord | undefined {
  try {
    const path = fileOf(call);
    if (path === undefined || statSync(path).uid !== process.getuid?.()) return undefined;
    // Written by us; whatever else it is fails to match.
    const kept = JSON.parse(readFileSync(path, "utf8")) as Kept;
    const isSame = kept.inputs === inputsOf(call) && kept.outputs === hashTree(kept.output);
    return isSame ? kept : undefined;
  } catch {
    // There is none, or it lies where this user may not look.
    return undefined;
  }
}

/**
 * Keeps what a run has said.
 * @param inputs those from before it began to read
 * @param output the folders that it has published in
 */
export function keepLastWord(
  call: Call,
  inputs: string | undefined,
  output: readonly string[],
  said: LastWord,
): void {
  const path = fileOf(call);
  const outputs = hashTree(output);
  if (path === undefined || inputs === undefined || outputs === undefined) return;
  // What has changed in the meantime may have been read before or after.
  if (inputsOf(call) !== inputs) return;
  const folder = dirname(path);
  // Node would try for ever to make a folder there.
  if (folder.startsWith("/proc/")) return;
  const kept: Kept = { inputs, output, outputs, ...said };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Nobody comes back to most of them.
    const names = readdirSync(folder);
    if (names.length > 200) rmSync(folder, { recursive: true });
    // What a build that was killed had begun to write.
    const begun = names.filter((name) => name.startsWith(`${basename(path)}.`));
    for (const name of begun) rmSync(join(folder, name), { force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // Without it the next run reads everything again.
  }
}

/** One hash for all that a run can read, the program included; undefined if that cannot be said. */
export function inputsOf(call: Call): string | undefined {
  const { args, cwd, environment, terminal } = call;
  const root = rootOf(cwd);
  if (root === undefined || fileOf(call) === undefined || !existsSync(ours)) return undefined;
  const own = read.map((name) => join(root, name));
  const tree = hashTree([...own, join(program, "templates"), ours, ...packages()]);
  const values = variables.map((name) => environment[name]);
  const machine = [process.platform, process.arch, process.version, process.getuid?.()];
  return tree && sha256([tree, root, args, values, terminal, machine]);
}

/** Where the word of a call is kept; undefined for calls of which none is. */
function fileOf({ args, cwd, environment }: Call): string | undefined {
  const [command = "", ...rest] = args;
  const options = Object.hasOwn(known, command) ? known[command] : undefined;
  if (!options || rest.some((arg) => arg.startsWith("-") && !options.test(arg))) return undefined;
  const { BRIEFWRIGHT_CACHE_DIR: asked, XDG_CACHE_HOME: xdg, HOME: home } = environment;
  const user = home && isAbsolute(home) ? home : homedir();
  const caches = xdg && isAbsolute(xdg) ? xdg : join(user, ".cache");
  const cache = asked ? asked : join(caches, "briefwright");
  if (!isAbsolute(cache) || (!asked && isInWorkspace(cache, cwd))) return undefined;
  return join(cache, "last-words", `${sha256([cwd, args]).slice(0, 32)}.json`);
}

/** Whether it lies where whoever has made the workspace could have left word. */
function isInWorkspace(path: string, cwd: string): boolean {
  const root = rootOf(cwd);
  if (root === undefined) return false;
  let there = path;
  while (!existsSync(there)) there = dirname(there);
  return `${realpathSync(there)}${sep}`.startsWith(`${realpathSync(root)}${sep}`);
}

/** The workspace around a folder, as load/ finds it. */
export function rootOf(cwd: string): string | undefined {
  for (let at = cwd; ; at = dirname(at)) {
    const isFolder = statSync(join(at, "data"), { throwIfNoEntry: false })?.isDirectory();
    if (isFolder || existsSync(join(at, "briefwright.yaml"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The package.json of the program and of all that it is made with: fonts, browser, libraries. */
function packages(): string[] {
  const path = join(program, "package.json");
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(path, "utf8"));
  const places = createRequire(import.meta.url).resolve.paths("x") ?? [];
  const names = Object.keys({ ...dependencies, ...optionalDependencies });
  const found = names.flatMap((name) => {
    const paths = places.map((place) => join(place, name, "package.json"));
    return paths.find((candidate) => existsSync(candidate)) ?? [];
  });
  return [path, ...found];
}

const sha256 = (parts: unknown): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex");
