import { Film, Lock, Pin } from "lucide-react";
import { useT } from "../../../i18n/use-t";
import { Status, type Tone } from "../../../ui/status";
import { timecode } from "../letters";
import type { HoldView, MessageView, ThreadState, ThreadView } from "../wire";
import { AnswerForm } from "./answer-form";
import { Byline } from "./byline";
import { CrewActions } from "./crew-actions";
import { MessageActions } from "./message-actions";
import { ThreadActions } from "./thread-actions";
import type { QuestionsView, Refused } from "./view";
import { Words } from "./words";

const tones: Record<ThreadState, Tone> = {
  waiting: "waiting",
  sent: "waiting",
  answered: "answered",
  answeredLive: "answered",
  closed: "plain",
};
const icon = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;

interface Props extends Pick<QuestionsView, "timeZone" | "may" | "answerOnce" | "session"> {
  thread: ThreadView;
  refused: Refused | null;
}

/** A question with what followed, and what this reader can do with it. */
export function ThreadArticle({ thread, timeZone, may, answerOnce, session, refused }: Props) {
  const t = useT();
  const { id, question, answers, state, liveSession, hold } = thread;
  const once = answerOnce[id];
  const label =
    state === "answeredLive" && liveSession !== null
      ? t("questions:state.answeredLiveIn", { number: liveSession })
      : t(`questions:state.${state}`);
  const acting = { mayModerate: may.moderate && !thread.shut, timeZone, refused };
  return (
    <article
      id={id}
      aria-label={t("questions:thread", { author: question.author || t("questions:somebody") })}
      className="flex scroll-mt-20 flex-col gap-4 border-b border-line py-6"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <Byline message={question} timeZone={timeZone} />
        <div className="flex flex-wrap items-center gap-2">
          <Marks thread={thread} />
          <MessageState message={question} />
          {question.state !== "withdrawn" && <Status tone={tones[state]}>{label}</Status>}
        </div>
      </div>
      <Words message={question} className="font-serif text-18 md:text-22" />
      {hold && <Hold hold={hold} mayWatch={may.film} />}
      <MessageActions message={question} {...acting} />
      {answers.map((answer) => (
        <div key={answer.id} className="flex flex-col gap-2 border-l-2 border-accent pl-5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
            <Byline message={answer} timeZone={timeZone} />
            <MessageState message={answer} />
          </div>
          <Words message={answer} className="text-16" />
          <MessageActions message={answer} {...acting} />
        </div>
      ))}
      <ThreadActions thread={thread} mayAsk={may.ask} />
      {may.moderate && (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
          {may.answer && once && state !== "closed" && <AnswerForm threadId={id} once={once} refused={refused} />}
          <CrewActions thread={thread} session={session.number} mayShowNames={may.showNames} />
        </div>
      )}
    </article>
  );
}

/** Only states that not everybody sees; the published need no word. */
function MessageState({ message }: { message: MessageView }) {
  const t = useT();
  if (message.state === "published") return null;
  return message.state === "review" ? (
    <Status tone="hold">{t("questions:review")}</Status>
  ) : (
    <Status>{t("questions:withdrawn")}</Status>
  );
}

function Marks({ thread: { pinned, shut, nameHidden } }: { thread: ThreadView }) {
  const t = useT();
  const mark = "inline-flex items-center gap-1 text-14 text-muted";
  return (
    <>
      {pinned && (
        <span className={mark}>
          <Pin {...icon} /> {t("questions:pinned")}
        </span>
      )}
      {shut && (
        <span className={mark}>
          <Lock {...icon} /> {t("questions:private")}
        </span>
      )}
      {nameHidden && <span className={mark}>{t("questions:name.hidden")}</span>}
    </>
  );
}

/** Where in the film the question came up; the browser opens the film there. */
function Hold({ hold, mayWatch }: { hold: HoldView; mayWatch: boolean }) {
  const t = useT();
  const at = timecode(hold.seconds);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-15 text-muted">
      <Film {...icon} />
      <span>
        {t("questions:hold.from", { film: hold.film, at })}
        {hold.title && `: ${hold.title}`}
      </span>
      {mayWatch && (
        <a href={`/api/films/${hold.filmId}/media#t=${hold.seconds}`}>{t("questions:hold.watch", { at })}</a>
      )}
    </p>
  );
}
