export { type RenderInput, render } from "./render.ts";
export { selfContained } from "./self-contained.ts";
