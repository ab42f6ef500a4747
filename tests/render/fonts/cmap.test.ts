import { expect, test, vi } from "vitest";
import { charactersOf } from "../../../src/render/fonts/cmap.ts";
import { readFace } from "../../../src/render/fonts/face-file.ts";
import { type Face, faces, isDrawnBy } from "../../../src/render/fonts/faces.ts";
import { fontName } from "../../../src/render/fonts/font-name.ts";

// Fonts of 10 to 16 MB are read once per file, which a busy machine may take its time over.
vi.setConfig({ testTimeout: 30_000 });

const has = (characters: ReadonlySet<number>, text: string): boolean =>
  [...text].every((character) => characters.has(character.codePointAt(0) ?? 0));

/** Letters of European languages are those of French, Vietnamese, Polish, Turkish, Greek, Russian. */
const charactersOfScript: Readonly<Record<Face["script"], string>> = {
  latin: "Aaéß“”—…–’0œÇẠợỹĐđĄąŁłŻżĞğİıΆαβςώΐАбЁёЩщыєїј",
  cjk: "中国人工智能，。《》“”‘’—…·！",
  japanese: "日本国骨直辻込働あゃアーヴ々、。「」『』・〜（）！",
  arabic: "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى،؛؟٪٠١٩ًٌٍَُِّْـپچژگکی۰۹ٹڈڑےںھ",
  korean: "가각뷁힣ㄱㅎ한국大韓民國直、。「」『』·“”‘’—…",
  hebrew: "אבגדהוזחטיךכלםמןנסעףפץצקרשת־׳״ְֱֲֳִֵֶַָֹֻּׁׂ",
  thai: "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮะาำิีึืุูเแโใไๅๆ็่้๊๋์ํ๐๙๏๚๛",
  devanagari: "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळाि ीुूृेैोौंँः़्ऽॐ।॥०१२३४५६७८९",
};

const nameOf = ({ family, weight, style }: Face): string => `${family} ${weight} ${style}`;

test.each(faces.map((face) => [nameOf(face), face] as const))(
  "%s is there, and static",
  async (_name, face) => {
    const { bytes: load, characters } = await readFace(face);
    const bytes = await load();
    const tables = tablesOf(bytes);
    // Chrome embeds variable and CFF fonts as Type 3; only TrueType outlines will do.
    expect(tables).toContain("glyf");
    expect(tables).not.toContain("fvar");
    expect(has(characters, charactersOfScript[face.script])).toBe(true);
  },
);

test("faces of other scripts are used for nothing but their own characters and marks", async () => {
  for (const face of faces.filter(({ script }) => script !== "latin")) {
    const { characters } = await readFace(face);
    expect(has(characters, "A")).toBe(false);
    expect(has(characters, "0")).toBe(false);
    expect([...characters].every((code) => isDrawnBy(face.script, code))).toBe(true);
  }
});

test("characters beyond the Basic Multilingual Plane are read (format 12)", async () => {
  const [face] = faces.filter(({ family }) => family === "Noto Serif SC");
  if (!face) throw new Error("no such face");
  expect((await readFace(face)).characters.has(0x20164)).toBe(true);
});

/** Format 4 and 12 tables made by hand: segments by delta, by array, and holes in them. */
test("both formats, with holes", () => {
  const format4 = [
    4, 0, 0, 6, 0, 0, 0, 0x42, 0x62, 0xffff, 0, 0x41, 0x61, 0xffff, 10, 0, 1, 0, 4, 0, 0, 7,
  ];
  const format12 = [12, 0, 0, 0, 0, 0, 0, 2, 0, 0x300, 0, 0x301, 0, 5, 2, 0, 2, 1, 0, 0];
  const characters = charactersOf(fontWith(format4, format12));
  // 0x61 has glyph 0 in the array, U+20000 has glyph 0 in its group.
  expect([...characters].sort((one, other) => one - other)).toEqual([
    0x41, 0x42, 0x62, 0x300, 0x301, 0x20001,
  ]);
});

function fontWith(...subtables: readonly (readonly number[])[]): Uint8Array {
  const header = 4 + subtables.length * 8;
  let offset = header;
  const records: number[] = [];
  for (const table of subtables) {
    records.push(3, 10, offset >> 16, offset & 0xffff);
    offset += table.length * 2;
  }
  const cmap = [0, subtables.length, ...records, ...subtables.flat()];
  const directory = [0x1, 0, 1, 0, 0, 0, 0x636d, 0x6170, 0, 0, 0, 28, 0, cmap.length * 2];
  return new Uint8Array([...directory, ...cmap].flatMap((word) => [word >> 8, word & 0xff]));
}

function tablesOf(font: Uint8Array): string[] {
  const view = new DataView(font.buffer, font.byteOffset);
  return Array.from({ length: view.getUint16(4) }, (_, index) =>
    String.fromCharCode(...font.subarray(12 + index * 16, 16 + index * 16)),
  );
}

test.each([
  ["Source Sans 3", "SourceSans3-Regular"],
  ["LXGW WenKai", "LXGWWenKai-Regular"],
])("the PostScript name of %s is read", async (family, name) => {
  const [face] = faces.filter((candidate) => candidate.family === family);
  if (!face) throw new Error("no such face");
  expect(fontName(await (await readFace(face)).bytes())).toBe(name);
});
