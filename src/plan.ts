import { addAll } from "./model/add-all.ts";
import type { Place, Problem } from "./model/diagnostic.ts";
import type { DocumentKind, Options, Part } from "./model/document-kind.ts";
import type { DocumentRequest, Edition } from "./model/edition.ts";
import { type Format, formats } from "./model/manifest.ts";
import { hintFor } from "./model/nearest.ts";
import { type PlaceOfSetting, resolveOptions } from "./plan/options.ts";
import { missingStrings } from "./plan/strings.ts";

/** A document in one language, in one or more formats: what is worded and rendered once. */
export interface PlannedDocument {
  readonly edition: string;
  readonly language: string;
  readonly kind: DocumentKind;
  readonly options: Options;
  /** The documents that a pack holds; none for other documents. */
  readonly parts: readonly Part[];
  readonly outputs: readonly PlannedOutput[];
}

/** A file to make. */
interface PlannedOutput {
  readonly format: Format;
  /** Relative to the edition's output folder: `<language>/<document>.<format>`. */
  readonly path: string;
}

/** What is asked for; an absent list asks for everything. */
export interface PlanFilters {
  readonly documents?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly formats: readonly Format[];
  /** Paths to make whatever else is asked for: outputs of a publication that was interrupted. */
  readonly also?: ReadonlySet<string> | undefined;
  /** Kinds that are made on request only are requested, all of them. */
  readonly onRequest?: boolean | undefined;
}

export interface Plan {
  /** In the order of the edition's documents, then of its languages. */
  readonly documents: readonly PlannedDocument[];
  readonly problems: readonly Problem[];
}

/**
 * Lists what to make of an edition. Pure: the same edition and filters give the same plan.
 * @param placeOf where a setting of the edition stands, for messages
 */
export function planEdition(
  edition: Edition,
  kinds: Readonly<Record<string, DocumentKind>>,
  filters: PlanFilters,
  placeOf: PlaceOfSetting = () => editionFile(edition),
): Plan {
  const problems: Problem[] = [];
  const documents: PlannedDocument[] = [];
  const usual = usualRequests(edition, kinds);
  const prepare = (kind: DocumentKind, request: DocumentRequest): Part => {
    const resolved = resolveOptions(edition, kind, request, placeOf);
    addAll(problems, [...resolved.problems, ...missingStrings(kind, edition.languages)]);
    return { kind, options: resolved.options };
  };
  const extra = onRequest(kinds)
    .filter((kind) => !usual.some((request) => request.kind === kind))
    .map(asRequest);
  for (const request of [...usual, ...extra]) {
    const filtersOfKind = extra.includes(request) ? onlyIfNamed(filters) : filters;
    const wanted = edition.languages.flatMap((language) => {
      const outputs = outputsOf(request.kind, language, filtersOfKind);
      return outputs.length === 0 ? [] : [{ language, outputs }];
    });
    if (wanted.length === 0) continue;
    const kind = Object.hasOwn(kinds, request.kind) ? kinds[request.kind] : undefined;
    if (kind === undefined) {
      problems.push(unknownKind(edition, request.kind, Object.keys(kinds)));
    } else if (lacks(edition, kind)) {
      // The first edition need not be told that none was before it.
      if (kind.needs !== "predecessor" || filters.documents?.includes(kind.id)) {
        problems.push(nothingToPrint(edition, kind.id, kind.needs ?? ""));
      }
    } else {
      const prepared = prepare(kind, request);
      const parts = kind.view === "pack" ? partsOf(edition, kinds, usual, prepare) : [];
      if (kind.view === "pack" && parts.length === 0) {
        problems.push(nothingToPrint(edition, kind.id, "other documents"));
        continue;
      }
      const common = { edition: edition.id, ...prepared, parts };
      addAll(
        documents,
        wanted.map((part) => ({ ...common, ...part })),
      );
    }
  }
  return { documents, problems };
}

/** Names of the kinds that are made only where they are asked for. */
export const onRequest = (kinds: Readonly<Record<string, DocumentKind>>): string[] =>
  Object.values(kinds)
    .filter((kind) => kind.onRequest)
    .map(({ id }) => id);

/** Whether there is nothing to print. What tells of changes can say that there were none before. */
function lacks(edition: Edition, { id, needs }: DocumentKind): boolean {
  if (needs === undefined) return false;
  if (needs !== "predecessor") return edition[needs].length === 0;
  const isNamed = edition.documents?.some(({ kind }) => kind === id) ?? false;
  return edition.head.predecessor === undefined && !isNamed;
}

const asRequest = (kind: string): DocumentRequest => ({ kind, options: {} });

/** The edition's choice, or one document of every kind that is not on request, by name. */
function usualRequests(edition: Edition, kinds: Readonly<Record<string, DocumentKind>>) {
  const extra = onRequest(kinds);
  const everything = Object.keys(kinds).sort();
  return edition.documents ?? everything.filter((kind) => !extra.includes(kind)).map(asRequest);
}

/** For kinds that nobody has in mind who asks for everything. */
const onlyIfNamed = (filters: PlanFilters): PlanFilters => ({
  ...filters,
  documents: filters.documents ?? (filters.onRequest ? undefined : []),
});

/** The documents of a pack: those that the edition has, but for packs. */
function partsOf(
  edition: Edition,
  kinds: Readonly<Record<string, DocumentKind>>,
  usual: readonly DocumentRequest[],
  prepare: (kind: DocumentKind, request: DocumentRequest) => Part,
): Part[] {
  const kindOf = ({ kind }: DocumentRequest): DocumentKind | undefined =>
    Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  // An edition that asks for a pack and nothing else wants all in it.
  const requests = usual.some((request) => kindOf(request)?.view !== "pack")
    ? usual
    : usualRequests({ ...edition, documents: undefined }, kinds);
  return requests.flatMap((request, index) => {
    const kind = kindOf(request);
    const isFirst = requests.findIndex((other) => other.kind === request.kind) === index;
    if (kind === undefined || kind.view === "pack" || !isFirst) return [];
    if (lacks(edition, kind)) return [];
    return [prepare(kind, request)];
  });
}

/** The files of a document in one language that are asked for. */
function outputsOf(kind: string, language: string, filters: PlanFilters): PlannedOutput[] {
  const { documents, languages, formats: asked, also } = filters;
  const wanted =
    (!documents || documents.includes(kind)) && (!languages || languages.includes(language));
  return formats
    .map((format) => ({ format, path: `${language}/${kind}.${format}` }))
    .filter(({ format, path }) => (wanted && asked.includes(format)) || also?.has(path));
}

function unknownKind(edition: Edition, kind: string, known: readonly string[]): Problem {
  return {
    ...at(edition),
    rule: "unknown-document",
    message: `The edition asks for a document “${kind}”, and there is no template of that name.`,
    hint: hintFor(kind, known, "There are"),
  };
}

function nothingToPrint(edition: Edition, kind: string, needs: string): Problem {
  return {
    ...at(edition),
    rule: "nothing-to-print",
    message: `The document “${kind}” is left out: the edition has no ${needs}.`,
    hint: `Add ${needs}, or list under documents in edition.yaml what it shall have.`,
  };
}

const at = (edition: Edition): Pick<Problem, "place"> => ({ place: editionFile(edition) });

const editionFile = ({ id }: Edition): Place => ({ file: `data/${id}/edition.yaml` });
