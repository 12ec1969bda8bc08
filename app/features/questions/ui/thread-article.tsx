import { useT } from "../../../i18n/use-t";
import { Disclosure } from "../../../ui/disclosure";
import { SiteMark } from "../../../ui/site-mark";
import { Status, type Tone } from "../../../ui/status";
import type { MessageView, ThreadState, ThreadView } from "../wire";
import { AnswerForm } from "./answer-form";
import { DayMonth } from "./day-month";

const tones: Record<ThreadState, Tone> = {
  waiting: "waiting",
  sent: "waiting",
  answered: "answered",
  answeredLive: "answered",
  closed: "plain",
};

interface Props {
  thread: ThreadView;
  timeZone: string;
  /** Set for the crew: makes pressing twice answer once. */
  answerOnce: string | null;
}

/** A question with what followed. */
export function ThreadArticle({ thread, timeZone, answerOnce }: Props) {
  const t = useT();
  const { question, answers, state } = thread;
  return (
    <article
      id={thread.id}
      aria-label={t("questions:thread", { author: question.author })}
      className="flex flex-col gap-4 border-b border-line py-6"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <Byline message={question} timeZone={timeZone} />
        <Status tone={tones[state]}>{t(`questions:state.${state}`)}</Status>
      </div>
      <Words message={question} className="font-serif text-18 md:text-22" />
      {answers.map((answer) => (
        <div key={answer.id} className="flex flex-col gap-2 border-l-2 border-accent pl-5">
          <Byline message={answer} timeZone={timeZone} />
          <Words message={answer} className="text-16" />
        </div>
      ))}
      {answerOnce && state !== "closed" && <AnswerForm threadId={thread.id} once={answerOnce} />}
    </article>
  );
}

const verbs = { question: "asks", answer: "answers", note: "adds" } as const;
const pasts = { question: "asked", answer: "answered", note: "added" } as const;

/** Who, from where, and how it came: "answered by mail, 14 March". */
function Byline({ message, timeZone }: { message: MessageView; timeZone: string }) {
  const t = useT();
  const { kind, author, city, country, source, at } = message;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-15">
      {city && country && <SiteMark city={city} country={country} className="font-semibold" />}
      {author !== city && <span className="font-semibold">{t(`questions:${verbs[kind]}`, { author })}</span>}
      <span className="text-muted">
        <DayMonth at={at} timeZone={timeZone} text={(date) => t(`questions:${pasts[kind]}.${source}`, { date })} />
      </span>
    </p>
  );
}

/** What somebody wrote; quoted lines stand back. What was folded away is one press away. */
function Words({ message, className }: { message: MessageView; className: string }) {
  const t = useT();
  return (
    <div className="max-w-reading">
      <div className={className}>
        {paragraphs(message.text).map(({ quoted, text, at }) =>
          quoted ? (
            <blockquote key={at} className="my-3 border-l-2 border-line pl-4 text-15 whitespace-pre-line text-muted">
              {text}
            </blockquote>
          ) : (
            <p key={at} className="my-2 break-words whitespace-pre-line first:mt-0 last:mb-0">
              {text}
            </p>
          ),
        )}
      </div>
      {message.folded && (
        <Disclosure summary={t("questions:folded")} className="mt-2 text-14">
          <pre className="font-sans text-14 break-words whitespace-pre-wrap text-muted">{message.folded}</pre>
        </Disclosure>
      )}
    </div>
  );
}

/** Cuts a text where quoted and own lines, or paragraphs, meet. */
function paragraphs(text: string): { quoted: boolean; text: string; at: number }[] {
  const parts: { quoted: boolean; text: string; at: number }[] = [];
  let open = false;
  text.split("\n").forEach((line, at) => {
    const quoted = line.startsWith(">");
    const words = quoted ? line.replace(/^[> ]+/, "") : line;
    const last = parts.at(-1);
    if (words.trim() === "") open = false;
    else if (open && last?.quoted === quoted) last.text += `\n${words}`;
    else {
      parts.push({ quoted, text: words, at });
      open = true;
    }
  });
  return parts;
}
