import type { Problem } from "../../src/model/diagnostic.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { Profile } from "../../src/model/severity.ts";
import { type ViewContext, viewContext } from "../../src/view/context.ts";
import { localeMessages } from "./locale.ts";

/** A view's context over an edition in memory; a missing message fails the test. */
export function contextOf(
  edition: Edition,
  language = "en",
  given: { profile?: Profile; options?: Record<string, string> } = {},
): ViewContext {
  const input = {
    edition,
    kind: { id: "test", title: { en: "Test", "zh-Hans": "测试" }, view: "summary" as const },
    language,
    profile: given.profile ?? "release",
    options: given.options ?? {},
    messages: localeMessages(language),
  };
  return viewContext(input, (problem: Problem) => {
    throw new Error(problem.message);
  });
}
