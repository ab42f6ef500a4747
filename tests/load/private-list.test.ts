import { describe, expect, test } from "vitest";
import { loadPrivateList } from "../../src/load/private-list.ts";
import { scratch } from "./scratch.ts";

const load = async (text: string) =>
  loadPrivateList(await scratch({ "data/e/private.yaml": text }), "e");

describe("a private list", () => {
  test.each(["- Lin Mei\n- 林\n", "strings: [Lin Mei, 林]\n", "\ufeff- Lin Mei\r\n- 林\r\n"])(
    "can be written as %j",
    async (text) => {
      const { strings, problems } = await load(text);
      expect(strings).toEqual([
        { label: "entry 1 of private.yaml", text: "Lin Mei" },
        { label: "entry 2 of private.yaml", text: "林" },
      ]);
      expect(problems).toEqual([]);
    },
  );

  test("may be empty, and may be missing", async () => {
    expect(await load("")).toEqual({ isThere: true, strings: [], problems: [] });
    const none = await loadPrivateList(await scratch({ "data/e/edition.yaml": "" }), "e");
    expect(none).toEqual({ isThere: false, strings: [], problems: [] });
  });

  test.each([
    "Lin Mei: 1\n",
    "- {name: Lin Mei}\n",
    "- [Lin Mei\n",
    "- Lin Mei: : x\n",
    "- L\n",
    "Lin Mei",
  ])("that makes no sense is refused without a word of it: %j", async (text) => {
    const { problems } = await load(text);
    expect(problems.map(({ rule }) => rule)).toEqual(["private-list-invalid"]);
    expect(JSON.stringify(problems)).not.toMatch(/Lin|Mei/);
  });
});
