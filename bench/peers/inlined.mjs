import { readDocuments } from "../support/document-folder.mjs";

/**
 * The documents as HTML that needs nothing beside it, for programs that serve no files of theirs.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function inlinedDocuments(folder) {
  const documents = await readDocuments(folder);
  return documents.map(({ html, assets }) => {
    let whole = html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, "");
    for (const [path, { bytes, type }] of assets) {
      const uri = `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
      whole = whole.replaceAll(`"${path}"`, `"${uri}"`);
    }
    return whole;
  });
}
