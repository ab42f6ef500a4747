import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PDFDocument } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { test } from "vitest";
import { scratch } from "../load/scratch.ts";
import { patience, runs } from "./runs.ts";
import { expectToldAsChanged } from "./told-as-changed.ts";

/*
 * A PDF whose data somebody has written who knows the format: `verify` says what is wrong with
 * it, throws nothing and ends.
 */

const fixture = fileURLToPath(new URL("../pdf/fixtures/brief.pdf", import.meta.url));
const data = {
  briefwright: 1,
  edition: "spring",
  document: "summary",
  language: "en",
  profile: "release",
  view: {
    frame: { language: "en", title: "Brief", margins: { handling: "TLP:AMBER" } },
    findings: [{ id: "queue", text: { text: "Ships wait." }, title: { text: "Queues" } }],
  },
  texts: [{ text: "Ships wait.", record: "findings/queue" }, { text: "Queues" }],
};

/** What may stand in the place of any value. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, 0, "", [], {}, true, "__proto__", "\ud800"),
  fc.jsonValue(),
  fc.string({ unit: "binary" }),
);
/** One value somewhere in the data, put in the place of what stands there. */
const change = fc.record({ path: fc.array(fc.nat(8), { maxLength: 6 }), put: anything });

function withChange(value: unknown, path: readonly number[], put: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== "object" || value === null) return put;
  const entries = Object.entries(value);
  const chosen = entries[step % entries.length]?.[0];
  const changed = entries.map(([name, held]) => [
    name,
    name === chosen ? withChange(held, rest, put) : held,
  ]);
  return Array.isArray(value) ? changed.map(([, held]) => held) : Object.fromEntries(changed);
}

async function carrying(json: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await readFile(fixture), { updateMetadata: false });
  await pdf.attach(Buffer.from(json), "briefwright.json", { mimeType: "application/json" });
  return pdf.save({ useObjectStreams: false });
}

async function expectTold(cwd: string, json: string): Promise<void> {
  await writeFile(join(cwd, "a.pdf"), await carrying(json));
  await expectToldAsChanged(cwd);
}

test("mutations of the data", patience, async () => {
  const cwd = await scratch({ "a.pdf": "" });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const changed = changes.reduce<unknown>(
        (value, { path, put }) => withChange(value, path, put),
        data,
      );
      await expectTold(cwd, JSON.stringify(changed) ?? "");
    }),
    runs(25),
  );
});

test.each([
  ["a view without a frame", { ...data, view: {} }],
  ["a frame without margins", { ...data, view: { frame: { language: "en", title: "Brief" } } }],
  [
    "two hundred thousand texts that are nowhere",
    {
      ...data,
      texts: Array.from({ length: 200_000 }, (_, index) => ({ text: `not there ${index}` })),
    },
  ],
])("%s", patience, async (_name, written) => {
  await expectTold(await scratch({ "a.pdf": "" }), JSON.stringify(written));
});

test("a view that is nested a hundred thousand deep", patience, async () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const json = JSON.stringify({ ...data, view: { ...data.view, deep: 0 } });
  await expectTold(await scratch({ "a.pdf": "" }), json.replace('"deep":0', `"deep":${deep}`));
});
