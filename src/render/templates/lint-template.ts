import { placesIn } from "../../model/lines.ts";
import { type HtmlState, startOfHtml } from "../html/scan.ts";
import type { Fault, Findings } from "./findings.ts";
import { faultOfBlock, faultOfMustache, faultOfPartial, faultOfRefused } from "./lint-calls.ts";
import {
  afterData,
  faultOfBranches,
  faultOfEnd,
  faultOfPartialPlace,
  faultOfPlace,
  readPiece,
} from "./lint-html.ts";
import type { Content, Position, Program, Statement, Template } from "./syntax.ts";

/** What following stages need of a linted template. */
export interface Linted {
  /** Names of the partials that it calls. */
  readonly called: readonly string[];
  /** Calls that make no sense, whatever the data. */
  readonly faulty: ReadonlySet<Statement>;
}

/** What a template can call beside what is built in. */
export interface KnownNames {
  readonly partials: readonly string[];
  /** Helpers of the workspace. */
  readonly helpers: readonly string[];
}

/** Finds all that is wrong with a template whatever the data. */
export function lintTemplate(
  { file, program }: Template,
  names: KnownNames,
  findings: Findings,
): Linted {
  const called: string[] = [];
  const faulty = new Set<Statement>();
  let last: Position = { line: 1, column: 0 };

  const end = lintProgram(program, startOfHtml);
  report(last, faultOfEnd(end));
  return { called, faulty };

  function report(at: Position, ...faults: (Fault | undefined)[]): void {
    const first = faults.find((fault) => fault !== undefined);
    if (first) findings.add(file, at, first);
  }

  function call(statement: Statement, fault: Fault | undefined): Fault | undefined {
    if (fault) faulty.add(statement);
    return fault;
  }

  function lintProgram({ body }: Program, from: HtmlState): HtmlState {
    let state = from;
    for (const statement of body) state = lintStatement(statement, state);
    return state;
  }

  function lintStatement(statement: Statement, state: HtmlState): HtmlState {
    const { start } = statement.loc;
    last = start;
    switch (statement.type) {
      case "ContentStatement":
        return lintContent(statement, state);
      case "MustacheStatement":
        report(
          start,
          call(statement, faultOfMustache(statement, names.helpers)),
          faultOfPlace(statement, state),
        );
        return afterData(state);
      case "BlockStatement": {
        report(start, call(statement, faultOfBlock(statement)));
        const { program: main, inverse } = statement;
        const printed = main ? lintProgram(main, state) : state;
        const other = inverse ? lintProgram(inverse, state) : state;
        report(start, faultOfBranches(printed, other));
        return printed;
      }
      case "PartialStatement": {
        const fault = call(statement, faultOfPartial(statement, names.partials));
        report(start, fault, faultOfPartialPlace(state));
        if (!fault) called.push(String(statement.name.original));
        return state;
      }
      case "CommentStatement":
        return state;
      default:
        report(start, faultOfRefused(statement));
        return state;
    }
  }

  function lintContent({ original, loc }: Content, state: HtmlState): HtmlState {
    const placeAt = placesIn(file, original);
    return readPiece(original, state, (fault, offset) => {
      const { line, column } = placeAt(offset);
      report(
        {
          line: loc.start.line + line - 1,
          column: column - 1 + (line === 1 ? loc.start.column : 0),
        },
        fault,
      );
    });
  }
}
