import type { Problem } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import type { RuleId } from "../model/rule-catalogue.ts";
import type { Predecessors } from "../model/workspace.ts";
import type { PlaceOf } from "./shape/places.ts";

export interface RuleContext {
  readonly edition: Edition;
  readonly placeOf: PlaceOf;
  /**
   * False where records are left out of `edition` because their shape is
   * wrong. A rule that looks for what is *not* there has to keep quiet then.
   */
  readonly isWhole: boolean;
  /** Ids of the quotations that the machine has proved, or that are as they were proved. */
  readonly proved: ReadonlySet<string>;
  /** The time that embargo and validity are held against; without it they are not. */
  readonly now: Date | undefined;
  /** Percent of the statements that must rest on a source; by default what the edition asks for. */
  readonly minCoverage?: number | undefined;
  /** The editions of the workspace; without them what an edition says of another one is not held to it. */
  readonly predecessors?: Predecessors | undefined;
}

/** A problem without its rule, which the registry adds. */
export type Finding = Omit<Problem, "rule">;

/** A rule over the data of an edition: pure, and the same in drafts and releases. */
export interface DataRule {
  readonly id: RuleId;
  check(context: RuleContext): Iterable<Finding>;
}
