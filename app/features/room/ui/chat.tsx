import { SendHorizontal } from "lucide-react";
import { type FormEvent, type KeyboardEvent, type Ref, useEffect, useRef } from "react";
import { useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import { IconButton } from "../../../ui/icon-button";
import { useKeptText } from "../../../ui/kept-text";
import type { Send } from "../../journal/send";
import type { ChatLine } from "../state";
import { linked } from "./linked";

interface Props {
  lines: ChatLine[];
  ownId: string;
  removes: boolean;
  send: Send;
  input: Ref<HTMLTextAreaElement>;
}

const time = (at: number) =>
  new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** What was written during the session; it stays with the session. Enter sends, Shift and Enter begins a new line. */
export function Chat({ lines, ownId, removes, send, input }: Props) {
  const t = useT();
  return (
    <section aria-label={t("room:chat")} className="flex h-full min-h-0 flex-col">
      <Lines {...{ lines, ownId, removes, send }} />
      <Composer send={send} input={input} />
    </section>
  );
}

function Lines({ lines, ownId, removes, send }: Omit<Props, "input">) {
  const t = useT();
  const end = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const newest = lines.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls at each new line, unless someone reads further up
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const near = current.scrollHeight - current.scrollTop - current.clientHeight < 160;
    if (near || newest?.attendeeId === ownId) end.current?.scrollIntoView({ block: "end" });
  }, [newest?.id]);
  return (
    <div
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      role="log"
      aria-label={t("room:chat.lines")}
      className="min-h-0 flex-1 overflow-y-auto px-4 py-3"
    >
      {lines.length === 0 && <p className="text-15 text-muted">{t("room:chat.none")}</p>}
      <ol className="flex flex-col gap-2.5">
        {lines.map((line) => (
          <li key={line.id} className="group/line text-15">
            <p className="flex items-baseline gap-2">
              <span className={cx("truncate font-semibold", line.attendeeId === ownId && "text-accent")}>
                {line.name}
              </span>
              <time
                dateTime={new Date(line.at).toISOString()}
                suppressHydrationWarning
                className="clock text-14 text-muted"
              >
                {time(line.at)}
              </time>
              {removes && !line.removed && (
                <button
                  type="button"
                  aria-label={t("room:chat.removeOf", { name: line.name })}
                  onClick={() => void send("chat.remove", { id: line.id })}
                  className="ml-auto rounded px-1 text-14 text-muted underline opacity-0 group-hover/line:opacity-100 focus-visible:opacity-100"
                >
                  {t("room:chat.remove")}
                </button>
              )}
            </p>
            <p className={cx("break-words whitespace-pre-wrap", line.removed && "text-muted italic")}>
              {line.removed ? t("room:chat.removed") : linked(line.text)}
            </p>
          </li>
        ))}
      </ol>
      <div ref={end} />
    </div>
  );
}

function Composer({ send, input }: Pick<Props, "send" | "input">) {
  const t = useT();
  const [text, setText] = useKeptText("chat");
  const say = async () => {
    const said = text.trim();
    if (!said) return;
    setText("");
    const sent = await send("chat.say", { text: said });
    // What was typed is never lost: it stands in the field again when it could not be sent.
    if (!sent.done) setText((now) => (now ? `${said}\n${now}` : said));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void say();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void say();
  };
  return (
    <form onSubmit={onSubmit} className="flex items-end gap-1 border-t border-line p-2">
      <textarea
        ref={input}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        rows={1}
        maxLength={2000}
        aria-label={t("room:chat.message")}
        placeholder={t("room:chat.placeholder")}
        className="field-sizing-content max-h-32 min-h-11 min-w-0 flex-1 resize-none rounded border border-edge bg-sunken px-3 py-2.5 text-15 placeholder:text-muted"
      />
      <IconButton type="submit" icon={SendHorizontal} label={t("room:chat.send")} iconOnly />
    </form>
  );
}
