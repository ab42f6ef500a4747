import { randomInt } from "node:crypto";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Profile } from "../model/severity.ts";
import type {
  DocumentPart,
  DocumentStatus,
  PreviewState,
  ShownDiagnostic,
  ShownDocument,
} from "../serve/preview-state.ts";
import type { Exhibits } from "../serve/serve-preview.ts";
import { version } from "../version.ts";

/** What is known of a document before it is made. */
export interface Announced {
  readonly key: string;
  readonly language: string;
  readonly document: string;
  readonly title: string;
  readonly budget?: number | undefined;
}

/** What is known of an edition before its documents are made. */
export interface AnnouncedEdition {
  readonly id: string;
  /** Absent where its data cannot be read: what was known before stands. */
  readonly known: { readonly title: string; readonly documents: readonly Announced[] } | undefined;
  readonly diagnostics: readonly ShownDiagnostic[];
}

interface File {
  /** Counts up, so that a new file has a new address. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

interface Entry {
  facts: Announced;
  status: DocumentStatus;
  /** Where it failed, if it did. */
  failedAt?: DocumentPart;
  html?: File;
  pdf?: File & { readonly pages: number; readonly madeFrom: string };
  /** What was found when it was rendered, and when it was printed. */
  rendering: readonly ShownDiagnostic[];
  printing: readonly ShownDiagnostic[];
}

/** What of each document has been made last, and how it stands. Everything is in memory. */
export interface Board extends Exhibits {
  /** The document that somebody looks at. */
  inView(): string | undefined;
  /** The workspace cannot be read: all that is shown is from before. */
  fault(diagnostics: readonly ShownDiagnostic[]): void;
  /** What there is from now on. Documents that are not named any more go. */
  announce(editions: readonly AnnouncedEdition[], diagnostics: readonly ShownDiagnostic[]): void;
  mark(key: string, status: DocumentStatus): void;
  rendered(key: string, html: Uint8Array, diagnostics: readonly ShownDiagnostic[]): void;
  /** What the PDF that is shown was made from; undefined without one. */
  madeFrom(key: string): string | undefined;
  printed(
    key: string,
    pdf: { readonly bytes: Uint8Array; readonly pages: number; readonly madeFrom: string },
    diagnostics: readonly ShownDiagnostic[],
  ): void;
  /** It cannot be made, in this or in that part. */
  failed(key: string, part: DocumentPart, why: readonly ShownDiagnostic[]): void;
}

export function openBoard(profile: Profile, onChange: () => void): Board {
  let editions: { id: string; title: string; diagnostics: readonly ShownDiagnostic[] }[] = [];
  let ofWorkspace: readonly ShownDiagnostic[] = [];
  let entries = new Map<string, Entry>();
  let looked: string | undefined;
  // A page that is still open knows the numbers of an earlier preview.
  let count = randomInt(1_000_000_000);

  const change = (key: string, alter: (entry: Entry) => void): void => {
    const entry = entries.get(key);
    // Its edition may have dropped it meanwhile.
    if (!entry) return;
    alter(entry);
    onChange();
  };
  const editionOf = (key: string): string => key.slice(0, key.indexOf("/"));
  const withDefaults = (facts: Announced): Entry => ({
    status: "waiting",
    rendering: [],
    printing: [],
    ...entries.get(facts.key),
    facts,
  });

  return {
    inView: () => looked,
    looking: (key) => {
      looked = key;
    },
    state: (): PreviewState => ({
      version,
      profile,
      diagnostics: ofWorkspace,
      editions: editions.map((edition) => ({
        ...edition,
        documents: [...entries.values()]
          .filter(({ facts }) => editionOf(facts.key) === edition.id)
          .map(shown),
      })),
    }),
    file: (key, format) => entries.get(key)?.[format]?.bytes,
    fault(diagnostics) {
      ofWorkspace = diagnostics;
      for (const entry of entries.values()) entry.status = outdated(entry);
      onChange();
    },
    announce(announced, diagnostics) {
      ofWorkspace = diagnostics;
      const next = new Map<string, Entry>();
      for (const { id, known } of announced) {
        for (const facts of known?.documents ?? []) next.set(facts.key, withDefaults(facts));
        if (known) continue;
        for (const [key, entry] of entries) {
          if (editionOf(key) === id) next.set(key, { ...entry, status: outdated(entry) });
        }
      }
      const before = new Map(editions.map(({ id, title }) => [id, title]));
      editions = announced.map(({ id, known, diagnostics }) => ({
        id,
        title: known?.title ?? before.get(id) ?? id,
        diagnostics,
      }));
      entries = next;
      onChange();
    },
    mark: (key, status) =>
      change(key, (entry) => {
        entry.status = status;
      }),
    rendered: (key, bytes, diagnostics) =>
      change(key, (entry) => {
        entry.rendering = diagnostics;
        // What is the same need not be loaded again.
        if (entry.html && Buffer.compare(entry.html.bytes, bytes) === 0) return;
        count += 1;
        entry.html = { number: count, bytes };
      }),
    madeFrom: (key) => entries.get(key)?.pdf?.madeFrom,
    printed: (key, pdf, diagnostics) =>
      change(key, (entry) => {
        count += 1;
        entry.pdf = { ...pdf, number: count };
        entry.printing = diagnostics;
        entry.status = "current";
      }),
    failed: (key, part, why) =>
      change(key, (entry) => {
        entry[part] = why;
        entry.status = "failed";
        entry.failedAt = part;
      }),
  };
}

/** How a document stands that cannot be made again now. */
function outdated({ html, pdf }: Entry): DocumentStatus {
  return html || pdf ? "stale" : "waiting";
}

function shown(entry: Entry): ShownDocument {
  const { facts, status, failedAt, html, pdf, rendering, printing } = entry;
  return {
    ...facts,
    status,
    ...(status === "failed" && { failedAt }),
    html: html?.number ?? 0,
    pdf: pdf?.number ?? 0,
    pages: pdf?.pages ?? 0,
    diagnostics: distinct([...rendering, ...printing]),
  };
}

function distinct(list: readonly ShownDiagnostic[]): ShownDiagnostic[] {
  const seen = new Set<string>();
  return list.filter((diagnostic: Diagnostic) => {
    const text = JSON.stringify(diagnostic);
    return seen.size < seen.add(text).size;
  });
}
