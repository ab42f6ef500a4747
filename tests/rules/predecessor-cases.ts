import type { Cases } from "./case.ts";

/** Cases of the rules over the edition before. The edition that is checked is `e`. */
export const predecessorCases: Cases = {
  "unknown-predecessor": {
    wrong: [
      {
        head: "predecessor: wintr\n",
        predecessors: { e: "wintr", winter: undefined, autumn: undefined },
        expected: [
          'data/e/edition.yaml:4:14 unknown-predecessor: predecessor: there is no edition "wintr"',
        ],
        hint: "Did you mean winter? Others are winter, autumn.",
      },
      {
        head: "predecessor: d\n",
        predecessors: { e: "d" },
        expected: [
          'data/e/edition.yaml:4:14 unknown-predecessor: predecessor: there is no edition "d"',
        ],
        hint: "Delete the field: this is the first one.",
      },
    ],
    right: [
      { head: "predecessor: winter\n", predecessors: { e: "winter", winter: undefined } },
      { predecessors: { e: undefined } },
      // Who checks an edition by itself cannot know.
      { head: "predecessor: winter\n" },
    ],
  },
  "predecessor-cycle": {
    wrong: [
      {
        head: "predecessor: e\n",
        predecessors: { e: "e" },
        expected: [
          "data/e/edition.yaml:4:14 predecessor-cycle: predecessor: the edition names itself as the one before",
        ],
      },
      {
        head: "predecessor: d\n",
        predecessors: { c: "e", d: "c", e: "d" },
        expected: [
          "data/e/edition.yaml:4:14 predecessor-cycle: predecessor: the way back leads to the edition itself: e, d, c, e",
        ],
      },
      {
        head: "predecessor: e\n",
        expected: [
          "data/e/edition.yaml:4:14 predecessor-cycle: predecessor: the edition names itself as the one before",
        ],
      },
    ],
    right: [
      { head: "predecessor: d\n", predecessors: { c: undefined, d: "c", e: "d" } },
      // The circle is that of others, who are told.
      { head: "predecessor: d\n", predecessors: { c: "d", d: "c", e: "d" } },
    ],
  },
};
