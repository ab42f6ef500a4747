import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { Rendered } from "../model/rendered.ts";
import { documentFonts, type FontStyles, noFonts } from "./fonts/document-fonts.ts";
import { checkOutput } from "./html/check-output.ts";
import { emptyStyles } from "./layout-context.ts";
import { limits, tooLong } from "./limits.ts";
import { styleElement } from "./page/style-element.ts";
import { kindOf, type PageInput, printPage } from "./print-page.ts";

export interface RenderInput extends PageInput {
  /** What prints the page; where nothing is said, this process. */
  readonly print?: (input: PageInput) => Promise<Outcome<string>>;
  /** Folder that keeps what is made of fonts for later runs. */
  readonly fontCache?: string | undefined;
}

/**
 * Prints a view with the templates of its kind, and gives the page its styles and fonts: HTML
 * that asks for its fonts by path. It trusts in nothing that the templates have made.
 */
export async function render({
  print = printPage,
  fontCache,
  ...input
}: RenderInput): Promise<Outcome<Rendered>> {
  const { view, templates } = input;
  const { value: page, problems } = await print(input);
  const kind = kindOf(view, templates);
  if (page === undefined || !kind) return { value: undefined, problems };
  const styled = (fonts: FontStyles): string =>
    page.replaceAll(emptyStyles, () => styleElement(view, kind, templates, fonts));
  const plain = styled(noFonts);
  if (plain.length > limits.length) return failed([tooLong(plain.length)]);
  const fonts = await documentFonts(plain, fontCache);
  const html = styled(fonts);
  const unsafe = checkOutput(html, templates.layout.file);
  if (unsafe.length > 0) return failed(unsafe);
  const logo = templates.brand?.logo;
  // A template that does not show the logo has no use for it.
  const isShown = logo !== undefined && html.includes(`src="${logo.path}"`);
  const assets = isShown ? new Map([...fonts.assets, [logo.path, logo.asset]]) : fonts.assets;
  return { value: { html, assets, fonts: fonts.names }, problems: fonts.problems };
}

const failed = (problems: readonly Problem[]): Outcome<Rendered> => ({
  value: undefined,
  problems,
});
