import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/* SECURITY.md lists forty inputs and faults, and the file that tests each. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(root, "SECURITY.md"), "utf8");
const rows = page.split("\n").flatMap((line) => {
  const [, number, ...cells] = line.split(" | ").join("|").split("|");
  return /^ ?P\d\d$/.test(number ?? "") ? [{ number: number?.trim() ?? "", cells }] : [];
});
const all = Array.from({ length: 40 }, (_, at) => `P${String(at + 1).padStart(2, "0")}`);

test("every one of the forty has its row, or the reason why it has none", () => {
  const [, without = ""] = page.split("Those that do not apply");
  const named = [...without.matchAll(/^\| (P\d\d)/gm)].map(([, number = ""]) => number);
  const tested = rows.map(({ number }) => number);
  expect(all.filter((number) => !tested.includes(number) && !named.includes(number))).toEqual([]);
  expect(tested).toEqual([...new Set(tested)].sort());
});

test.each(rows)(
  "$number is in the name of a test, in the file that is named",
  ({ number, cells }) => {
    const paths = [...(cells.at(-2) ?? "").matchAll(/`(tests\/[^`]+)`/g)].map(
      ([, path = ""]) => path,
    );
    expect(paths).not.toEqual([]);
    const texts = paths.flatMap((path) => {
      const full = join(root, path);
      if (!path.endsWith("/")) return [readFileSync(full, "utf8")];
      return readdirSync(full)
        .filter((name) => name.endsWith(".test.ts"))
        .map((name) => readFileSync(join(full, name), "utf8"));
    });
    // Each file has one with the number in its name, or in the first words of its table.
    const name = new RegExp(`["'\`](?:P\\d\\d, )*${number}[:,]`);
    expect(texts.filter((text) => !name.test(text)).length).toBe(0);
  },
);
