import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { answerQuestion } from "../features/questions/answer-question.server";
import { askQuestion } from "../features/questions/ask-question.server";
import { readQuestions } from "../features/questions/read-questions.server";
import { QuestionsPage } from "../features/questions/ui/questions-page";
import { act, load } from "../http/page.server";
import { cataloguesOf } from "../i18n/catalogues.server";
import { translator } from "../i18n/translate";

const id = "routes/programmes.$slug.sessions.$n.questions";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.session.title} · ${page.programme.title}` : "Distretto" },
];

export const loader = load(id, "session", async ({ deps, request, programme, session, crew, account, may }) => {
  const asked = new URL(request.url).searchParams.get("said");
  const said: "asked" | "answered" | null = asked === "asked" || asked === "answered" ? asked : null;
  const questions = await readQuestions(deps, {
    programme,
    session,
    mayAsk: may("question.ask"),
    mayAnswer: may("question.answer"),
  });
  return {
    ...questions,
    programme: { slug: programme.slug, title: programme.title, crew },
    session: { number: session.number, title: session.title },
    timeZone: account?.timeZone ?? "Europe/Rome",
    said,
  };
});

export const action = act(id, "session", async (visit, { intent, ...form }) => {
  const { deps, programme, session, standing, may, context } = visit;
  try {
    if (intent === "answer") {
      if (!may("question.answer")) throw new AppError("forbidden");
      await answerQuestion(deps, standing, { sessionId: session.id }, form);
    } else {
      await askQuestion(deps, standing, { programmeId: programme.id, sessionId: session.id }, form);
    }
  } catch (error) {
    if (!(error instanceof AppError && error.code === "invalid")) throw error;
    const t = translator(context.language, cataloguesOf(context.language));
    return data(
      { text: form.text ?? "", error: t(`errors:${error.sentence}`, error.details) },
      { status: error.status },
    );
  }
  deps.mail.wake();
  return redirect(
    `/programmes/${programme.slug}/sessions/${session.number}/questions?said=${intent === "answer" ? "answered" : "asked"}`,
  );
});

export default function Questions() {
  const refused = useActionData<{ text: string; error: string }>();
  return <QuestionsPage {...useLoaderData<typeof loader>()} refused={refused ?? null} />;
}
