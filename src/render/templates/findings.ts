import type { Problem } from "../../model/diagnostic.ts";
import type { RuleId } from "../../model/rule-catalogue.ts";
import type { Position } from "./syntax.ts";

/** A fault in a template: the rule, then what is wrong, then how to mend it. */
export type Fault = readonly [rule: RuleId, message: string, hint: string];

/** The faults of a document's templates, each place and message once, in the order of reading. */
export interface Findings {
  readonly add: (file: string, at: Position, fault: Fault) => void;
  readonly addProblem: (problem: Problem) => void;
  /** There are so many that no more are taken. */
  readonly isFull: () => boolean;
  readonly problems: () => readonly Problem[];
}

/** More than anybody mends at a time. */
const most = 200;
const longest = 300;

export function collectFindings(): Findings {
  const found = new Map<string, Problem>();
  const isFull = (): boolean => found.size >= most;
  const addProblem = (problem: Problem): void => {
    const { place } = problem;
    const key = [problem.rule, place?.file, place?.line, place?.column, problem.message].join("\n");
    if (!found.has(key) && !isFull()) found.set(key, problem);
  };
  return {
    add: (file, { line, column }, [rule, message, hint]) =>
      addProblem({
        rule,
        message: shortened(message),
        hint: shortened(hint),
        place: { file, line, column: column + 1 },
      }),
    addProblem,
    isFull,
    problems() {
      const all = [...found.values()];
      const last = isFull() ? all.pop() : undefined;
      if (last) all.push({ ...last, hint: `${last.hint} ${andMore}` });
      return all;
    },
  };
}

const andMore = `These are the first ${most}; mend them to see what else there is.`;

/** What a template says may be of any length, and stands in messages. */
const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest)}…`;
