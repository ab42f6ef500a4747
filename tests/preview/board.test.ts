import { describe, expect, it } from "vitest";
import { type Announced, openBoard } from "../../src/preview/board.ts";
import type { ShownDiagnostic } from "../../src/serve/preview-state.ts";

const summary: Announced = {
  key: "spring/en/summary",
  language: "en",
  document: "summary",
  title: "Summary",
  budget: 2,
};
const fault: ShownDiagnostic = {
  rule: "yaml-syntax",
  severity: "error",
  message: "A bracket is missing.",
  hint: "Close it.",
};
const spring = (documents: readonly Announced[]) => ({
  id: "spring",
  known: { title: "Ports in spring", documents },
  diagnostics: [],
});
const unreadable = { id: "spring", known: undefined, diagnostics: [fault] };

/** A board with one document that has been made, and the number of changes told of. */
function aBoard() {
  let changes = 0;
  const board = openBoard("draft", () => {
    changes += 1;
  });
  board.announce([spring([summary])], []);
  board.rendered(summary.key, Buffer.from("<p>one"), []);
  board.printed(summary.key, { bytes: Buffer.from("%PDF"), pages: 2, madeFrom: "one" }, []);
  const shown = () => board.state().editions[0]?.documents[0];
  return { board, shown, changes: () => changes };
}

describe("a document on the board", () => {
  it("waits until it is made", () => {
    const board = openBoard("draft", () => undefined);
    board.announce([spring([summary])], []);
    expect(board.state().editions[0]?.documents).toMatchObject([
      { key: summary.key, status: "waiting", html: 0, pdf: 0, pages: 0, budget: 2 },
    ]);
  });

  it("is current when its pages are made", () => {
    const { board, shown } = aBoard();
    expect(shown()).toMatchObject({ status: "current", pages: 2 });
    expect(String(board.file(summary.key, "html"))).toBe("<p>one");
    expect(String(board.file(summary.key, "pdf"))).toBe("%PDF");
  });

  it("has a new number for each new file, and the old one for the same", () => {
    const { board, shown } = aBoard();
    const [html, pdf] = [shown()?.html, shown()?.pdf];
    board.rendered(summary.key, Buffer.from("<p>one"), []);
    expect(shown()?.html).toBe(html);
    board.rendered(summary.key, Buffer.from("<p>two"), []);
    expect(shown()?.html).not.toBe(html);
    expect(shown()?.pdf).toBe(pdf);
  });

  it("is stale, with its last files, while its edition cannot be read", () => {
    const { board, shown } = aBoard();
    board.announce([unreadable], []);
    expect(shown()).toMatchObject({ status: "stale", pages: 2 });
    expect(board.state().editions[0]).toMatchObject({
      title: "Ports in spring",
      diagnostics: [fault],
    });
    expect(board.file(summary.key, "pdf")).toBeDefined();
  });

  it("is stale while the workspace cannot be read", () => {
    const { board, shown } = aBoard();
    board.fault([fault]);
    expect(shown()?.status).toBe("stale");
    expect(board.state().diagnostics).toEqual([fault]);
  });

  it("says in which part it failed, and why, until it is made again", () => {
    const { board, shown } = aBoard();
    board.failed(summary.key, "rendering", [fault]);
    expect(shown()).toMatchObject({
      status: "failed",
      failedAt: "rendering",
      diagnostics: [fault],
    });
    board.rendered(summary.key, Buffer.from("<p>two"), []);
    board.mark(summary.key, "printing");
    expect(shown()).toMatchObject({ status: "printing", diagnostics: [] });
    expect(shown()).not.toHaveProperty("failedAt");
  });

  it("goes when its edition does not name it any more", () => {
    const { board, shown } = aBoard();
    board.announce([spring([])], []);
    expect(shown()).toBeUndefined();
    expect(board.file(summary.key, "html")).toBeUndefined();
    // A print that was under way comes to nothing.
    board.printed(summary.key, { bytes: Buffer.from("late"), pages: 1, madeFrom: "x" }, []);
    expect(shown()).toBeUndefined();
  });

  it("says what it has found in both parts, each thing once", () => {
    const { board, shown } = aBoard();
    const other = { ...fault, message: "A page is missing." };
    board.rendered(summary.key, Buffer.from("<p>two"), [fault]);
    board.printed(summary.key, { bytes: Buffer.from(""), pages: 2, madeFrom: "two" }, [
      fault,
      other,
    ]);
    expect(shown()?.diagnostics).toEqual([fault, other]);
  });

  it("is told of whenever it changes", () => {
    const { board, changes } = aBoard();
    const before = changes();
    board.mark(summary.key, "printing");
    expect(changes()).toBe(before + 1);
  });
});
