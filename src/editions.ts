import { join } from "node:path";
import { severalEditions, unknownEditions } from "./asked-editions.ts";
import { untranslatedBrand } from "./brand-texts.ts";
import { withBrand } from "./build/brand-settings.ts";
import { readPercent } from "./build/percent.ts";
import { templateInputs } from "./build/template-inputs.ts";
import { compareWithEarlier } from "./comparison.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { earlierEditions, type LoadedEdition, predecessorsOf } from "./earlier-editions.ts";
import { checkHelpers } from "./helpers/check-helpers.ts";
import { loadBaseline } from "./load/baseline.ts";
import { loadBrand } from "./load/brand/brand.ts";
import { loadEdition } from "./load/edition.ts";
import { loadHelperFiles } from "./load/helper-files.ts";
import { builtInTemplates, loadTemplates } from "./load/templates.ts";
import { findWorkspace } from "./load/workspace.ts";
import { addAll } from "./model/add-all.ts";
import { type Baseline, noBaseline } from "./model/baseline.ts";
import type { ChangeRecord } from "./model/change-record.ts";
import type { Outcome, Place, Problem } from "./model/diagnostic.ts";
import type { DocumentKind } from "./model/document-kind.ts";
import type { Edition } from "./model/edition.ts";
import { limitsOf } from "./model/limits.ts";
import { messagesFor } from "./model/locale.ts";
import type { ManifestInput } from "./model/manifest.ts";
import type { Pause } from "./model/pause.ts";
import type { PrivateString } from "./model/private-string.ts";
import type { TemplateSet } from "./model/template-set.ts";
import type { Workspace } from "./model/workspace.ts";
import type { HelperFile } from "./model/workspace-helpers.ts";
import type { EditionFolder } from "./output/edition-folder.ts";
import { outputFolder } from "./output-folder.ts";
import { checkOverrides } from "./overrides.ts";
import type { PlaceOfSetting } from "./plan/options.ts";
import { protect, secretsOfRaw } from "./protection.ts";
import { type ReadEdition, readEdition } from "./read-edition.ts";
import { builtInNames } from "./render/index.ts";
import { placeFinder, recordFinder } from "./rules/shape/places.ts";
import { unusedWaivers, waive } from "./waivers.ts";

/** Which editions of which workspace. */
export interface EditionsOptions {
  /** A folder of the workspace. */
  readonly cwd: string;
  /** Ids; by default all. */
  readonly editions?: readonly string[] | undefined;
  /** Exactly one is meant; without its id it must be the only one. */
  readonly one?: boolean | undefined;
  /** Folder to publish in, relative to `cwd`; by default the workspace's. */
  readonly output?: string | undefined;
  /** Held texts that lie elsewhere: paths relative to `cwd`, by the id of their source. */
  readonly sources?: Readonly<Record<string, string>> | undefined;
  /** The time that embargo and validity are held against; without it they are not. */
  readonly time?: Date | undefined;
  /** Let a release pass that withholds somebody and has no `private.yaml`. */
  readonly allowMissingPrivateList?: boolean | undefined;
  /** Percent of the statements that must rest on a source; by default what each edition asks for. */
  readonly minCoverage?: number | string | undefined;
  /** The edition to compare with, in place of the predecessor that an edition names. */
  readonly against?: string | undefined;
  /** The comparison is what is wanted, whether a document tells it or not. */
  readonly comparing?: boolean | undefined;
  /** The clock of the run that this is a part of; by default it is a run of its own. */
  readonly deadline?: Deadline | undefined;
  /** Aborted when the caller wants an end. */
  readonly signal?: AbortSignal | undefined;
}

/** A workspace with its templates, and the editions asked for, read and checked. */
export interface Desk {
  readonly workspace: Workspace;
  readonly templates: TemplateSet;
  /** Modules of helpers for the templates; they have not run. */
  readonly helpers: readonly HelperFile[];
  readonly kinds: Readonly<Record<string, DocumentKind>>;
  readonly output: EditionFolder;
  /** What was found before, and is known. */
  readonly baseline: Baseline;
  readonly editions: readonly OpenedEdition[];
}

export interface OpenedEdition {
  readonly id: string;
  /** Redacted: with nobody in it whose voice is protected. Absent where its data has faults. */
  readonly edition: Edition | undefined;
  /** All that its documents are made from: data, settings, templates. */
  readonly inputs: readonly ManifestInput[];
  readonly problems: readonly Problem[];
  /** What no output and no report of the run may hold. */
  readonly secrets: readonly PrivateString[];
  /** What has changed since the edition before; absent where one of the two has faults. */
  readonly changes?: ChangeRecord | undefined;
  /** Where a setting of the edition stands. */
  readonly placeOf: PlaceOfSetting;
  /** Where a record begins, by collection and id. */
  readonly placeOfRecord: (name: string) => Place | undefined;
}

/**
 * Reads and checks editions, within the time that the workspace allows a run. Problems of the
 * whole workspace come beside the value, those of an edition stand in it.
 * @throws the reason of the signal, if it is aborted
 */
export async function openEditions(options: EditionsOptions): Promise<Outcome<Desk>> {
  const found = await findWorkspace(options.cwd);
  const workspace = found.value;
  if (!workspace) return { value: undefined, problems: found.problems };
  const deadline = options.deadline ?? startDeadline(options.signal);
  deadline.set(limitsOf(workspace.settings).runSeconds);
  try {
    return await openWithin(workspace, found.problems, options, deadline.pause);
  } catch (error) {
    if (!deadline.isReason(error)) throw error;
    const problem = deadline.problem("the editions have not all been read and checked");
    return { value: undefined, problems: [...found.problems, problem] };
  } finally {
    if (!options.deadline) deadline.stop();
  }
}

async function openWithin(
  workspace: Workspace,
  found: readonly Problem[],
  options: EditionsOptions,
  pause: Pause,
): Promise<Outcome<Desk>> {
  const own = join(workspace.root, "templates");
  const built = await loadTemplates([own, builtInTemplates]);
  const branded = built.value && (await loadBrand(workspace.root, built.value));
  const templates = branded?.value?.templates;
  const output = await outputFolder(workspace, options);
  const modules = await loadHelperFiles(workspace.root, workspace.settings.helpers);
  const helpers = modules.value ?? [];
  const known = await loadBaseline(workspace.root);
  const problems = [
    ...found,
    ...built.problems,
    ...(branded?.problems ?? []),
    ...output.problems,
    ...(await checkOverrides(workspace.root)),
    ...modules.problems,
    ...known.problems,
    ...checkHelpers(helpers, builtInNames),
  ];
  const minCoverage = readPercent(options.minCoverage);
  const unclear = options.one === true ? severalEditions(workspace, options.editions) : [];
  addAll(problems, [...minCoverage.problems, ...unknownEditions(workspace, options.editions)]);
  addAll(problems, unclear);
  if (!templates || !output.value || unclear.length > 0) return { value: undefined, problems };

  const kinds = Object.fromEntries(
    Object.entries(templates.kinds).map(([id, { kind }]) => [id, kind]),
  );
  const settings = withBrand(workspace, templates.brand, branded?.value?.raw);
  const series = [...workspace.files, ...(branded?.value?.files ?? []), ...helpers];
  const shared = [...series.map(asInput), ...templateInputs(templates)];
  const ids = workspace.editions.filter((id) => options.editions?.includes(id) ?? true);
  const { primaryLanguage } = workspace.settings;
  const limits = limitsOf(workspace.settings);
  const load = async (id: string): Promise<LoadedEdition> => {
    const raw = await loadEdition(workspace.root, id, { primaryLanguage }, { limits, pause });
    return { id, raw };
  };
  const asked = await Promise.all(ids.map(load));
  const earlier = await Promise.all(earlierEditions(workspace, asked, options.against).map(load));
  const loaded = [...asked, ...earlier];
  const predecessors = predecessorsOf(workspace, loaded);
  const context = {
    ...settings,
    now: options.time,
    minCoverage: minCoverage.value,
    scales: { likelihood: templates.likelihoodScales, risk: templates.riskScales },
    knownKinds: Object.keys(kinds),
    predecessors,
  };
  const held = { cwd: options.cwd, sources: options.sources ?? {} };
  const readings = new Map<string, ReadEdition | undefined>();
  // One after the other, so that the held texts of one at a time are in memory.
  for (const { id, raw } of loaded) {
    // How far the quotations of an earlier edition are proved is not asked again.
    const proving = ids.includes(id) ? held : undefined;
    readings.set(id, await readEdition(workspace.root, raw, context, proving, limits, pause));
  }
  const editions = await Promise.all(
    asked.map(async ({ id, raw: { problems: unread } }): Promise<OpenedEdition> => {
      await pause();
      const read = readings.get(id);
      if (!read) {
        const secrets = await secretsOfRaw(workspace.root, id, undefined);
        const placeOf = () => ({ file: `data/${id}/edition.yaml` });
        const unknown = { placeOf, placeOfRecord: () => undefined };
        return { id, edition: undefined, inputs: [], problems: unread, secrets, ...unknown };
      }
      // Redaction: whatever comes after sees what may be printed, and nothing else.
      const guarded = await protect(workspace.root, read.raw, read.edition, {
        locales: templates.locales,
        allowMissing: options.allowMissingPrivateList === true,
      });
      const before = options.against ?? predecessors.get(id);
      const { changes, files, ...compared } = await compareWithEarlier(
        workspace.root,
        before === undefined
          ? undefined
          : { id: before, isThere: predecessors.has(before), read: readings.get(before) },
        { read, guarded },
        { locales: templates.locales, kinds, isAsked: options.comparing === true },
      );
      const inputs = [...[...guarded.files, ...read.lock, ...files].map(asInput), ...shared];
      const all = [
        ...read.problems,
        ...compared.problems,
        ...unspokenLanguages(read.edition, templates),
        ...untranslatedBrand(templates.brand, read.edition, branded?.value?.raw),
      ];
      const { locate } = read.raw.head;
      const problems = [
        ...waive(all, read.edition, options.time),
        ...unusedWaivers(all, read.edition, options.time, locate),
        ...guarded.problems,
      ];
      const find = placeFinder(read.raw, workspace.rawSettings);
      const placeOf: PlaceOfSetting = (path, at) => find("edition", path, at);
      const { edition, secrets } = guarded;
      const placeOfRecord = recordFinder(read.raw);
      return { id, edition, inputs, problems, secrets, placeOf, placeOfRecord, changes };
    }),
  );
  const baseline = known.value ?? noBaseline;
  const desk = { workspace, templates, helpers, kinds, output: output.value, baseline, editions };
  return { value: desk, problems };
}

/** Languages of the edition that there are no words for. */
function unspokenLanguages(edition: Edition | undefined, { locales }: TemplateSet): Problem[] {
  return (edition?.languages ?? []).flatMap((language) => [
    ...messagesFor(locales, language).problems,
  ]);
}

function asInput({ file, sha256 }: { file: string; sha256: string }): ManifestInput {
  return { path: file, sha256 };
}
