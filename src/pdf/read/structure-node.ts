import type { DrawnImage, TextRun } from "../content/sheet.ts";

/** An element of the structure tree, as a screen reader meets it. */
/** In which direction lines run; empty where nothing states it. */
export type Direction = "ltr" | "rtl" | "";

export interface StructureNode {
  readonly kind: "element";
  /** As written in the file, and what it stands for by the role map. */
  readonly type: string;
  readonly role: string;
  /** `/ID` and `/T`; empty if there is none. */
  readonly id: string;
  readonly title: string;
  /** Its own language; empty if it is that of what is around it. */
  readonly lang: string;
  /** Alternative for what it shows; undefined if it has none. */
  readonly alt: string | undefined;
  /** What is to be read in place of all below it; undefined if it has none. */
  readonly actualText: string | undefined;
  /** What an abbreviation stands for; empty if it is none. */
  readonly expansion: string;
  /** By name, whatever their owner: `Scope`, `Headers`, `ListNumbering` … */
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly kids: readonly StructureKid[];
}

export type Attribute = string | number | boolean | readonly Attribute[];
export type StructureKid = StructureNode | StructureText | StructureObject;

/** Pieces of marked content that follow each other in an element. */
export interface StructureText {
  readonly kind: "text";
  /** Of its lines, as an element around it states it; empty where none does. */
  readonly direction: Direction;
  readonly places: readonly ContentPlace[];
  /** What is shown there, in reading order. */
  readonly runs: readonly TextRun[];
  readonly images: readonly DrawnImage[];
}

/** Where marked content stands. */
export interface ContentPlace {
  /** From 1; 0 if the file does not say. */
  readonly page: number;
  /** Object number of the form that it is part of; 0 for the page itself. */
  readonly form: number;
  readonly mcid: number;
}

/** Something that is no content, such as the annotation of a link. */
export interface StructureObject {
  readonly kind: "object";
  /** Its object number. */
  readonly object: number;
  readonly page: number;
}
