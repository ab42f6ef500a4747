import { readFileSync } from "node:fs";
import { mkdir, readdir, rename } from "node:fs/promises";
import { homedir, hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { decodePDFRawStream, PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { expect, onTestFinished, test } from "vitest";
import { build, list, reportFormats, thumbnails, verify, report as word } from "../../src/index.ts";
import { errorsOf, folderWith, sound } from "./workspace.ts";

/* No output says on whose machine, in which folder and by which user it was made. */

/** All that a file says: its bytes, and the streams of a PDF unpacked. */
async function said(path: string): Promise<string> {
  const bytes = readFileSync(path);
  // What is packed can look like anything.
  const text = bytes.toString("latin1").replace(/base64,[\w+/=]*/g, "");
  const parts = [text.replace(/\bstream\r?\n[\s\S]*?endstream/g, "")];
  if (path.endsWith(".pdf")) {
    const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const [, object] of context.enumerateIndirectObjects()) {
      parts.push(object.toString());
      if (object instanceof PDFRawStream) {
        parts.push(Buffer.from(decodePDFRawStream(object).decode()).toString("latin1"));
      }
    }
  }
  // Strings of a PDF may be UTF-16.
  return parts.join("\n").replaceAll("\0", "");
}

test("no file of an edition names a folder, a user, a machine or a browser's kind", async () => {
  const folder = await folderWith(sound);
  const cwd = join(folder, "canary-folder");
  await mkdir(cwd);
  for (const name of ["data", "briefwright.yaml"])
    await rename(join(folder, name), join(cwd, name));
  const planted = { USER: "canary-user", LOGNAME: "canary-user", HOSTNAME: "canary-host" };
  const before = { ...process.env };
  Object.assign(process.env, planted);
  onTestFinished(() => {
    for (const name of Object.keys(planted)) delete process.env[name];
    Object.assign(process.env, before);
  });
  const report = await build({ cwd, environment: { ...process.env } });
  expect(errorsOf(report)).toEqual([]);

  const names = await readdir(join(cwd, "output"), { recursive: true });
  const files = names.filter((name) => /\.\w+$/.test(name)).sort();
  expect(files).toEqual(["spring/en/risks.html", "spring/en/risks.pdf", "spring/manifest.json"]);
  const traces = [
    ...["canary-", "file://", "brief.invalid", "Mozilla", "AppleWebKit", "X11", "briefwright-"],
    ...[folder, `${tmpdir()}/`, process.cwd(), process.execPath],
    // A short name of a machine can be part of any word.
    ...(hostname().length > 3 ? [hostname()] : []),
    fileURLToPath(new URL("../..", import.meta.url)),
    ...(homedir().length > 1 ? [`${homedir()}/`] : []),
  ];
  for (const file of files) {
    const text = await said(join(cwd, "output", file));
    expect(
      traces.filter((trace) => text.includes(trace)),
      file,
    ).toEqual([]);
    // The manifest names the browser and its version on purpose.
    if (!file.endsWith(".json")) expect(text.includes("HeadlessChrome"), file).toBe(false);
  }

  // What is said about them goes to others as well: into CI's pages, artifacts, messages.
  const { diagnostics, editions } = report;
  expect(diagnostics.length).toBeGreaterThan(0);
  const forms = reportFormats.map((format) => word(diagnostics, { cwd, format, built: editions }));
  const pictures = { cwd, folder: "pictures", output: report.output, editions };
  const drawn = await thumbnails({ ...pictures, environment: { ...process.env } });
  expect(drawn.files).toEqual(["spring/en/risks.png"]);
  const told: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      (await Promise.all(forms)).map((text, at) => [reportFormats[at] ?? "", text]),
    ),
    list: JSON.stringify(await list({ cwd })),
    verify: JSON.stringify(await verify({ cwd })),
    thumbnails: JSON.stringify(drawn),
    picture: readFileSync(join(cwd, "pictures/spring/en/risks.png"), "latin1"),
  };
  for (const [name, text] of Object.entries(told)) {
    expect(text.length, name).toBeGreaterThan(50);
    expect(
      traces.filter((trace) => text.includes(trace)),
      name,
    ).toEqual([]);
  }
});
