import type { Edition } from "../model/edition.ts";
import type { RecordsByCollection } from "../model/reference.ts";
import { hasEvidence } from "../model/rests-on.ts";
import type { DataRule } from "./rule.ts";

/** A finding, a judgement, a position and a risk that somebody names show what they rest on. */
export const statementWithoutEvidence: DataRule = {
  id: "statement-without-evidence",
  *check({ edition, placeOf }) {
    for (const { name, what, path, evidence } of statementsOf(edition)) {
      if (hasEvidence(evidence)) continue;
      yield {
        message: `${what} names no evidence`,
        hint: "Add evidence: ids of quotes, findings, sources or events that bear it out.",
        place: placeOf(name, path),
        record: name,
      };
    }
  },
};

interface Statement {
  readonly name: `${"findings" | "judgements" | "issues" | "risks"}/${string}`;
  readonly what: string;
  readonly path: readonly (string | number)[];
  readonly evidence: RecordsByCollection | undefined;
}

function* statementsOf(edition: Edition): Generator<Statement> {
  for (const { id, evidence } of edition.findings) {
    yield { name: `findings/${id}`, what: "the finding", path: ["evidence"], evidence };
  }
  for (const { id, evidence } of edition.judgements) {
    yield { name: `judgements/${id}`, what: "the judgement", path: ["evidence"], evidence };
  }
  for (const { id, positions } of edition.issues) {
    for (const [index, { stance, evidence }] of positions.entries()) {
      // That a position is not known is not said by anybody.
      if (stance === "unknown") continue;
      const path = ["positions", index, "evidence"];
      yield { name: `issues/${id}`, what: `positions[${index + 1}]`, path, evidence };
    }
  }
  for (const { id, explicitness, evidence } of edition.risks) {
    if (explicitness !== "explicit" && explicitness !== "implied") continue;
    yield { name: `risks/${id}`, what: `the ${explicitness} risk`, path: ["evidence"], evidence };
  }
}
