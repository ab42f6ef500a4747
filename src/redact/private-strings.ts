import type { Edition } from "../model/edition.ts";
import type { Organisation, Person } from "../model/person.ts";
import type { PrivateString } from "../model/private-string.ts";
import type { Quote } from "../model/quote.ts";
import { applyTerms } from "./apply-terms.ts";
import { textsWithin } from "./rename.ts";
import { termsOf } from "./terms.ts";

const nobody = { speaker: "-", participant: "-" };

/**
 * What of an edition must appear in no output: the names of people who are not in the redacted
 * one any more, of organisations that only they led to, and the words that are not printed. Found
 * without looking at the result of the redaction, so that the scan holds if that fails.
 */
export function privateStringsOf(edition: Edition): PrivateString[] {
  const { edition: printed, renamed } = applyTerms(edition, termsOf(edition), nobody);
  const isGone = (name: string, { id }: { readonly id: string }): boolean =>
    renamed.has(`${name}/${id}`) && renamed.get(`${name}/${id}`) === undefined;
  const words = new Set(printed.quotes.map(({ text }) => text));
  return [
    ...edition.people.filter((person) => isGone("people", person)).flatMap(stringsOfPerson),
    ...edition.organisations
      .filter((organisation) => isGone("organisations", organisation))
      .flatMap(stringsOfOrganisation),
    ...edition.quotes
      .filter((quote) => isGone("quotes", quote) && !words.has(quote.text))
      .flatMap(stringsOfQuote),
    ...oldIds([...renamed.keys()].map((name) => name.slice(name.indexOf("/") + 1))),
  ];
}

/** An id that a record no longer has would lead a reader of a diagnostic to whoever it names. */
export function oldIds(ids: Iterable<string>): PrivateString[] {
  const label = "the id of a protected record";
  return [...new Set(ids)].map((text) => ({ label, text, isId: true, isForReports: true }));
}

export function stringsOfPerson(person: Person): PrivateString[] {
  const names = textsWithin([person.name, person.asPrinted, person.aliases, person.sortKey]);
  const posts = textsWithin(
    (Array.isArray(person.roles) ? person.roles : []).map((role) => role?.asPrinted),
  );
  return [
    ...named(names, "a name of somebody withheld"),
    ...named(posts.filter(isTelling), "a post of somebody withheld"),
    ...named(textsWithin(person.id), "the id of somebody withheld").map(asId),
  ];
}

function stringsOfOrganisation({ id, name, shortName, asPrinted }: Organisation): PrivateString[] {
  return [
    ...named(textsWithin([name, shortName, asPrinted]), "the organisation of somebody withheld"),
    ...named([id], "the id of an organisation of somebody withheld").map(asId),
  ];
}

function stringsOfQuote({ text, renderings }: Quote): PrivateString[] {
  const texts = [text, ...Object.values(renderings ?? {}).map((rendering) => rendering.text)];
  // A word or two may stand anywhere.
  return named(
    texts.filter((words) => isTelling(words) && words.length >= 8),
    "words that are not for print",
  );
}

function named(texts: readonly string[], label: string): PrivateString[] {
  return [...new Set(texts)]
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text) => ({ label, text }));
}

function asId(string: PrivateString): PrivateString {
  return { ...string, isId: true };
}

/** A post of one word, such as “Director”, is anybody's. */
function isTelling(text: string): boolean {
  return /\S\s+\S/u.test(text.trim()) || (text.match(/\p{Script=Han}/gu) ?? []).length >= 5;
}
