/**
 * An id of a document as it stands in a pack, where several documents share one page: no kind
 * has two hyphens in its name, so that no two of them can come to the same.
 */
export const idInPart = (kind: string, id: string): string => `${kind}--${id}`;
