import { readFileSync } from "node:fs";
import type { DocumentView, Frame } from "../../src/model/document-view.ts";
import type { TemplateFile, TemplateSet } from "../../src/model/template-set.ts";
import { render } from "../../src/render/index.ts";

/** Texts of templates, by what they are. What is left out is as plain as can be. */
export interface Texts {
  readonly document?: string;
  readonly layout?: string;
  readonly partials?: Readonly<Record<string, string>>;
  readonly styles?: string;
  readonly css?: string;
}

export const plainLayout =
  '<meta http-equiv="Content-Security-Policy" content="{{policy}}">{{markup styles}}<main>{{markup content}}</main>';

export function templatesOf(texts: Texts): TemplateSet {
  const partials = Object.entries(texts.partials ?? {}).map(
    ([name, text]) => [name, fileOf(`partials/${name}.hbs`, text)] as const,
  );
  return {
    layout: fileOf("layout.hbs", texts.layout ?? plainLayout),
    partials: Object.fromEntries(partials),
    styles: texts.styles === undefined ? [] : [fileOf("styles/10-type.css", texts.styles)],
    kinds: {
      note: {
        kind: { id: "note", title: "Note", view: "risks" },
        template: fileOf("document.hbs", texts.document ?? ""),
        css: texts.css === undefined ? undefined : fileOf("document.css", texts.css),
      },
    },
    locales: { en: { "frame.skip": "Skip to content" } },
    likelihoodScales: {},
    riskScales: {},
  };
}

const fileOf = (file: string, text: string): TemplateFile => ({ file, text });

/** The layout that is shipped. */
export const shippedLayout = readFileSync(
  new URL("../../templates/layout.hbs", import.meta.url),
  "utf8",
);

export function frameOf(given: Partial<Frame> = {}): Frame {
  return {
    kind: "note",
    language: "en",
    direction: "ltr",
    paper: "A4",
    title: "A note",
    author: "",
    subject: "",
    keywords: [],
    issued: "2026-01-31",
    margins: {
      runningTitle: "",
      edition: "",
      handling: "",
      draft: "",
      pageOfPages: ["", " / ", ""],
    },
    ...given,
  };
}

export function viewOf(
  fields: Readonly<Record<string, unknown>>,
  frame?: Partial<Frame>,
): DocumentView {
  return { ...fields, frame: frameOf(frame) };
}

/** What a document template prints between the tags of the plain layout, or its problems as lines. */
export async function printed(
  document: string,
  fields: Readonly<Record<string, unknown>> = {},
  more: Texts & { readonly frame?: Partial<Frame> } = {},
): Promise<string> {
  const { frame, ...texts } = more;
  const { value, problems } = await render({
    view: viewOf(fields, frame),
    templates: templatesOf({ ...texts, document }),
  });
  if (!value) return problems.map((problem) => `${problem.rule}: ${problem.message}`).join("\n");
  return /<main>(.*)<\/main>/s.exec(value.html)?.[1] ?? "";
}

/** The problems of a rendering, each as `file:line:column rule message hint`. */
export async function problemsOf(
  texts: Texts,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<readonly string[]> {
  const { problems } = await render({ view: viewOf(fields), templates: templatesOf(texts) });
  return problems.map(({ place, rule, message, hint }) =>
    [`${place?.file}:${place?.line}:${place?.column} ${rule}`, message, hint].join("\n"),
  );
}
