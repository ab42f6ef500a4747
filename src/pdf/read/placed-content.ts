import type { Belonging, DrawnImage, SheetContent, TextRun } from "../content/sheet.ts";
import { inReadingOrder } from "./reading-order.ts";
import type { ContentPlace, Direction, StructureText } from "./structure-node.ts";

/** What is shown in each piece of marked content of a document. */
export class PlacedContent {
  readonly #runs = new Map<string, TextRun[]>();
  readonly #images = new Map<string, DrawnImage[]>();

  constructor(sheets: readonly SheetContent[]) {
    for (const { runs, images } of sheets) {
      for (const run of runs) add(this.#runs, run);
      for (const image of images) add(this.#images, image);
    }
  }

  textAt(places: readonly ContentPlace[], language: string, direction: Direction): StructureText {
    const runs = places.flatMap((place) => this.#runs.get(keyOf(place)) ?? []);
    const images = places.flatMap((place) => this.#images.get(keyOf(place)) ?? []);
    const ordered = inReadingOrder(runs, language, direction);
    return { kind: "text", direction, places, runs: ordered, images };
  }
}

const keyOf = ({ page, form, mcid }: ContentPlace): string => `${page} ${form} ${mcid}`;

function add<T extends Belonging & { readonly page: number }>(
  map: Map<string, T[]>,
  item: T,
): void {
  if (item.mcid === undefined) return;
  const key = keyOf({ page: item.page, form: item.form, mcid: item.mcid });
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
