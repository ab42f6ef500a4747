import { describe, expect, it } from "vitest";
import { checkFilters, readFormats } from "../../src/build/filters.ts";
import { resolveBuildOptions } from "../../src/build/options.ts";
import { aKind, anEdition } from "../plan/a-plan.ts";

const kinds = {
  pack: aKind("pack", { view: "pack", onRequest: true }),
  quotes: aKind("quotes"),
  risks: aKind("risks"),
  summary: aKind("summary"),
};

describe("readFormats", () => {
  it("takes both without a choice, always in the same order", () => {
    expect(readFormats().formats).toEqual(["html", "pdf"]);
    expect(readFormats(["pdf", "html"]).formats).toEqual(["html", "pdf"]);
  });

  it("reports a format that there is not", () => {
    const { problems } = readFormats(["pfd"]);
    expect(problems).toMatchObject([{ rule: "invalid-usage" }]);
    expect(problems[0]?.hint).toContain("Did you mean pdf?");
  });
});

describe("checkFilters", () => {
  const check = (documents: string[], languages: string[], change = {}) =>
    checkFilters([{ edition: anEdition(change) }], kinds, { documents, languages });

  it("is content with what the editions have", () => {
    expect(check(["risks"], ["zh-Hans"])).toEqual([]);
  });

  it("reports a document that no template makes", () => {
    expect(check(["rissks"], [])).toMatchObject([
      { rule: "unknown-document", message: "There is no document “rissks”." },
    ]);
  });

  it("reports a document that the editions do not ask for", () => {
    const documents = [{ kind: "risks", options: {} }];
    const problems = check(["quotes"], [], { documents });
    expect(problems).toMatchObject([
      { rule: "unknown-document", message: "No edition asks for the document “quotes”." },
    ]);
    expect(problems[0]?.hint).toBe(
      "Add it to “documents” in edition.yaml. Those asked for are risks, pack.",
    );
  });

  it("lets anybody ask for what is made on request", () => {
    const documents = [{ kind: "risks", options: {} }];
    expect(check(["pack"], [], { documents })).toEqual([]);
  });

  it("reports a language that no edition has, with the nearest", () => {
    const problems = check([], ["zh-Hant"]);
    expect(problems).toMatchObject([{ rule: "unknown-language" }]);
    expect(problems[0]?.hint).toContain("Did you mean zh-Hans?");
  });

  it("does not judge while an edition's data has faults", () => {
    const jobs = [{ edition: anEdition() }, { edition: undefined }];
    expect(checkFilters(jobs, kinds, { languages: ["fr"] })).toEqual([]);
  });
});

describe("resolveBuildOptions", () => {
  const resolve = (options: object) => resolveBuildOptions({ cwd: ".", ...options });

  it("is a draft of everything by default", () => {
    const { settings, problems } = resolve({});
    expect(settings).toMatchObject({ profile: "draft", formats: ["html", "pdf"], date: undefined });
    expect(problems).toEqual([]);
  });

  it("turns SOURCE_DATE_EPOCH into a date", () => {
    expect(resolve({ sourceDate: "1756684800" }).settings.date).toBe("2025-09-01T00:00:00Z");
  });

  it.each([{ sourceDate: "yesterday" }, { jobs: "0" }, { jobs: "many" }, { formats: ["docx"] }])(
    "reports %o",
    (options) => {
      expect(resolve(options).problems).toMatchObject([{ rule: "invalid-usage" }]);
    },
  );
});
