import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  build,
  check,
  checkReport,
  evidence,
  list,
  thumbnails,
  writeReport,
} from "../../src/index.ts";
import {
  buildIn,
  errorsOf,
  type Files,
  folderWith,
  linkInstead,
  pipeInstead,
  sound,
} from "./workspace.ts";

/*
 * A workspace that somebody else has made: links that lead out of it, and pipes that nobody writes
 * to. Canaries lie outside, and must be in no output and in no report.
 */

const canary = "canary-7f3a";

/** Everything that a workspace can have, with the canary wherever words can stand. */
const full = (word: string): Files => ({
  ...sound,
  "data/spring/risks.yaml": `- {id: outage, title: "${word}"}\n`,
  "data/spring/risks/outage.md": `${word}\n`,
  "data/spring/quotes.yaml": `- {id: q, text: "${word} is here.", source: harbour-report, speakers: unattributed}\n`,
  "data/spring/texts/harbour-report.txt": `${word} is here.\n`,
  "data/spring/private.yaml": `- ${word} unsaid\n`,
  "data/spring/evidence.lock.json": `{"lock": "${word}"}\n`,
  "templates/documents/risks/document.css": `/* ${word} */\n`,
  "templates/locales/en.yaml": `risks: ${word}\n`,
  "templates/ejected.lock.json": `{"lock": "${word}"}\n`,
  "brand.yaml": `name: ${word}\nlogo: {file: logo.svg}\n`,
  "logo.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" class="${word}"/></svg>`,
});

/** Each path, and what says that it leads out. The private list and the settings have rules of their own. */
const links: Readonly<Record<string, string>> = {
  "briefwright.yaml": "invalid-settings briefwright.yaml",
  "brand.yaml": "file-outside-workspace brand.yaml",
  "logo.svg": "file-outside-workspace brand.yaml",
  data: "file-outside-workspace data",
  "data/spring": "file-outside-workspace data/spring",
  "data/spring/edition.yaml": "file-outside-workspace data/spring/edition.yaml",
  "data/spring/risks.yaml": "file-outside-workspace data/spring/risks.yaml",
  // A link is not even looked at as a folder.
  "data/spring/risks": "unknown-file data/spring/risks",
  "data/spring/risks/outage.md": "file-outside-workspace data/spring/risks/outage.md",
  "data/spring/texts": "file-outside-workspace data/spring/texts/harbour-report.txt",
  "data/spring/texts/harbour-report.txt":
    "file-outside-workspace data/spring/texts/harbour-report.txt",
  "data/spring/evidence.lock.json": "file-outside-workspace data/spring/evidence.lock.json",
  "data/spring/private.yaml": "private-list-invalid data/spring/private.yaml",
  templates: "file-outside-workspace templates",
  "templates/documents": "file-outside-workspace templates/documents/risks/document.css",
  "templates/documents/risks/document.css":
    "file-outside-workspace templates/documents/risks/document.css",
  "templates/locales/en.yaml": "file-outside-workspace templates/locales/en.yaml",
  "templates/ejected.lock.json": "file-outside-workspace templates/ejected.lock.json",
  output: "file-outside-workspace output",
};

const base = (): Files => {
  const files: Record<string, string | Uint8Array> = { ...full("harmless") };
  for (const lock of ["data/spring/evidence.lock.json", "templates/ejected.lock.json"]) {
    delete files[lock];
  }
  delete files["templates/locales/en.yaml"];
  delete files["data/spring/private.yaml"];
  return files;
};

/** The texts of all files of a folder. */
async function allTexts(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const texts = names.map(async (name) => {
    const path = join(folder, name);
    return (await stat(path)).isFile() ? readFile(path, "latin1") : "";
  });
  return (await Promise.all(texts)).join("\n");
}

test("the workspace without links is sound", async () => {
  const root = await folderWith(base());
  expect(errorsOf(await buildIn(root))).toEqual([]);
  expect(await allTexts(join(root, "output"))).toContain("harmless");
});

describe("a link that leads out, in place of", () => {
  test.each(Object.entries(links))("%s", async (path, expected) => {
    const outside = await folderWith({ ...full(canary), "output/theirs.txt": "theirs" });
    const root = await folderWith(base());
    await linkInstead(root, path, join(outside, path));
    const before = await allTexts(outside);
    const report = await buildIn(root);
    expect(errorsOf(report)).toContain(expected);
    expect(report.exitCode).not.toBe(0);
    expect(JSON.stringify(report)).not.toContain(canary);
    if (path !== "output") expect(await allTexts(join(root, "output"))).not.toContain(canary);
    // Nothing of theirs was changed, and nothing was put beside it.
    expect(await allTexts(outside)).toBe(before);
    expect(await readdir(join(outside, "output"))).toEqual(["theirs.txt"]);
  });
});

describe("a link in the folder of outputs that leads out of it: nothing is written behind it", () => {
  /** A folder to be reached, and a workspace with a link to it. */
  const linked = async (path: string): Promise<{ outside: string; root: string }> => {
    const outside = await folderWith({ "theirs.txt": "theirs", "en/theirs.txt": "theirs" });
    const root = await folderWith(sound);
    await linkInstead(root, path, outside);
    return { outside, root };
  };
  const filesIn = async (folder: string): Promise<string[]> =>
    (await readdir(folder, { recursive: true })).sort();
  const theirs = ["en", "en/theirs.txt", "theirs.txt"];

  test.each(["output/spring", "output/spring/en"])("%s", async (path) => {
    const { outside, root } = await linked(path);
    const report = await buildIn(root);
    expect(errorsOf(report)).toEqual(["output-not-writable"]);
    expect(report.exitCode).toBe(3);
    expect(await filesIn(outside)).toEqual(theirs);
  });

  test.each(["public", "public/spring"])("%s, where --output names public", async (path) => {
    const { outside, root } = await linked(path);
    const report = await build({ cwd: root, formats: ["html"], output: "public" });
    const isFolder = path === "public";
    expect(errorsOf(report)).toEqual([
      isFolder ? "file-outside-workspace public" : "output-not-writable",
    ]);
    expect(await filesIn(outside)).toEqual(theirs);
  });

  test("reports, where --report names a file in it", async () => {
    const { outside, root } = await linked("reports");
    const target = { cwd: root, file: "reports/check.sarif" };
    for (const obstacle of [await checkReport(target), await writeReport("x", target)]) {
      expect(obstacle?.message).toBe(
        "reports/check.sarif cannot be written: a link leads out of the workspace.",
      );
    }
    expect(await filesIn(outside)).toEqual(theirs);
  });

  test.each(["pictures", "pictures/spring"])(
    "%s, where --thumbnails names pictures",
    { timeout: 60_000 },
    async (path) => {
      const { outside, root } = await linked(path);
      const { output, editions } = await buildIn(root, ["pdf"]);
      const environment = { ...process.env };
      const options = { cwd: root, folder: "pictures", output, editions, environment };
      const { files, diagnostics } = await thumbnails(options);
      expect(files).toEqual([]);
      expect(diagnostics.map(({ message }) => message)).toEqual([
        "pictures/spring/en/risks.png cannot be written: a link leads out of the workspace.",
      ]);
      expect(await filesIn(outside)).toEqual(theirs);
    },
  );
});

describe.skipIf(process.platform === "win32")("a pipe that nobody writes to, in place of", () => {
  const reported = Object.entries(links).filter(([path]) => !/(^|\/)[^./]+$/.test(path));
  test.each(reported)("%s", { timeout: 20_000 }, async (path, outside) => {
    const root = await folderWith(base());
    await pipeInstead(root, path);
    const report = await buildIn(root);
    expect(errorsOf(report)).toContain(
      outside.replace("file-outside-workspace", "not-a-regular-file"),
    );
    // Nor do the other readers wait for it.
    await Promise.all([check({ cwd: root }), list({ cwd: root }), evidence({ cwd: root })]);
  });

  const published = ["output/spring/manifest.json", "output/spring/en/risks.html"];
  test.each(published)("%s: it is replaced", { timeout: 20_000 }, async (path) => {
    const root = await folderWith(base());
    expect(errorsOf(await buildIn(root))).toEqual([]);
    await pipeInstead(root, path);
    await list({ cwd: root });
    expect(errorsOf(await buildIn(root))).toEqual([]);
    expect((await stat(join(root, path))).isFile()).toBe(true);
  });

  test("a note of what another build was writing", { timeout: 20_000 }, async () => {
    const root = await folderWith(base());
    await pipeInstead(root, "output/spring/.staging-999999/paths.json");
    expect(errorsOf(await buildIn(root))).toEqual([]);
  });
});
