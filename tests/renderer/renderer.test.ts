import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { limitsOf } from "../../src/model/limits.ts";
import { openRenderer, type PageMeans } from "../../src/renderer/renderer.ts";
import { templatesOf, viewOf } from "../render/support.ts";

/* What is done about a process that fails; the real one, and hostile helpers: tests/hostile. */

const means: PageMeans = {
  templates: templatesOf({ document: "<p>{{a}}</p>" }),
  helpers: [],
  limits: { ...limitsOf({}), templateSeconds: 1 },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "briefwright-renderer-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A renderer whose process runs `body` for each page: `view`, `answer`, and how often it began. */
function withProcess(body: string) {
  const path = join(folder, "process.mjs");
  const log = join(folder, "starts");
  writeFileSync(log, "");
  writeFileSync(
    path,
    `import { appendFileSync, readFileSync } from "node:fs";
appendFileSync(${JSON.stringify(log)}, "x");
const starts = readFileSync(${JSON.stringify(log)}, "utf8").length;
process.on("message", ({ view }) => {
  const answer = (answer) => process.send({ answer });
  const page = (value) => answer({ page: { value, problems: [] } });
  ${body}
});
process.on("disconnect", () => process.exit());`,
  );
  const renderer = openRenderer(pathToFileURL(path));
  return { ...renderer, starts: () => readFileSync(log, "utf8").length };
}

it("prints one page after the other, in one process", async () => {
  const renderer = withProcess("setTimeout(page, view.a === 'slow' ? 50 : 0, view.a);");
  const pages = ["slow", "quick"].map((a) => renderer.page(viewOf({ a }), means));
  expect((await Promise.all(pages)).map(({ value }) => value)).toEqual(["slow", "quick"]);
  expect(renderer.starts()).toBe(1);
  await renderer.close();
});

it("forgives a process that ends by itself once", async () => {
  const renderer = withProcess("if (starts === 1) process.exit(7); page(view.a);");
  expect((await renderer.page(viewOf({ a: "whole" }), means)).value).toBe("whole");
  expect(renderer.starts()).toBe(2);
  await renderer.close();
});

it("says so when it has ended twice, and prints the next page", async () => {
  const renderer = withProcess("if (view.a === 'bad') process.exit(7); page(view.a);");
  expect((await renderer.page(viewOf({ a: "bad" }), means)).problems).toMatchObject([
    {
      rule: "renderer-crashed",
      place: { file: "document.hbs" },
      message:
        "The process that prints the templates of the document has ended, twice (exit code 7).",
    },
  ]);
  expect((await renderer.page(viewOf({ a: "good" }), means)).value).toBe("good");
  expect(renderer.starts()).toBe(3);
  await renderer.close();
});

it("ends one that takes too long, once, and says which limit that is", async () => {
  const renderer = withProcess("if (view.a === 'bad') for (;;); page(view.a);");
  expect((await renderer.page(viewOf({ a: "bad" }), means)).problems).toMatchObject([
    {
      rule: "render-timeout",
      place: { file: "document.hbs" },
      message: "Printing the templates of the document took more than 1 second.",
      hint: expect.stringContaining("raise limits.templateSeconds in briefwright.yaml"),
    },
  ]);
  expect(renderer.starts()).toBe(1);
  expect((await renderer.page(viewOf({ a: "good" }), means)).value).toBe("good");
  await renderer.close();
});

it("ends one that takes too much memory, and says which limit that is", async () => {
  const renderer = withProcess("const a = []; for (;;) a.push(new Array(1e5).fill(starts));");
  const limits = { ...means.limits, templateSeconds: 30, templateMegabytes: 128 };
  expect((await renderer.page(viewOf({}), { ...means, limits })).problems).toMatchObject([
    {
      rule: "render-memory-exceeded",
      message: "Printing the templates of the document took more than 128 MB of memory.",
      hint: expect.stringContaining("raise limits.templateMegabytes in briefwright.yaml"),
    },
  ]);
  await renderer.close();
});

it("throws what is a fault of ours, with where it happened", async () => {
  const renderer = withProcess("answer({ thrown: 'TypeError: at here' });");
  await expect(renderer.page(viewOf({}), means)).rejects.toThrow("TypeError: at here");
  await renderer.close();
});

it("blames no helper for a process that ends before it loads any", async () => {
  const helpers = [{ file: "helpers/a.mjs", text: "", sha256: "", names: [] }];
  const renderer = withProcess("if (starts === 1) process.exit(7); answer({});");
  expect(await renderer.prepare({ ...means, helpers })).toEqual([]);
  expect(renderer.starts()).toBe(2);
  await renderer.close();
  const ending = withProcess("process.exit(7);");
  expect(await ending.prepare({ ...means, helpers })).toMatchObject([
    { rule: "renderer-crashed", message: expect.stringContaining("twice (exit code 7)") },
  ]);
  expect(ending.starts()).toBe(2);
  await ending.close();
});

it("says so where no process can be started", async () => {
  const renderer = openRenderer(pathToFileURL(join(folder, "nothing.mjs")));
  expect((await renderer.page(viewOf({}), means)).problems).toMatchObject([
    { rule: "renderer-crashed" },
  ]);
  await renderer.close();
});
