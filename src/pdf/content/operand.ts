/** An operand of a content stream (ISO 32000-1, 7.3). */
export type Operand =
  | number
  | boolean
  | null
  | Uint8Array
  | { readonly name: string }
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

export const isName = (operand: unknown): operand is { readonly name: string } =>
  typeof operand === "object" && operand !== null && "name" in operand;
