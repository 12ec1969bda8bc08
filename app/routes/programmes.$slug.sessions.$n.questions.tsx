import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { readQuestions } from "../features/questions/read-questions.server";
import { takeForm } from "../features/questions/take-form.server";
import { QuestionsPage } from "../features/questions/ui/questions-page";
import type { Refused } from "../features/questions/ui/view";
import { act, load } from "../http/page.server";
import { cataloguesOf } from "../i18n/catalogues.server";
import "../i18n/questions-texts";
import { translator } from "../i18n/translate";

const id = "routes/programmes.$slug.sessions.$n.questions";

/** What the page says after a form, in its address. */
const said: Record<string, string> = { ask: "asked", hold: "asked", answer: "answered" };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.session.title} · ${page.programme.title}` : "Distretto" },
];

export const loader = load(
  id,
  "session",
  async ({ deps, request, programme, session, crew, account, standing, may }) => {
    const query = new URL(request.url).searchParams;
    const reader = { membershipId: standing.membershipId, may };
    return {
      ...(await readQuestions(deps, { programme, session, reader, query })),
      programme: { slug: programme.slug, title: programme.title, crew },
      session: { number: session.number, title: session.title },
      timeZone: account?.timeZone ?? "Europe/Rome",
      said: query.get("said"),
    };
  },
);

export const action = act(id, "session", async (visit, form) => {
  const { deps, programme, session, standing, may, context } = visit;
  const reader = { membershipId: standing.membershipId, may };
  const { intent = "ask", thread, message, text = "" } = form;
  let about: string | null;
  try {
    about = await takeForm(deps, reader, { programmeId: programme.id, sessionId: session.id }, form);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "invalid")) throw error;
    const t = translator(context.language, cataloguesOf(context.language));
    const refused: Refused = {
      intent,
      about: thread ?? message ?? "",
      text,
      error: t(`errors:${error.sentence}`, error.details),
    };
    return data(refused, { status: error.status });
  }
  deps.mail.wake();
  const page = `/programmes/${programme.slug}/sessions/${session.number}/questions?said=${said[intent] ?? "done"}`;
  return redirect(about && page.endsWith("done") ? `${page}#${about}` : page);
});

export default function Questions() {
  const refused = useActionData<Refused>();
  return <QuestionsPage {...useLoaderData<typeof loader>()} refused={refused ?? null} />;
}
