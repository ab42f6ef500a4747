import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outcomeOf, refused, tried } from "./a-run.ts";

const file = "data/spring/risks/outage.md";

/** P28 asks for 3 seconds; a busy machine is given more, and what has no end is still found. */
const enough = 15;

describe("P28: Markdown without end", () => {
  test.each(["*", "[", "![", "`", "_", "<", "(", "**a ", "&amp;", "- ", "[a](", "~~"])(
    "%s, fifty thousand times at most",
    async (piece) => {
      const text = `first ${piece.repeat(50_000).slice(0, 99_000)} last`;
      const { errors, seconds, cwd } = await tried({ [file]: text });
      expect(errors).toEqual([]);
      expect(seconds).toBeLessThan(enough);
      const html = await readFile(join(cwd, "output/spring/en/risks.html"), "utf8");
      expect([html.includes("first "), html.includes(" last")]).toEqual([true, true]);
    },
  );

  test("a table of 99 kB is text, of which nothing is lost", async () => {
    const row = "| words | more words |\n";
    const text = `| a | b |\n|---|---|\n${row.repeat(99_000 / row.length)}`;
    const { errors, seconds, cwd } = await tried({ [file]: text });
    expect(errors).toEqual([]);
    expect(seconds).toBeLessThan(enough);
    const html = await readFile(join(cwd, "output/spring/en/risks.html"), "utf8");
    expect(html.split("| words | more words |").length - 1).toBe(Math.floor(99_000 / row.length));
  });

  test("120 kB are more than a text may have", async () => {
    expect(await outcomeOf({ [file]: "| a | b |\n".repeat(12_000) })).toEqual(
      refused(`${file}:1:1 text-too-long`),
    );
  });

  test("what is nested deeper than Markdown goes is refused, and not left out", async () => {
    expect(await outcomeOf({ [file]: `Words.\n\n${">".repeat(50_000)} deep` })).toEqual(
      refused(`${file}:3:1 markdown-text-lost`),
    );
  });
});
