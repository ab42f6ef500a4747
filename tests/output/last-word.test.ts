import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { type Call, inputsOf, keepLastWord, lastWord } from "../../src/output/last-word.ts";
import { ensureCompiled } from "../cli/program.ts";

/* When the word of the run before still holds. That a run leaves and says it: tests/cli/. */

// What is compiled is among what the word depends on.
beforeAll(ensureCompiled, 120_000);

const said = { out: "out\n", note: "note\n", exitCode: 1 };
let cwd: string;
let call: Call;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
};

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "briefwright-word-"));
  const environment = { HOME: cwd, BRIEFWRIGHT_CACHE_DIR: join(cwd, "cache") };
  call = { args: ["build", "--format", "html"], cwd, environment, terminal: [false, false, 80] };
  write("data/spring/edition.yaml", "id: spring\n");
  write("data/spring/risks.yaml", "- { id: strike, title: Strike }\n");
  write("output/spring/en/risks.html", "<p>Strike</p>\n");
  keepLastWord(call, inputsOf(call), [join(cwd, "output")], said);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

it("holds while nothing has changed, whatever the times of the files", () => {
  const longAgo = new Date(0);
  utimesSync(join(cwd, "data/spring/risks.yaml"), longAgo, longAgo);
  expect(lastWord(call)).toMatchObject(said);
});

const changes: readonly (readonly [what: string, change: () => void])[] = [
  ["data has changed", () => appendFileSync(join(cwd, "data/spring/risks.yaml"), "# x\n")],
  ["a file is new", () => write("data/spring/private.yaml", "- x\n")],
  ["a file is gone", () => rmSync(join(cwd, "data/spring/risks.yaml"))],
  ["there are settings", () => write("briefwright.yaml", "rules: {}\n")],
  ["there is a template", () => write("templates", "")],
  ["there is a brand", () => write("brand.yaml", "name: x\n")],
  ["an output has changed", () => appendFileSync(join(cwd, "output/spring/en/risks.html"), "x")],
  ["an output is gone", () => rmSync(join(cwd, "output/spring/en/risks.html"))],
  ["an output is new", () => write("output/spring/en/more.html", "")],
  ["a link leads elsewhere", () => symlinkSync("/", join(cwd, "data/spring/notes"))],
];
it.each(changes)("holds no more where %s", (_, change) => {
  change();
  expect(lastWord(call)).toBeUndefined();
});

const calls: readonly (readonly [what: string, other: Partial<Call>])[] = [
  ["--release", { args: ["build", "--format", "html", "--release"] }],
  ["--force", { args: ["build", "--format", "html", "--force"] }],
  ["--json", { args: ["build", "--format", "html", "--json"] }],
  ["another command", { args: ["check"] }],
  ["a wider terminal", { terminal: [true, true, 120] }],
];
it.each(calls)("does not hold for %s", (_, other) => {
  expect(lastWord({ ...call, ...other })).toBeUndefined();
});

it.each([
  ["SOURCE_DATE_EPOCH", "1000000000"],
  ["NO_COLOR", "1"],
  ["PUPPETEER_EXECUTABLE_PATH", "/bin/false"],
])("does not hold under another %s", (name, value) => {
  const environment = { ...call.environment, [name]: value };
  expect(lastWord({ ...call, environment })).toBeUndefined();
});

it("of a check holds whatever has become of the outputs", () => {
  const check = { ...call, args: ["check", "spring"] };
  keepLastWord(check, inputsOf(check), [], said);
  rmSync(join(cwd, "output"), { recursive: true });
  expect([lastWord(check), lastWord(call)]).toEqual([expect.objectContaining(said), undefined]);
});

it("is not left where something has changed while the build ran", () => {
  const before = inputsOf(call);
  rmSync(join(cwd, "cache"), { recursive: true });
  appendFileSync(join(cwd, "data/spring/risks.yaml"), "# x\n");
  keepLastWord(call, before, [join(cwd, "output")], said);
  expect(lastWord(call)).toBeUndefined();
});
