import { Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { ButtonLink } from "../../../ui/button";
import { EmptyState } from "../../../ui/empty-state";
import { LocalTime } from "../../../ui/local-time";
import { Section } from "../../../ui/page-title";
import { Status, type Tone } from "../../../ui/status";
import type { QuestionLine, SessionView } from "../views";
import { sessionPath } from "./paths";

const tones: Record<QuestionLine["state"], Tone> = {
  waiting: "waiting",
  sent: "waiting",
  answered: "answered",
  answeredLive: "answered",
  closed: "plain",
};

type Props = Pick<SessionView, "programme" | "session" | "questions" | "reader" | "mayAsk" | "over">;

/** The latest questions to the expert, and the way to all of them; once the session is over with their answers. */
export function SessionQuestions({ programme, session, questions, reader, mayAsk, over }: Props) {
  const t = useT();
  const to = `${sessionPath(programme.slug, session.number)}/questions`;
  const ask = mayAsk && <ButtonLink to={to}>{t("programme:session.ask")}</ButtonLink>;
  return (
    <Section
      id="questions"
      title={t("programme:session.questions")}
      action={questions.length > 0 && <Link to={to}>{t("programme:session.allQuestions")}</Link>}
    >
      {questions.length === 0 ? (
        <EmptyState title={t("programme:session.noQuestions")} action={ask}>
          {t("programme:session.noQuestionsText")}
        </EmptyState>
      ) : (
        <>
          <ul className="-mt-4 mb-6">
            {questions.map((question) => (
              <li key={question.id} className="flex flex-col items-start gap-2 border-b border-line py-4">
                <p className="max-w-reading text-18">{question.text}</p>
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-15 text-muted">
                  <Status tone={tones[question.state]}>{t(`programme:question.${question.state}`)}</Status>
                  <span>
                    {question.from}, <LocalTime instant={question.at} timeZone={reader.timeZone} show="date" />
                  </span>
                </p>
                {over &&
                  question.answers.map((answer) => (
                    <p key={answer.id} className="max-w-reading border-l-2 border-line pl-4 whitespace-pre-line">
                      <strong>{answer.from}</strong> {answer.text}
                    </p>
                  ))}
              </li>
            ))}
          </ul>
          {ask}
        </>
      )}
    </Section>
  );
}
