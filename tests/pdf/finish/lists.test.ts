import { beforeAll, describe, expect, it } from "vitest";
import type { PdfFacts } from "../../../src/pdf/read/read.ts";
import { finished, nodesOf, ofType, showing, treeOf } from "./finished.ts";

let kinds: PdfFacts;
beforeAll(async () => {
  kinds = await finished("kinds");
});

const numbering = (text: string) => showing(kinds, "L", text).attributes.ListNumbering;

describe("the items of a list", () => {
  it("are parted into label and body", () => {
    expect(treeOf(showing(kinds, "L", "drawn marker"))).toEqual([
      "L",
      "  LI",
      "    Lbl",
      "    LBody drawn marker",
      "  LI",
      "    Lbl",
      "    LBody",
      "      P one",
      "      P two",
    ]);
    expect(treeOf(showing(kinds, "L", "numbered"))).toEqual([
      "L",
      "  LI",
      "    Lbl 1. ",
      "    LBody numbered|",
      "      L",
      "        LI",
      "          Lbl a. ",
      "          LBody with a letter",
    ]);
  });

  it("have a label only where one is seen", () => {
    expect(treeOf(showing(kinds, "L", "no marker"))).toEqual(["L", "  LI", "    LBody no marker"]);
  });

  it("have one that can be spoken where it is drawn", () => {
    const labels = ofType(kinds, "Lbl").map(({ actualText }) => actualText);
    expect(labels.slice(0, 5)).toEqual(["•", "•", "▪", undefined, undefined]);
  });

  it("say how they are numbered", () => {
    expect(
      ["drawn marker", "square marker", "numbered", "no marker", "Term"].map(numbering),
    ).toEqual(["Disc", "Square", "Decimal", "None", "None"]);
  });

  it("are all that a list holds", () => {
    const strangers = nodesOf(kinds).flatMap(({ type, kids }) =>
      kids.filter(
        (kid) =>
          (type === "L" && !(kid.kind === "element" && kid.type === "LI")) ||
          (type === "LI" && !(kid.kind === "element" && /^(Lbl|LBody)$/.test(kid.type))),
      ),
    );
    expect(strangers).toEqual([]);
  });
});

describe("a list of terms", () => {
  it("has an item for every term or group of terms", () => {
    expect(treeOf(showing(kinds, "L", "Term"))).toEqual([
      "L",
      "  LI",
      "    Lbl Term",
      "    Lbl Other term",
      "    LBody Description",
      "  LI",
      "    Lbl Third",
      "    LBody Its first",
      "    LBody Its second",
    ]);
  });

  it("keeps what a box around a group says", () => {
    expect(nodesOf(kinds).find(({ title }) => title === "terms/third")?.type).toBe("LI");
  });
});

describe("a table of contents", () => {
  it("is made of a list of links that is there to find one's way", () => {
    const nav = showing(kinds, "Sect", "Contents");
    expect(treeOf(nav).filter((line) => !line.includes("Lbl"))).toEqual([
      "Sect",
      "  H2 Contents",
      "  TOC",
      "    TOCI",
      "      Reference | 2",
      "        Link Second§",
      "      TOC",
      "        TOCI",
      "          Reference",
      "            Link Third 3§§",
    ]);
  });

  it("is not made of other links", () => {
    expect(treeOf(showing(kinds, "Sect", "On"))).toEqual(["Sect", "  P", "    Link On§"]);
    expect(ofType(kinds, "TOC")).toHaveLength(2);
  });
});
