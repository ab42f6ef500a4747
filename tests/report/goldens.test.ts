import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { reporters } from "../../src/report/index.ts";
import { reportFormats } from "../../src/report/reporter.ts";
import { context, hostile } from "./hostile.ts";

/* What each report makes of hostile text, as it stands in tests/golden/report/. */
describe("reports", () => {
  it.each(reportFormats)("of hostile text: %s", async (format) => {
    // By way of bytes, in which half a character cannot be written.
    const text = String(Buffer.from(`${reporters[format](hostile, context)}\n`));
    await expect(text).toMatchFileSnapshot(`../golden/report/${format}.txt`);
  });

  it.each(reportFormats)("let nothing through that a terminal obeys: %s", (format) => {
    expect(reporters[format](hostile, context)).not.toMatch(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
  });

  it("have a golden each, and no other", () => {
    const folder = fileURLToPath(new URL("../golden/report", import.meta.url));
    expect(readdirSync(folder).sort()).toEqual(reportFormats.map((name) => `${name}.txt`).sort());
  });
});
