export { fieldsAsked } from "./fields-asked.ts";
export { builtInNames } from "./helpers/index.ts";
export { lintKind, unusedPartials } from "./lint.ts";
export { type RenderInput, render } from "./render.ts";
export { selfContained } from "./self-contained.ts";
