import fc from "fast-check";

/** The words of a small but full edition, which mutations start from. */
export const soundEdition = `id: spring
title: { en: Ports in spring }
issued: 2025-09-01
languages: [en]
bottomLine: Two ports are at risk.
sources:
  - { id: report, title: The harbour report, url: "https://example.org/r" }
people:
  - { id: chen, name: Chen Wei }
quotes:
  - { id: wait, text: They wait., source: report, speakers: [chen] }
findings:
  - { id: queues, text: "Queues are **long**.", evidence: { quotes: [wait] } }
risks:
  - { id: strike, title: Strikes, bearer: The port, evidence: { sources: [report] } }
events:
  - { id: opening, when: 2025-05-01, title: Opening }
`;

const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    ...["\n", "  ", "- ", ": ", "{", "}", "[", "]", "&a ", "*a", "!!x ", "|\n", ">-\n", "---\n"],
    ...['"', "'", "? ", "<<: ", "# ", "\t", "%", "\u0000", "\uFEFF", "\u202E", "\uD800", "null"],
    ...["__proto__", "id", "title", "[]", "{}", "~", "2025-13-01", "../../x", "<script>"],
    ...["{{x}}", "![a](b)", "[a](javascript:1)", "9".repeat(40)],
  ),
);

/** One change to a text: something put in, taken out, doubled, or put elsewhere. */
const change = fc.record({
  how: fc.constantFrom("insert", "delete", "replace", "double", "line"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(20),
  piece,
});

/** A text after a few changes. */
export const mutated = (text: string): fc.Arbitrary<string> =>
  fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) =>
    changes.reduce((now, { how, at, length, piece: put }) => {
      const from = Math.floor(at * now.length);
      const [head, middle, tail] = [
        now.slice(0, from),
        now.slice(from, from + length),
        now.slice(from + length),
      ];
      if (how === "insert") return head + put + middle + tail;
      if (how === "delete") return head + tail;
      if (how === "replace") return head + put + tail;
      if (how === "double") return head + middle + middle + tail;
      const lines = now.split("\n");
      const [line = ""] = lines.splice(Math.floor(at * lines.length), 1);
      lines.splice(length % (lines.length + 1), 0, line);
      return lines.join("\n");
    }, text),
  );
