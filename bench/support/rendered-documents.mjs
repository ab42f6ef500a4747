import {
  buildJobs,
  buildOptions,
  destinations,
  editions,
  limits,
  renderers,
  rendering,
} from "./program.mjs";

/**
 * @typedef {object} RenderedDocument A document as `build` renders it, ready to be printed.
 * @property {import("../../src/plan.ts").PlannedDocument} document
 * @property {import("../../src/build/render-document.ts").Draft} draft
 * @property {import("../../src/print/index.ts").PrintJob} job
 */

/**
 * Renders every document of a workspace, by the program's own steps.
 * @param {string} cwd
 * @returns {Promise<RenderedDocument[]>}
 */
export async function renderedDocuments(cwd) {
  const { resolveBuildOptions } = await buildOptions();
  const { settings } = resolveBuildOptions({ cwd, formats: ["pdf"], environment: process.env });
  const { value: desk, problems } = await (await editions()).openEditions(settings);
  if (!desk) throw new Error(`${cwd} cannot be read: ${problems[0]?.message}`);
  const { readDestinations: pagesOf } = await destinations();
  const { renderDocument } = await rendering();
  const renderer = (await renderers()).openRenderer();
  /** @type {RenderedDocument[]} */
  const rendered = [];
  for (const { edition, changes, documents } of await (await buildJobs()).planJobs(
    desk,
    settings,
  )) {
    if (!edition) throw new Error(`An edition in ${cwd} has faults.`);
    const means = {
      edition,
      changes,
      templates: desk.templates,
      helpers: [],
      limits: (await limits()).limitsOf(desk.workspace.settings),
      profile: settings.profile,
      renderer,
      signal: undefined,
    };
    for (const document of documents) {
      const { value: draft } = await renderDocument(document, means);
      if (!draft) throw new Error(`${document.kind.id} cannot be rendered.`);
      rendered.push({ document, draft, job: { ...draft.rendered, pagesOf } });
    }
  }
  await renderer.close();
  return rendered;
}
