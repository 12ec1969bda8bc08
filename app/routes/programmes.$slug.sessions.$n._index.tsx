import "../i18n/session-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { lazy, Suspense } from "react";
import { AppError } from "../errors";
import { readCorrectedAttendance, readRecord } from "../features/archive/read-record.server";
import { RecordSections } from "../features/archive/ui/record-sections";
import { readDebate } from "../features/debate/read-debate";
import { answerInvitation, invitationOf } from "../features/invitations/answer-invitation.server";
import { answerOf } from "../features/invitations/state";
import { AnswerPanel } from "../features/invitations/ui/answer-panel";
import { progressOf } from "../features/live/progress";
import { seesRoom } from "../features/live/state";
import { readSessionRows, sessionView } from "../features/programme/read-session.server";
import { SessionPage } from "../features/programme/ui/session-page";
import { listThreads } from "../features/questions/list-threads.server";
import { questionLine } from "../features/questions/question-line";
import { readBoard } from "../features/readiness/read-board.server";
import { act, load } from "../http/page.server";
import { readerOf } from "../http/reader.server";
import { recent } from "../http/recent.server";
import { textsOf } from "../http/texts.server";
import { viewerOf } from "../http/viewer.server";
import { keepTrying } from "../ui/keep-trying";
import { useHere } from "../ui/use-here";

const DebateRecord = lazy(() => keepTrying(() => import("../features/debate/ui/debate-record")));

const id = "routes/programmes.$slug.sessions.$n._index";

export const loader = load(id, "session", async (visit) => {
  const { deps, programme, session, standing, crew, may } = visit;
  const rows = await recent(deps, `session ${session.id}`, () => readSessionRows(deps.db.client, session.id));
  const view = sessionView(rows, await readerOf(visit), may("film.bytes"), deps.clock.now());
  const threads = may("question.read")
    ? await recent(deps, `threads ${session.id}`, () => listThreads(deps, session.id, null))
    : [];
  const begun = view.session.moment === "open" || view.session.moment === "after";
  const live = begun ? await deps.live.get(session.id) : null;
  const over = view.session.moment === "after" || live?.log.state.runsheet.finished === true;
  const film = live?.log.state.film;
  const filmReady = film?.filmId ? film.ready : null;
  const open = view.session.moment === "before" || view.session.moment === "open";
  const { membershipId } = standing;
  const asked = () => invitationOf(deps, session.id, membershipId);
  const invitation = open && (await recent(deps, `invitation ${session.id} ${membershipId}`, asked));
  const all = may("attendance.read");
  const own = may("attendance.read", { own: true });
  const there = own ? await recent(deps, `attendance ${session.id}`, () => readCorrectedAttendance(deps, session)) : [];
  const api = `/api/programmes/${visit.programme.slug}/sessions/${session.number}`;
  return {
    ...view,
    attendance: there.filter(({ attendeeId }) => all || attendeeId === membershipId),
    attendanceHref: all && there.length > 0 ? `${api}/attendance.csv` : null,
    over,
    debate: over && live && seesRoom(live.log.state, viewerOf(visit)) ? readDebate(live.log.events, crew) : null,
    record: over ? await readRecord(deps, session, viewerOf(visit)) : null,
    mayCorrect: may("record.correct"),
    progress:
      live && view.session.moment === "open" ? progressOf(live.log.state, session.startsAt, deps.clock.now()) : null,
    answer: invitation ? invitation.state : null,
    mayInvite: may("people.manage"),
    mayJoin: may("session.join"),
    mayAsk: may("question.ask"),
    mayCheck: may("check.run"),
    readiness:
      crew && open ? await readBoard(deps, { programmeId: programme.id, sessionId: session.id, filmReady }) : null,
    filmsHref: may("film.manage") ? `/programmes/${visit.programme.slug}/films` : null,
    questions: threads.map(questionLine),
  };
});

/** Whether the reader comes. */
export const action = act(id, "session", async ({ deps, programme, session, standing, context }, { answer }) => {
  try {
    const given = answerOf(answer);
    if (!given) throw new AppError("invalid");
    await answerInvitation(deps, { sessionId: session.id, membershipId: standing.membershipId }, given, "page");
    return redirect(`/programmes/${programme.slug}/sessions/${session.number}`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return data(
      { error: textsOf(context.language)(`errors:${error.sentence}`, error.details) },
      { status: error.status },
    );
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.session.number}. ${page?.session.title ?? ""} · Distretto` },
];

export default function Session() {
  const here = useHere();
  const { answer, record, debate, ...view } = useLoaderData<typeof loader>();
  const refused = useActionData<{ error: string }>();
  const { programme, session, film, reader } = view;
  return (
    <SessionPage
      {...view}
      answer={answer && <AnswerPanel state={answer} refused={refused?.error ?? null} />}
      debate={
        debate &&
        here && (
          <Suspense fallback={null}>
            <DebateRecord record={debate} cities={view.sites} />
          </Suspense>
        )
      }
      record={
        record && (
          <RecordSections
            record={record}
            film={film}
            timeZone={reader.timeZone}
            hide={view.mayCorrect ? `/programmes/${programme.slug}/sessions/${session.number}/record` : null}
            replay={`/programmes/${programme.slug}/sessions/${session.number}/replay`}
          />
        )
      }
    />
  );
}
