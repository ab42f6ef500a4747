export { fontVersions } from "./fonts/font-versions.ts";
export { type RenderInput, render } from "./render.ts";
export { selfContained } from "./self-contained.ts";
