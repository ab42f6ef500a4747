import type { Edition } from "../model/edition.ts";
import type { Person } from "../model/person.ts";
import type { LocalizedText } from "../model/text.ts";
import type { Labels, PersonId, Voice } from "./types.ts";

/**
 * The people who stand for those that are not named. Their ids say nothing: they are counted in
 * the order in which the edition speaks of them, not in that of its list of people.
 */
export class Pseudonyms {
  readonly people: Person[] = [];
  readonly #byId: ReadonlyMap<PersonId, Person>;
  readonly #labels: Labels;
  readonly #ids = new Map<string, string>();
  #last = 0;

  constructor(edition: Edition, labels: Labels) {
    this.#byId = new Map(edition.people.map((person) => [person.id, person]));
    this.#labels = labels;
  }

  /**
   * The id of whoever stands for a person. All participants of a meeting under the Chatham House
   * Rule are one: neither who said two things nor that two people said them is to be seen. So are
   * all whose words are not printed.
   */
  idFor(person: PersonId, voice: Voice): string {
    const key = voice === "label" ? `person/${person}` : voice;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#unusedId();
    this.#ids.set(key, id);
    this.people.push({ id, name: this.#nameFor(person, voice), withheld: true });
    return id;
  }

  #nameFor(person: PersonId, voice: Voice): LocalizedText {
    if (voice !== "label") return this.#labels[voice];
    return this.#byId.get(person)?.publicLabel ?? this.#labels.speaker;
  }

  #unusedId(): string {
    let number = this.#last + 1;
    while (this.#byId.has(`withheld-${number}`)) number++;
    this.#last = number;
    return `withheld-${number}`;
  }
}
