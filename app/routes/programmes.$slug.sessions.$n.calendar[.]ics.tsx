import { calendarOfSession } from "../features/invitations/calendar-of.server";
import { load, looksOnly } from "../http/page.server";

/** One session as a calendar file. */
export const loader = load("routes/programmes.$slug.sessions.$n.calendar[.]ics", "session", async (visit) => {
  const { deps, programme, session, standing } = visit;
  return new Response(await calendarOfSession(deps, session.id, standing.membershipId || null), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
      "Content-Disposition": `attachment; filename="${programme.slug}-${session.number}.ics"`,
      "Cache-Control": "no-store",
    },
  });
});

export const action = looksOnly;
