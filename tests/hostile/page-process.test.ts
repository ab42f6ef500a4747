import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { limitsOf } from "../../src/model/limits.ts";
import type { HelperFile } from "../../src/model/workspace-helpers.ts";
import { printPage } from "../../src/render/print-page.ts";
import { openRenderer, type PageMeans, type Renderer } from "../../src/renderer/renderer.ts";
import { scratch } from "../load/scratch.ts";
import { childrenOf, isAlive } from "../processes.ts";
import { templatesOf, viewOf } from "../render/support.ts";
import { filesBelow, sound } from "./a-run.ts";

/*
 * Templates and helpers of a workspace in the process that the program gives them: the compiled
 * one. Whatever they do to it is a problem of their own page, with its place.
 */

vi.setConfig({ testTimeout: 60_000 });

const code = new URL("../../dist/renderer/page-process.js", import.meta.url);
const program = fileURLToPath(new URL("../../bin/briefwright.mjs", import.meta.url));
const isLinux = process.platform === "linux";

const helper = (body: string, file = "templates/helpers.mjs"): HelperFile => {
  const text = `export function it(value) { ${body} }\nexport const fine = () => "fine";\n`;
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { file, sha256, text, names: ["it", "fine"] };
};

const meansOf = (document: string, ...helpers: HelperFile[]): PageMeans => ({
  templates: templatesOf({ document }),
  helpers,
  limits: { ...limitsOf({}), templateSeconds: 1, templateMegabytes: 128 },
});

const view = viewOf({ a: "Ports", b: "Cranes" });

function opened(): Renderer {
  const renderer = openRenderer(code);
  onTestFinished(() => renderer.close());
  return renderer;
}

/** Processes that print pages, by their parent. */
const printersOf = (parent: number): number[] => childrenOf(parent, "page-process.js");

test("a page comes out as it does in this process", async () => {
  const means = meansOf("<h1>{{a}}</h1>\n{{#if b}}<p>{{b}}</p>{{/if}}");
  const there = await opened().page(view, means);
  expect(there.problems).toEqual([]);
  expect(there.value).toContain("<h1>Ports</h1>\n<p>Cranes</p>");
  expect(there).toEqual(await printPage({ view, templates: means.templates }));
  expect(printersOf(process.pid)).toHaveLength(1);
});

test("templates that came with us need none", async () => {
  const means = meansOf("<h1>{{a}}</h1>");
  await opened().page(view, { ...means, templates: { ...means.templates, shipped: true } });
  expect(printersOf(process.pid)).toEqual([]);
});

describe("a helper", () => {
  const memory = "The helper “it” took more than 128 MB of memory.";
  const changing = /^The helper “it” failed: Cannot /;
  test.each([
    ["for (;;);", "The helper “it” took more than 1 second."],
    ["const a = []; for (;;) a.push(new Array(1e5).fill(value));", memory],
    ["const a = []; for (;;) a.push(value.repeat(1e6) + a.length);", memory],
    [
      isLinux
        ? "const a = []; for (;;) a.push(Buffer.alloc(1e7).fill(1));"
        : "for (const a = [];;) a.push([a]);",
      memory,
    ],
    ["process.exit(3);", "The helper “it” ended the process that it runs in (exit code 3)."],
    ["process.abort();", "The helper “it” ended the process that it runs in (SIGABRT)."],
    [
      "process.kill(process.pid, 'SIGKILL');",
      "The helper “it” ended the process that it runs in (SIGKILL).",
    ],
    ["process.kill(process.pid, 'SIGSTOP'); for (;;);", "The helper “it” took more than 1 second."],
    ["process.disconnect(); for (;;);", "The helper “it” took more than 1 second."],
    ["process.disconnect(); return value;", /ended the process that it runs in \(SIGKILL\)\.$/],
    ["String.prototype.replace = () => '<script>'; return value;", changing],
    ["Object.prototype.toJSON = () => 1; return value;", changing],
    ["globalThis.JSON = {}; return value;", changing],
  ])("that says “%s” is named with the place that calls it", async (body, message) => {
    const renderer = opened();
    const means = meansOf("<h1>{{a}}</h1>\n<p>{{it b}}</p>", helper(body));
    expect(await renderer.prepare(means)).toEqual([]);
    const { value, problems } = await renderer.page(view, means);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      { rule: "helper-failed", place: { file: "document.hbs", line: 2, column: 4 } },
    ]);
    expect(problems[0]?.message).toEqual(
      typeof message === "string" ? message : expect.stringMatching(message),
    );
    // Other pages go on, in another process if that one is gone.
    const other = { ...means, templates: templatesOf({ document: "<p>{{fine a}}</p>" }) };
    expect((await renderer.page(view, other)).value).toContain("<p>fine</p>");
  });

  test("that had to be stopped is not waited for again, and the limits say how to raise them", async () => {
    const renderer = opened();
    const hasty = meansOf("<p>{{it a}}</p>", helper("for (;;);"));
    // Longer than it takes to start another process on a busy machine.
    const means = { ...hasty, limits: { ...hasty.limits, templateSeconds: 4 } };
    expect((await renderer.page(view, means)).problems[0]?.hint).toContain(
      "raise limits.templateSeconds in briefwright.yaml",
    );
    const began = performance.now();
    const { problems } = await renderer.page(viewOf({ a: "Another" }), means);
    expect(problems[0]?.message).toBe(
      "The helper “it” is not called any more: it took more than 4 seconds.",
    );
    expect(performance.now() - began).toBeLessThan(4000);
    // Another text of it may be sound.
    const mended = { ...means, helpers: [helper("return value;")] };
    expect((await renderer.page(view, mended)).value).toContain("<p>Ports</p>");
  });

  test.each([
    "Promise.reject(new Error('later')); return value;",
    "setTimeout(() => { throw new Error('later'); }, 1); return value;",
    "for (let i = 0; i < 1e4; i++) setInterval(() => undefined, 1); return value;",
    "process.stdout.write('out'); console.error('x'.repeat(1e6)); return value;",
    "new (process.getBuiltinModule('worker_threads').Worker)('for (;;);', { eval: true }); return value;",
    "process.getBuiltinModule('net').createServer().listen(0); return value;",
  ])("that says “%s” has given its text all the same", async (body) => {
    const renderer = opened();
    const means = meansOf("<p>{{it a}}</p>", helper(body));
    expect((await renderer.page(view, means)).value).toContain("<p>Ports</p>");
    await setTimeout(20);
    expect((await renderer.page(viewOf({ a: "Two" }), means)).value).toContain("<p>Two</p>");
    await renderer.close();
    expect(printersOf(process.pid)).toEqual([]);
  });

  test("sees no environment, no folder of ours, no channel, and no file that we were handed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "briefwright-handed-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const sees =
      "return [Object.keys(process.env).join(), process.cwd(), typeof process.send].join(' ')";
    const handed =
      "const fs = process.getBuiltinModule('fs'); return String(fs.readdirSync('/proc/self/fd').some((fd) => { try { return fs.readlinkSync('/proc/self/fd/' + fd).includes('briefwright-handed'); } catch { return false; } }));";
    const run = (body: string): string => {
      // As a shell hands on what it has open, far above what Node looks at.
      const file = join(folder, "run.mjs");
      writeFileSync(
        file,
        `import { openRenderer } from ${JSON.stringify(new URL("./renderer.js", code).href)};
const renderer = openRenderer();
const { value, problems } = await renderer.page(${JSON.stringify(view)}, ${JSON.stringify(meansOf("<p>{{it a}}</p>", helper(body)))});
await renderer.close();
console.log(value?.match(/<p>.*<\\/p>/)?.[0] ?? JSON.stringify(problems));`.replace(
          /^/,
          "// @ts-nocheck\n",
        ),
      );
      return execFileSync("bash", ["-c", `exec 99>"${folder}/open"; exec node "${file}"`], {
        encoding: "utf8",
        env: { ...process.env, SECRET: "x" },
      }).trim();
    };
    expect(run(sees)).toBe("<p> / undefined</p>");
    if (isLinux) expect(run(handed)).toBe("<p>false</p>");
  });
});

test.each([
  ["for (;;);", /^took more than 1 second$/],
  ["process.exit(0);", /^ended the process that it runs in \(exit code 0\)$/],
  ["throw new Error('not today');", /^not today$/],
  ["const a = []; for (;;) a.push(new Array(1e5).fill(1));", /^took more than 128 MB of memory$/],
])("a module that says “%s” as it is loaded is named", async (statement, why) => {
  const bad = { ...helper("return value;", "helpers/b.mjs"), names: [] };
  const files = [
    { ...helper("return value;", "helpers/a.mjs"), names: ["it"] },
    { ...bad, text: `${statement}\n${bad.text}` },
  ];
  const problems = await opened().prepare(meansOf("<p>x</p>", ...files));
  expect(problems).toMatchObject([{ rule: "helper-invalid", place: { file: "helpers/b.mjs" } }]);
  expect(problems[0]?.message.replace(/^.*loaded: /, "")).toMatch(why);
});

describe("nothing is left", () => {
  const endless = meansOf("<p>{{it a}}</p>", helper("for (;;);"));
  const patient = { ...endless, limits: { ...endless.limits, templateSeconds: 600 } };

  test("when it is closed while a helper runs, and nobody waits once it is not wanted", async () => {
    const renderer = opened();
    const over = new AbortController();
    const page = renderer.page(view, patient, over.signal);
    await vi.waitUntil(() => printersOf(process.pid).length === 1, { timeout: 10_000 });
    over.abort(new Error("Ctrl-C"));
    await expect(page).rejects.toThrow("Ctrl-C");
    await renderer.close();
    expect(printersOf(process.pid)).toEqual([]);
  });

  test.each([
    ["while a helper does not end", "for (;;);"],
    ["while it has nothing to do", "return value;"],
  ])("when the program is killed %s", async (_, body) => {
    const folder = mkdtempSync(join(tmpdir(), "briefwright-killed-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "run.mjs");
    const means = { ...patient, helpers: [helper(body)] };
    writeFileSync(
      file,
      `import { openRenderer } from ${JSON.stringify(new URL("./renderer.js", code).href)};
await openRenderer().page(${JSON.stringify(view)}, ${JSON.stringify(means)});
setInterval(() => undefined, 1000);`,
    );
    const parent: ChildProcess = spawn(process.execPath, [file], { stdio: "ignore" });
    const pid = parent.pid ?? 0;
    await vi.waitUntil(() => printersOf(pid).length === 1, { timeout: 20_000 });
    const [child = 0] = printersOf(pid);
    await setTimeout(1000);
    expect(isAlive(child)).toBe(true);
    parent.kill("SIGKILL");
    await once(parent, "exit");
    await vi.waitUntil(() => !isAlive(child), { timeout: 5000 });
  });
});

describe("a build", () => {
  const files = {
    ...sound,
    "briefwright.yaml": "helpers: templates/helpers.mjs\nlimits: { templateSeconds: 1 }\n",
    "templates/helpers.mjs": "export function it() { for (;;); }\n",
    "templates/documents/memo/document.yaml": "title: Memo\nview: risks\n",
    "templates/documents/memo/document.hbs":
      "<h1>{{frame.title}}</h1>\n<p>{{it frame.title}}</p>\n",
    "data/spring/edition.yaml": `${sound["data/spring/edition.yaml"]}documents: [summary]\n`,
    "data/autumn/edition.yaml":
      'id: autumn\ntitle: Autumn\nissued: "2025-10-01"\ndocuments: [memo]\n',
    "data/autumn/risks.yaml": sound["data/spring/risks.yaml"] ?? "",
  };
  const start = (cwd: string): ChildProcess =>
    spawn(process.execPath, [program, "build", "--allow-helpers", "--format", "html", "--json"], {
      cwd,
      stdio: ["ignore", "pipe", "ignore"],
    });

  test("goes on past an edition whose helper does not end", async () => {
    const cwd = await scratch(files);
    const run = start(cwd);
    let out = "";
    run.stdout?.on("data", (text) => (out += text));
    const [exitCode] = await once(run, "close");
    const { diagnostics } = JSON.parse(out) as { diagnostics: { severity: string }[] };
    expect(exitCode).toBe(1);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
      {
        rule: "helper-failed",
        file: "templates/documents/memo/document.hbs",
        line: 2,
        column: 4,
        output: "en/memo",
      },
    ]);
    expect(readdirSync(join(cwd, "output"))).toEqual(["spring"]);
  });

  test("does not wait for what a helper has left behind", async () => {
    const spawns = `import { spawn } from "node:child_process";
export function it() {
  spawn("sleep", ["30"], { detached: true, stdio: ["ignore", "ignore", "inherit"] }).unref();
  return "told";
}
`;
    const run = start(await scratch({ ...files, "templates/helpers.mjs": spawns }));
    run.stdout?.resume();
    const began = performance.now();
    expect((await once(run, "exit"))[0]).toBe(0);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test("that is interrupted while one runs ends at once, with what it started", async () => {
    const patience = "helpers: templates/helpers.mjs\nlimits: { templateSeconds: 600 }\n";
    const cwd = await scratch({ ...files, "briefwright.yaml": patience });
    const before = await filesBelow(cwd);
    const run = start(cwd);
    const exit = once(run, "exit");
    await vi.waitUntil(() => printersOf(run.pid ?? 0).length === 1, { timeout: 20_000 });
    const [child = 0] = printersOf(run.pid ?? 0);
    await setTimeout(1000);
    const began = performance.now();
    run.kill("SIGINT");
    expect((await exit)[0]).toBe(130);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(isAlive(child)).toBe(false);
    expect((await filesBelow(cwd)).filter((path) => /autumn/.test(path))).toEqual(
      before.filter((path) => /autumn/.test(path)),
    );
  });
});
