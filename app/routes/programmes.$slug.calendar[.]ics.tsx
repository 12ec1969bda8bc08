import { calendarOfProgramme } from "../features/invitations/calendar-of.server";
import { load, looksOnly } from "../http/page.server";

/** All sessions as a calendar file. */
export const loader = load("routes/programmes.$slug.calendar[.]ics", "programme", async (visit) => {
  const { deps, programme, standing } = visit;
  const member = standing.membershipId || null;
  return new Response(await calendarOfProgramme(deps, programme, member), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
      "Content-Disposition": `attachment; filename="${programme.slug}.ics"`,
      "Cache-Control": "no-store",
    },
  });
});

export const action = looksOnly;
