import { lineOf, type Reader } from "./read-programme.server";
import { opensAt } from "./session-times";
import type { readSessionRows } from "./store.server";
import type { FilmView, SessionView } from "./views";

/** Everything of a session that its page may show, the same for every reader. */
export { readSessionRows } from "./store.server";

type Row = Awaited<ReturnType<typeof readSessionRows>>;

/** What the session's page shows of the session itself; `mayWatch` says whether the film's bytes are open to the reader. */
export function sessionView(
  row: Row,
  reader: Reader,
  mayWatch: boolean,
  now: number,
): Omit<
  SessionView,
  | "mayJoin"
  | "mayAsk"
  | "mayCheck"
  | "mayInvite"
  | "filmsHref"
  | "questions"
  | "over"
  | "progress"
  | "readiness"
  | "attendance"
  | "attendanceHref"
> {
  const { programme } = row;
  const film = row.runSheet.find((item) => item.film)?.film;
  return {
    programme: { slug: programme.slug, title: programme.title, crew: reader.crew },
    session: {
      ...lineOf(row, now, reader.crew),
      topics: JSON.parse(row.topics),
      discussion: JSON.parse(row.discussion),
      opensAt: new Date(opensAt(row.startsAt.getTime(), reader.crew)).toISOString(),
      alwaysOpen: row.alwaysOpen,
      offReason: row.cancelReason,
    },
    sessionsInAll: programme._count.sessions,
    now,
    reader: { timeZone: reader.timeZone, siteSlug: reader.siteSlug },
    sites: programme.sites,
    runSheet: row.runSheet.map(({ id: itemId, kind, title, minutes }) => ({ id: itemId, kind, title, minutes })),
    readings: row.readings.map((reading) => ({ session: row.number, ...reading })),
    film: film ? filmView(film, mayWatch) : null,
    calendarHref: `/programmes/${programme.slug}/sessions/${row.number}/calendar.ics`,
  };
}

type FilmRow = NonNullable<Row["runSheet"][number]["film"]>;

function filmView(film: FilmRow, mayWatch: boolean): FilmView {
  const part = (name: string) => `/api/films/${film.id}/${name}`;
  return {
    title: film.title,
    description: film.description,
    lengthMs: (film.frames * film.fpsDen * 1000) / film.fpsNum,
    posterHref: film.posterKey && mayWatch ? part("poster.jpg") : null,
    mediaHref: mayWatch ? part("media") : null,
    captions: mayWatch
      ? film.captions.map(({ language }) => ({ language, href: part(`captions.${language}.vtt`) }))
      : [],
    holds: film.markers.map((marker) => ({
      id: marker.slug,
      atMs: marker.timeMs,
      title: marker.title,
      question: JSON.parse(marker.question).en ?? "",
    })),
  };
}
