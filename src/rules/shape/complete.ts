import type { DocumentRequest, Edition, EditionHead } from "../../model/edition.ts";
import { languagesOf, narrowed, primaryLanguageOf } from "../../model/shape/languages.ts";
import type { WorkspaceSettings } from "../../model/workspace.ts";

type Completed = Pick<
  Edition,
  "head" | "languages" | "primaryLanguage" | "handling" | "paper" | "documents"
>;

/** Fills in what the head leaves open: from the settings of the workspace, else with the defaults. */
export function complete(own: EditionHead, settings: WorkspaceSettings): Completed {
  const languages = languagesOf(own, settings);
  const primaryLanguage = primaryLanguageOf(own, settings);
  const head: EditionHead = {
    ...own,
    ...(own.publisher === undefined &&
      settings.publisher !== undefined && { publisher: narrowed(settings.publisher, languages) }),
  };
  const documents = (own.documents ?? settings.documents)?.map(asRequest);
  const handling = own.handling ?? settings.handling ?? { scheme: "none" };
  return {
    head,
    languages,
    primaryLanguage,
    handling,
    paper: own.paper ?? settings.paper ?? "A4",
    documents,
  };
}

function asRequest(written: NonNullable<EditionHead["documents"]>[number]): DocumentRequest {
  if (typeof written === "string") return { kind: written, options: {} };
  return { kind: written.kind, options: written.options ?? {} };
}
