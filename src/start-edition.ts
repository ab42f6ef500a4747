import { readScaffold } from "./load/scaffold-files.ts";
import type { NewFile } from "./output/add-files.ts";
import { type FirstEdition, firstEdition } from "./scaffold/first-edition.ts";
import { editionFiles } from "./scaffold/workspace-files.ts";

/** The files of an edition to start from, by their path in the workspace. */
export async function firstEditionFiles(given: FirstEdition): Promise<NewFile[]> {
  return Promise.all(
    Object.entries(editionFiles).map(async ([path, source]) => {
      const text = await readScaffold(`edition/${source}`);
      const isData = source === "edition.yaml";
      return { path: `data/${given.id}/${path}`, text: isData ? firstEdition(text, given) : text };
    }),
  );
}
