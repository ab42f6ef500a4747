import type { RuleId } from "../../src/model/rule-catalogue.ts";
import type { WorkspaceSettings } from "../../src/model/workspace.ts";
import type { Files } from "../load/scratch.ts";

export interface Right {
  /** Lines of edition.yaml after id, title and issued. */
  readonly head?: string;
  readonly files?: Files;
  readonly settings?: WorkspaceSettings;
  readonly now?: string;
  /** Ids of the quotations that the machine has proved. */
  readonly proved?: readonly string[];
  /** The editions of the workspace, with what each names as the one before. */
  readonly predecessors?: Readonly<Record<string, string | undefined>>;
}

export interface Wrong extends Right {
  readonly expected: readonly string[];
  readonly hint?: string;
}

export type Cases = Partial<
  Record<RuleId, { readonly wrong: readonly Wrong[]; readonly right: readonly Right[] }>
>;
