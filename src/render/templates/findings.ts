import type { Problem } from "../../model/diagnostic.ts";
import type { RuleId } from "../../model/rule-catalogue.ts";
import type { Position } from "./syntax.ts";

/** A fault in a template: the rule, then what is wrong, then how to mend it. */
export type Fault = readonly [rule: RuleId, message: string, hint: string];

/** The faults of a document's templates, each place and message once, in the order of reading. */
export interface Findings {
  readonly add: (file: string, at: Position, fault: Fault) => void;
  readonly addProblem: (problem: Problem) => void;
  readonly problems: () => readonly Problem[];
}

export function collectFindings(): Findings {
  const found = new Map<string, Problem>();
  const addProblem = (problem: Problem): void => {
    const { place } = problem;
    const key = [problem.rule, place?.file, place?.line, place?.column, problem.message].join("\n");
    if (!found.has(key)) found.set(key, problem);
  };
  return {
    add: (file, { line, column }, [rule, message, hint]) =>
      addProblem({ rule, message, hint, place: { file, line, column: column + 1 } }),
    addProblem,
    problems: () => [...found.values()],
  };
}
