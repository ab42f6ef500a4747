import type { Run } from "../../model/document-view.ts";
import type { Person } from "../../model/person.ts";
import type { ViewContext } from "../context.ts";

/** Finds a record by id; references have been resolved before a view is made. */
export function byId<T extends { readonly id: string }>(records: readonly T[], id: string): T {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`unresolved id ${id} reached a view`);
  return record;
}

/** The name in the document's language: "Lu Xiaomeng". */
export function nameOf({ edition, text }: ViewContext, id: string): string {
  return text(byId(edition.people, id).name).text;
}

/** Names joined as the language joins them: "Hannas, Chang and Chou". */
export function namesOf(context: ViewContext, ids: readonly string[]): string {
  return context.list(ids.map((id) => nameOf(context, id)));
}

/** The name with its form in another script or language: "Lu Xiaomeng (鲁晓萌)". */
export function fullNameOf(context: ViewContext, person: Person): Run {
  const { say, text, own, language } = context;
  const name = text(person.name).text;
  // A label is no name: its other languages say the same.
  if (person.withheld) return own(name);
  const others = typeof person.name === "string" ? {} : person.name;
  const [lang, other] = Object.entries(others).find(([lang]) => lang !== language) ?? [];
  const otherText = typeof other === "string" ? other : other?.text;
  return lang === undefined || otherText === undefined || otherText === name
    ? own(name)
    : { ...own(say("person.with-other-name", { name, other: otherText })), other: lang };
}

/** Posts in words: "Director, Geo-technology, Eurasia Group". */
export function postsOf({ edition, say, text, own }: ViewContext, person: Person): Run[] {
  if (person.withheld) return [own(say("person.name-withheld"))];
  return (person.roles ?? []).map(({ title, organisation }) => {
    const post = text(title).text;
    return own(
      organisation === undefined
        ? post
        : say("person.post", {
            title: post,
            organisation: text(byId(edition.organisations, organisation).name).text,
          }),
    );
  });
}
