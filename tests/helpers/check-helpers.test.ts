import { describe, expect, it } from "vitest";
import { checkHelpers } from "../../src/helpers/check-helpers.ts";

const fileOf = (file: string, ...names: string[]) => ({ file, names, sha256: "", text: "" });
const faults = (...files: ReturnType<typeof fileOf>[]): string[] =>
  checkHelpers(files, ["run", "each", "lookup"]).map(
    ({ rule, place, message }) => `${rule} ${place?.file} ${message}`,
  );

describe("names of helpers", () => {
  it("may be any words that nobody else has", () => {
    expect(faults(fileOf("a.mjs", "shout", "shortDate2"), fileOf("b.mjs", "count"))).toEqual([]);
  });

  it.each(["run", "each", "lookup", "log", "helperMissing", "constructor", "toString"])(
    "may not be %s",
    (name) => {
      expect(faults(fileOf("a.mjs", name))).toEqual([
        `helper-invalid a.mjs The name “${name}” is taken: templates know it already.`,
      ]);
    },
  );

  it("may not be given twice, nor be what a template cannot write", () => {
    expect(faults(fileOf("a.mjs", "shout"), fileOf("b.mjs", "shout"))).toEqual([
      "helper-invalid b.mjs There is a helper “shout” in a.mjs already.",
    ]);
    expect(faults(fileOf("a.mjs", "$shout"))).toHaveLength(1);
    expect(faults(fileOf("a.mjs", "loud_shout"))).toHaveLength(1);
  });

  it("are needed, in a module", () => {
    expect(faults(fileOf("a.mjs"))).toEqual([
      "helper-invalid a.mjs The module exports no function.",
    ]);
    expect(faults(fileOf("a.ts", "shout"))).toHaveLength(1);
  });
});
