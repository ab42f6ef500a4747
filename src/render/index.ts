export { fieldsAsked } from "./fields-asked.ts";
export { fontVersions } from "./fonts/font-versions.ts";
export { builtInNames } from "./helpers/index.ts";
export { lintKind, unusedPartials } from "./lint.ts";
export { brandCss } from "./page/brand-css.ts";
export type { PageInput } from "./print-page.ts";
export { render } from "./render.ts";
export { selfContained } from "./self-contained.ts";
