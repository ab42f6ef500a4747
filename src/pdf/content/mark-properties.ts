import { hasUtf16BOM, pdfDocEncodingDecode, utf16Decode } from "@cantoo/pdf-lib";
import { nameIn, numberIn, textIn } from "../lookups.ts";
import { isName, type Operand } from "./operations.ts";
import type { Resources } from "./resources.ts";

/** What a piece of marked content says about itself. */
export interface MarkProperties {
  readonly mcid?: number;
  readonly actualText?: string;
  /** Of an artifact, such as `Pagination/Header`. */
  readonly kind?: string;
}

/** Reads a property list, which stands in the stream or, by a name, among the resources. */
export function readMarkProperties(
  operand: Operand | undefined,
  resources: Resources,
): MarkProperties {
  if (isMap(operand)) {
    const [mcid, text] = [operand.get("MCID"), operand.get("ActualText")];
    const kinds = [operand.get("Type"), operand.get("Subtype")];
    return propertiesOf(
      typeof mcid === "number" ? mcid : undefined,
      text instanceof Uint8Array ? decodeText(text) : undefined,
      kinds.map((kind) => (isName(kind) ? kind.name : "")),
    );
  }
  const dict = isName(operand) ? resources.properties(operand.name) : undefined;
  const kinds = [nameIn(dict, "Type"), nameIn(dict, "Subtype")];
  return propertiesOf(numberIn(dict, "MCID"), textIn(dict, "ActualText"), kinds);
}

function propertiesOf(
  mcid: number | undefined,
  actualText: string | undefined,
  kinds: readonly string[],
): MarkProperties {
  return {
    ...(mcid === undefined ? {} : { mcid }),
    ...(actualText === undefined ? {} : { actualText }),
    kind: kinds.filter(Boolean).join("/"),
  };
}

/** A text string: UTF-16 or UTF-8 with its mark, or else PDF's own encoding (7.9.2.2). */
function decodeText(bytes: Uint8Array): string {
  if (hasUtf16BOM(bytes)) return utf16Decode(bytes);
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isUtf8 ? new TextDecoder().decode(bytes) : pdfDocEncodingDecode(bytes);
}

const isMap = (operand: Operand | undefined): operand is ReadonlyMap<string, Operand> =>
  operand instanceof Map;
