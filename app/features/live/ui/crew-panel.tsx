import "../../../i18n/floor-texts";
import { useEffect, useRef } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import type { CrewLine } from "../../room/crew-state";
import { useLive } from "./live-context";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";
import { useItems } from "./use-items";
import { WriteLine } from "./write-line";

/** What the crew keeps for itself: cues for this item and the next, its own talk; and what it tells everybody. */
export default function CrewPanel() {
  const t = useT();
  const { may } = useRoomFacts();
  const { itemId, finished } = useLive().state.runsheet;
  const items = useItems();
  const at = items.findIndex(({ id }) => id === itemId);
  const shown = finished ? [] : items.slice(Math.max(at, 0), at + 2);
  return (
    <section aria-label={t("room:crew")} className="flex flex-col gap-5 px-4 py-3 text-15">
      <p className="text-14 text-muted">{t("room:crew.about")}</p>
      {shown.map((item) => (
        <Cues key={item.id} itemId={item.id} title={item.title} now={item.id === itemId} />
      ))}
      <Talk />
      {may.runSheet && <Announce />}
    </section>
  );
}

/** The cues of one item: the programme's, then those written in the room. */
function Cues({ itemId, title, now }: { itemId: string; title: string; now: boolean }) {
  const t = useT();
  const send = useSend();
  const { cues } = useRoomFacts();
  const noted = useLive().state.crew.cues[itemId] ?? [];
  const planned = cues[itemId] ?? [];
  return (
    <section aria-label={t("floor:cues.of", { title })} className="flex flex-col gap-2">
      <h3 className="font-semibold">
        <span className={now ? "text-copper" : "text-muted"}>
          {t(now ? "room:runSheet.now" : "floor:cues.next")} ·{" "}
        </span>
        {title}
      </h3>
      {planned.length + noted.length > 0 && (
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {planned.map((text) => (
            <li key={text}>{text}</li>
          ))}
          {noted.map((line) => (
            <li key={line.id}>
              {line.text} <span className="text-14 text-muted">· {line.name}</span>
            </li>
          ))}
        </ul>
      )}
      <WriteLine
        label={t("floor:cues.add", { title })}
        placeholder={t("floor:cues.placeholder")}
        max={1000}
        onWrite={(text) => send("cue.note", { itemId, text })}
      />
    </section>
  );
}

function Talk() {
  const t = useT();
  const send = useSend();
  const { said } = useLive().state.crew;
  const end = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls at each new line
  useEffect(() => end.current?.scrollIntoView({ block: "nearest" }), [said.length]);
  return (
    <section aria-label={t("room:crew.talk")} className="flex flex-col gap-2">
      <h3 className="font-semibold">{t("room:crew.talk")}</h3>
      <ol
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t("room:crew.lines")}
        className="flex max-h-64 flex-col gap-1.5 overflow-y-auto"
      >
        {said.length === 0 && <li className="text-muted">{t("room:crew.none")}</li>}
        {said.map((line, index) => (
          <Said key={line.id} line={line} end={index === said.length - 1 ? end : undefined} />
        ))}
      </ol>
      <WriteLine
        label={t("room:crew.message")}
        placeholder={t("room:crew.placeholder")}
        max={2000}
        onWrite={(text) => send("crew.say", { text })}
      />
    </section>
  );
}

function Said({ line, end }: { line: CrewLine; end?: React.Ref<HTMLLIElement> }) {
  return (
    <li ref={end} className="break-words whitespace-pre-wrap">
      <span className="font-semibold">{line.name}</span> {line.text}
    </li>
  );
}

function Announce() {
  const t = useT();
  const send = useSend();
  const { announcement } = useLive().state;
  return (
    <section aria-label={t("floor:announce")} className="flex flex-col gap-2 border-t border-line pt-3">
      <h3 className="font-semibold">{t("floor:announce")}</h3>
      <p className="text-14 text-muted">{t("floor:announce.about")}</p>
      <WriteLine
        label={t("floor:announce.text")}
        placeholder={t("floor:announce.placeholder")}
        max={280}
        onWrite={(text) => send("announce", { text })}
      />
      {announcement && (
        <Button size="small" className="self-start" onClick={() => void send("announce.clear")}>
          {t("floor:announce.clear")}
        </Button>
      )}
    </section>
  );
}
