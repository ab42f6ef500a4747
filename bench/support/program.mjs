// What is measured is the compiled program; its types are those of the source.
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const command = fileURLToPath(new URL("../../bin/briefwright.mjs", import.meta.url));

/** @param {string} path of a compiled module, below dist/ */
const compiled = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);

/** @returns {Promise<typeof import("../../src/editions.ts")>} */
export const editions = () => compiled("editions.js");

/** @returns {Promise<typeof import("../../src/build/options.ts")>} */
export const buildOptions = () => compiled("build/options.js");

/** @returns {Promise<typeof import("../../src/build/jobs.ts")>} */
export const buildJobs = () => compiled("build/jobs.js");

/** @returns {Promise<typeof import("../../src/build/render-document.ts")>} */
export const rendering = () => compiled("build/render-document.js");

/** @returns {Promise<typeof import("../../src/renderer/renderer.ts")>} */
export const renderers = () => compiled("renderer/renderer.js");

/** @returns {Promise<typeof import("../../src/build/print-document.ts")>} */
export const documentPrinting = () => compiled("build/print-document.js");

/** @returns {Promise<typeof import("../../src/build/finisher.ts")>} */
export const finishing = () => compiled("build/finisher.js");

/** @returns {Promise<typeof import("../../src/print/index.ts")>} */
export const printing = () => compiled("print/index.js");

/** @returns {Promise<typeof import("../../src/pdf/read/read-destinations.ts")>} */
export const destinations = () => compiled("pdf/read/read-destinations.js");

/** @returns {Promise<typeof import("../../src/print/chromium-flags.ts")>} */
export const chromiumFlags = () => compiled("print/chromium-flags.js");

/** @returns {Promise<typeof import("../../src/print/fence.ts")>} */
export const fence = () => compiled("print/fence.js");

/** @returns {Promise<typeof import("../../src/model/limits.ts")>} */
export const limits = () => compiled("model/limits.js");
