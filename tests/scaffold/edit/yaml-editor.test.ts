import { describe, expect, it } from "vitest";
import { YamlEditor } from "../../../src/scaffold/edit/yaml-editor.ts";

type Change = (editor: YamlEditor) => void;

/** The lines of a text after a change. */
function changed(text: string, change: Change, notation: "yaml" | "json" = "yaml"): string {
  const editor = new YamlEditor(text, notation);
  change(editor);
  return editor.toString();
}

const gone =
  (...paths: string[]) =>
  (path: readonly (string | number)[]): boolean =>
    paths.includes(path.join("."));

describe("set", () => {
  const set = (text: string): string => changed(text, (editor) => editor.set(["id"], "new"));

  it.each([
    ["id: old\n", "id: new\n"],
    ["id:   old   # why\n", "id:   new   # why\n"],
    ['id: "old" # why\n', 'id: "new" # why\n'],
    ["id: 'old'\n", "id: 'new'\n"],
    ["id: >-\n  old\n  one\nnext: 1\n", "id: new\nnext: 1\n"],
    ["id: old", "id: new"],
    ["{ id: old, next: 1 }\n", "{ id: new, next: 1 }\n"],
    ["other: old\n", "other: old\n"],
    ["id: { en: old }\n", "id: { en: old }\n"],
  ])("%j", (text, expected) => {
    expect(set(text)).toBe(expected);
  });
});

describe("insertAfter", () => {
  const insert = (text: string, notation?: "json"): string =>
    changed(text, (editor) => editor.insertAfter(["id"], "before", "x"), notation);

  it.each([
    ["id: a\ntitle: T\n", "id: a\nbefore: x\ntitle: T\n"],
    ["id: a # why\n# T\ntitle: T\n", "id: a # why\nbefore: x\n# T\ntitle: T\n"],
    ["title: T\nid: a", "title: T\nid: a\nbefore: x\n"],
    ["id: a\r\ntitle: T\r\n", "id: a\r\nbefore: x\r\ntitle: T\r\n"],
    ["id: >-\n  a\n\ntitle: T\n", "id: >-\n  a\nbefore: x\n\ntitle: T\n"],
    ["{ id: a, title: T }\n", "{ id: a, before: x, title: T }\n"],
  ])("%j", (text, expected) => {
    expect(insert(text)).toBe(expected);
  });

  it.each([
    ['{"id":"a","title":"T"}', '{"id":"a", "before": "x","title":"T"}'],
    [
      '{\n  "title": "T",\n  "id": "a"\n}\n',
      '{\n  "title": "T",\n  "id": "a",\n  "before": "x"\n}\n',
    ],
  ])("%j in JSON", (text, expected) => {
    const result = insert(text, "json");
    expect(result).toBe(expected);
    expect(JSON.parse(result)).toEqual({ id: "a", title: "T", before: "x" });
  });
});

describe("remove", () => {
  const remove = (text: string, ...names: string[]): string =>
    changed(text, (editor) => {
      for (const name of names) editor.remove([name]);
    });

  it("takes the comment above a field along, and leaves those of its neighbours", () => {
    const text =
      "a: 1 # one\n\n# Of b,\n# two lines.\nb:\n  - x\n  # inside\n  - y\n\n# Of c.\nc: 3\n";
    expect(remove(text, "b")).toBe("a: 1 # one\n\n# Of c.\nc: 3\n");
  });

  it("leaves the comment that the file starts with", () => {
    expect(remove("# The file.\na: 1\nb: 2\n", "a")).toBe("# The file.\nb: 2\n");
  });

  it("takes no line of a text for a comment", () => {
    const text = "a: |\n  text\n  # no comment\nb: 2\nc: 3\n";
    expect(remove(text, "b")).toBe("a: |\n  text\n  # no comment\nc: 3\n");
  });

  it("leaves one blank line where there were two", () => {
    expect(remove("a: 1\n\nb: 2\n\nc: 3\n", "b")).toBe("a: 1\n\nc: 3\n");
    expect(remove("a: 1\n\nb: 2\n", "b")).toBe("a: 1\n");
  });

  it("removes a field without a value, and no more", () => {
    expect(remove("a:\nb: # nothing\nc: 3\n", "b")).toBe("a:\nc: 3\n");
    expect(remove("a:\nb: # nothing\nc: 3\n", "a")).toBe("b: # nothing\nc: 3\n");
  });

  it("removes a field with its anchor", () => {
    expect(remove("a: &x [1, 2]\nb: 2\n", "a")).toBe("b: 2\n");
  });

  it("leaves commas where commas belong", () => {
    expect(remove("{ a: 1, b: 2, c: 3 }\n", "a")).toBe("{ b: 2, c: 3 }\n");
    expect(remove("{ a: 1, b: 2, c: 3 }\n", "b")).toBe("{ a: 1, c: 3 }\n");
    expect(remove("{ a: 1, b: 2, c: 3 }\n", "b", "c")).toBe("{ a: 1 }\n");
    expect(remove("{ a: 1, b: 2, c: 3 }\n", "c", "a")).toBe("{ b: 2 }\n");
  });
});

describe("commentOut", () => {
  it("keeps every line of the field at hand", () => {
    const text = "a: 1\nb:\n  en: >-\n    One.\n\n    Two.\n  de: Eins. # so\nc: 3\n";
    expect(changed(text, (editor) => editor.commentOut(["b"]))).toBe(
      "a: 1\n# b:\n#   en: >-\n#     One.\n#\n#     Two.\n#   de: Eins. # so\nc: 3\n",
    );
  });

  it("removes the field where no comment can stand", () => {
    const text = '{"a": "1", "b": "2"}\n';
    expect(changed(text, (editor) => editor.commentOut(["b"]), "json")).toBe('{"a": "1"}\n');
  });
});

describe("mark", () => {
  const mark = (text: string, ...path: (string | number)[]): string =>
    changed(text, (editor) => editor.mark(path, ["look", "again"]));

  it.each([
    ["a: 1\nb: 2\n", ["b"], "a: 1\n# look\n# again\nb: 2\n"],
    ["- id: a\n- id: b\n", [1], "- id: a\n# look\n# again\n- id: b\n"],
    ["l:\n  # of a\n  - id: a\n", ["l", 0], "l:\n  # of a\n  # look\n  # again\n  - id: a\n"],
    // In a list on one line, the line is all there is.
    [
      "x: 1\nl: [{ id: a }, { id: b }]\n",
      ["l", 1],
      "x: 1\n# look\n# again\nl: [{ id: a }, { id: b }]\n",
    ],
    ["[{ id: a }]\n", [0], "# look\n# again\n[{ id: a }]\n"],
  ])("%j at %j", (text, path, expected) => {
    expect(mark(text, ...path)).toBe(expected);
  });

  it("puts nothing into JSON", () => {
    const text = '[{"id": "a"}]';
    expect(changed(text, (editor) => editor.mark([0], ["look"]), "json")).toBe(text);
  });
});

describe("prune", () => {
  const prune = (text: string, ...paths: string[]): string =>
    changed(text, (editor) => editor.prune([], gone(...paths)));

  it("removes items, and the lists and maps that they leave empty", () => {
    const text =
      "- id: a\n  evidence:\n    quotes: [q]\n    sources: [s, t] # two\n  # its end\n  end: x\n";
    expect(prune(text, "0.evidence.quotes.0")).toBe(
      "- id: a\n  evidence:\n    sources: [s, t] # two\n  # its end\n  end: x\n",
    );
    expect(prune(text, "0.evidence.quotes.0", "0.evidence.sources.1")).toBe(
      "- id: a\n  evidence:\n    sources: [s] # two\n  # its end\n  end: x\n",
    );
    expect(prune(text, "0.evidence.quotes.0", "0.evidence.sources.0", "0.evidence.sources.1")).toBe(
      "- id: a\n  # its end\n  end: x\n",
    );
  });

  it("removes items of a list that is written line by line", () => {
    const text = "l:\n  - a # one\n  # of b\n  - b\n  - c\n";
    expect(prune(text, "l.1")).toBe("l:\n  - a # one\n  - c\n");
    expect(prune(text, "l.0", "l.2")).toBe("l:\n  # of b\n  - b\n");
  });

  it("moves up what follows a field that stands behind a hyphen", () => {
    const text = "- evidence: { quotes: [q] }\n  also: [r]\n  id: a\n  end: x\n";
    expect(prune(text, "0.evidence.quotes.0")).toBe("- also: [r]\n  id: a\n  end: x\n");
    expect(prune(text, "0.evidence.quotes.0", "0.also.0")).toBe("- id: a\n  end: x\n");
  });

  it("follows what is repeated", () => {
    const text = "- id: a\n  evidence: &e { quotes: [q], sources: [s] }\n- id: b\n  evidence: *e\n";
    expect(prune(text, "0.evidence.quotes.0", "1.evidence.quotes.0")).toBe(
      "- id: a\n  evidence: &e { sources: [s] }\n- id: b\n  evidence: *e\n",
    );
  });
});
