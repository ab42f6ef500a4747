import type { DataRule } from "./rule.ts";

/** Nobody is given the life of somebody else. */
export const unresolvedIdentityWithBiography: DataRule = {
  id: "unresolved-identity-with-biography",
  *check({ edition, placeOf }) {
    for (const { id, identity, biography } of edition.people) {
      if (identity !== "unresolved" || biography === undefined) continue;
      yield {
        message: "the identity is unresolved, and there is a biography",
        hint: "Delete the biography, or settle who the person is and correct identity.",
        place: placeOf(`people/${id}`, ["biography"]),
        record: `people/${id}`,
      };
    }
  },
};
