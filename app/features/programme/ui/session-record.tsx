import { useT } from "../../../i18n/use-t";
import { EmptyState } from "../../../ui/empty-state";
import { formatClock } from "../../../ui/format-duration";
import { Section } from "../../../ui/page-title";
import type { FilmView, SessionView } from "../views";
import { SessionAttendance } from "./session-attendance";
import { FilmPicture } from "./session-film";
import { VoteResult } from "./vote-result";

type Props = Pick<SessionView, "film" | "votes" | "attendance" | "attendanceHref">;

/** What stays of a session that has been held. */
export function SessionRecord({ film, votes, attendance, attendanceHref }: Props) {
  const t = useT();
  if (!film && votes.length === 0 && attendance.length === 0)
    return <EmptyState title={t("programme:session.noRecord")}>{t("programme:session.noRecordText")}</EmptyState>;
  return (
    <>
      {film && <Holds film={film} />}
      {votes.length > 0 && (
        <Section id="votes" title={t("programme:session.votes")}>
          {votes.map((vote) => (
            <VoteResult key={vote.question} vote={vote} />
          ))}
        </Section>
      )}
      <SessionAttendance attendance={attendance} attendanceHref={attendanceHref} />
    </>
  );
}

function Holds({ film }: { film: FilmView }) {
  const t = useT();
  return (
    <Section id="holds" title={t("programme:session.holds")}>
      <FilmPicture film={film} />
      <ol className="mt-4">
        {film.holds.map((hold) => (
          <li key={hold.id} className="grid gap-x-4 border-b border-line py-4 sm:grid-cols-[3rem_1fr]">
            <span className="clock text-muted">{formatClock(hold.atMs)}</span>
            <div>
              <h3 className="font-serif text-18 font-[560]">{hold.title}</h3>
              <p className="text-muted">{hold.question}</p>
              {hold.said.map((line) => (
                <p key={`${line.who} ${line.text}`} className="mt-2 max-w-reading">
                  <strong>{line.who}</strong> {line.text}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
