import { useT } from "../../../i18n/use-t";
import { Section } from "../../../ui/page-title";
import type { SessionView } from "../views";
import { ReadingList } from "./reading-list";
import { SessionFilm } from "./session-film";

type Props = Pick<SessionView, "programme" | "session" | "readings" | "film" | "filmsHref">;

/** What to read, what it is about, and the film that will be shown. */
export function SessionPreparation({ programme, session, readings, film, filmsHref }: Props) {
  const t = useT();
  return (
    <>
      <Section id="readings" title={t("programme:session.readings")}>
        {readings.length > 0 ? (
          <ReadingList slug={programme.slug} readings={readings} />
        ) : (
          <p className="text-muted">{t("programme:session.noReadings")}</p>
        )}
      </Section>
      {film && session.moment !== "after" && <SessionFilm film={film} filmsHref={filmsHref} />}
      <Section id="topics" title={t("programme:session.topics")}>
        <ul className="flex list-disc flex-col gap-1 pl-5 marker:text-muted">
          {session.topics.map((topic) => (
            <li key={topic}>{topic}</li>
          ))}
        </ul>
      </Section>
      <Section id="discussion" title={t("programme:session.discussion")}>
        <ol className="flex flex-col gap-4">
          {session.discussion.map((question) => (
            <li key={question} className="max-w-reading border-l-2 border-copper pl-4 font-serif text-18">
              {question}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
