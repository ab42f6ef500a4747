import { PDFName } from "@cantoo/pdf-lib";
import { dictIn, nameIn, nameOf } from "../lookups.ts";
import { structTreeRoot } from "../objects.ts";
import { standardTypes } from "../read/standard-types.ts";
import type { PdfCheck, PdfFault } from "./pdf-check.ts";
import { placeOf } from "./place-of.ts";

/** Every type of element is a standard one, or stands for one by the role map. */
export const structureTypes: PdfCheck = {
  name: "structure-types",
  run({ pdf, elements }) {
    const faults: PdfFault[] = [];
    const seen = new Set<string>();
    for (const visited of elements) {
      const { type, role } = visited.node;
      if (standardTypes.has(role) || seen.has(type)) continue;
      seen.add(type);
      const message = `Elements of the type ${type} stand for no standard type.`;
      faults.push({ message, ...placeOf(visited) });
    }
    const roles = dictIn(structTreeRoot(pdf), "RoleMap");
    for (const key of roles?.keys() ?? []) {
      if (!standardTypes.has(nameOf(key))) continue;
      const message = `The role map gives the standard type ${nameOf(key)} another meaning (${nameIn(roles, nameOf(key))}).`;
      faults.push({ message });
    }
    if (!pdf.catalog.has(PDFName.of("StructTreeRoot")))
      faults.push({ message: "The document has no structure." });
    return faults;
  },
};
