import type { Outcome, Problem } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import { type GivenMeeting, givenMeeting } from "../model/meeting.ts";

const fields = ["title", "date", "place"] as const;
const options = { title: "--meeting", date: "--date", place: "--place" } as const;

/** What a run is told of the meeting; absent where it is told nothing. */
export function readMeeting(given: GivenMeeting | undefined): Outcome<GivenMeeting> {
  const told = fields.filter((field) => given?.[field] !== undefined);
  const shape = givenMeeting.shape;
  const problems = told.flatMap((field): Problem[] => {
    const { error } = shape[field].safeParse(given?.[field]);
    return (error?.issues ?? []).map(({ message }) => ({
      rule: "invalid-usage",
      message: `${options[field]} is “${given?.[field]}”: ${message}.`,
      hint: 'Such as --meeting "Port committee" --date 2025-09-10 --place "Room 4".',
    }));
  });
  const value = Object.fromEntries(told.map((field) => [field, given?.[field]]));
  return { value: told.length === 0 || problems.length > 0 ? undefined : value, problems };
}

/**
 * The edition with the meeting that the run was told of. A meeting of another name is another
 * meeting: day and place of the edition's own are not taken for its.
 */
export function withMeeting(edition: Edition, given: GivenMeeting | undefined): Outcome<Edition> {
  if (given === undefined) return { value: edition, problems: [] };
  const { title, date, place } = given;
  // Said once on the command line, it is said in every language.
  const everywhere = (text: string) =>
    Object.fromEntries(edition.languages.map((language) => [language, text]));
  const own = title === undefined ? edition.head.meeting : undefined;
  const meeting = {
    ...own,
    ...(title !== undefined && { title: everywhere(title) }),
    ...(date !== undefined && { date }),
    ...(place !== undefined && { place: everywhere(place) }),
  };
  if (meeting.title === undefined) return failed(nameless(edition));
  if (meeting.date === undefined) return failed(dateless);
  const head = {
    ...edition.head,
    meeting: { ...meeting, title: meeting.title, date: meeting.date },
  };
  return { value: { ...edition, head }, problems: [] };
}

const failed = (problem: Problem): Outcome<Edition> => ({ value: undefined, problems: [problem] });

const nameless = ({ id }: Edition): Problem => ({
  rule: "invalid-usage",
  message: "--date and --place belong to a meeting, and the edition names none.",
  hint: `Add --meeting, or a meeting in data/${id}/edition.yaml.`,
});

const dateless: Problem = {
  rule: "invalid-usage",
  message: "--meeting names a meeting, and no day is given for it.",
  hint: "Add --date with the day of the meeting, such as --date 2025-09-10.",
};
