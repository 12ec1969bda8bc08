import { readFileSync } from "node:fs";

/** Somebody who looks into a session: `crew` and `self` as the promises mean them. */
export interface Eyes {
  crew: boolean;
  /** The attendee's id. */
  self: string;
}

/** all: alike for everybody · crew: nothing for others · crew and one: others see their own alone · one: everybody their own alone */
export type Audience = "all" | "crew" | "crew and one" | "one";

/** Fields that hold fields of their own, each with its own eyes. */
const nested = ["film", "crew", "showcase"];

/** Who sees each field of a session's state; a field that is not here fails the test. Of the film's what is not named is for all. */
export const fields: Record<string, Audience> = {
  runsheet: "all",
  attendees: "all",
  leads: "all",
  lobby: "crew and one",
  denied: "crew and one",
  admitted: "crew and one",
  removed: "crew and one",
  chat: "all",
  hands: "all",
  floor: "all",
  speaking: "all",
  votes: "all",
  tallies: "crew",
  debate: "all",
  stage: "all",
  announcement: "all",
  "crew.said": "crew",
  "crew.cues": "crew",
  loudspeakers: "one",
  "showcase.slot": "all",
  "showcase.page": "all",
  "showcase.ideas": "all",
  "showcase.shown": "all",
  "showcase.deck": "crew and one",
  "film.notes": "crew",
  "film.ready": "crew",
};

export const audienceOf = (field: string): Audience | undefined =>
  fields[field] ?? (field.startsWith("film.") ? "all" : undefined);

/** A state's fields, the nested ones by their whole names. */
export function flat(state: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state).flatMap(([field, value]) =>
      nested.includes(field)
        ? Object.entries(value as object).map(([inner, one]) => [`${field}.${inner}`, one])
        : [[field, value]],
    ),
  );
}

/** Who may see each event, as docs/protocol.md promises it. */
export function promisedAudiences(): Record<string, Audience> {
  const text = readFileSync("docs/protocol.md", "utf8");
  const chapter = (text.split("\n## Events\n")[1] ?? "").split("\n## ")[0] ?? "";
  const rows = [...chapter.matchAll(/^\| `([\w.]+)` \|.*\| ([^|]+) \|$/gm)];
  // Behind a semicolon stands what else is true of one that is seen by fewer.
  return Object.fromEntries(rows.map(([, type, audience]) => [type, audience?.split(";")[0]?.trim() as Audience]));
}

export interface Seen {
  type: string;
  payload: { attendeeId?: string };
}

/** May these eyes see this event? */
export function mayBeSeen({ payload }: Seen, audience: Audience | undefined, { crew, self }: Eyes): boolean {
  const own = payload.attendeeId === self;
  const answers: Record<Audience, boolean> = { all: true, crew, "crew and one": crew || own, one: own };
  return audience !== undefined && answers[audience] === true;
}

type Holder = Record<string, unknown> | { attendeeId?: string }[] | string[];

const isOf = (self: string) => (entry: { attendeeId?: string } | string) =>
  (typeof entry === "string" ? entry : entry.attendeeId) === self;

function ownOf(all: Holder, self: string): Holder {
  if (Array.isArray(all)) return (all as { attendeeId?: string }[]).filter(isOf(self));
  return Object.fromEntries(Object.entries(all).filter(([id]) => id === self));
}

const nothingOf = (all: Holder): Holder => (Array.isArray(all) ? [] : {});

/** What these eyes must find in a field of which `all` is the whole. */
export function promisedField(all: unknown, audience: Audience | undefined, { crew, self }: Eyes): unknown {
  if (audience === "all") return all;
  if (audience === "one") return ownOf(all as Holder, self);
  if (crew) return all;
  return audience === "crew" ? nothingOf(all as Holder) : ownOf(all as Holder, self);
}
