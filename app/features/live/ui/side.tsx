import type { Ref } from "react";
import { useT } from "../../../i18n/use-t";
import { ButtonLink } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import { Tabs } from "../../../ui/tabs";
import { Hands } from "../../floor/ui/hands";
import { Chat } from "../../room/ui/chat";
import { Lobby } from "../../room/ui/lobby";
import { People } from "../../room/ui/people";
import { useLive, useServerNow } from "./live-context";
import { nameIn, presentIn } from "./names";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";
import { useWide } from "./use-wide";

export type SidePanel = "chat" | "people" | "questions" | "hands";

interface Props {
  panel: SidePanel;
  onPanel: (panel: SidePanel) => void;
  unread: boolean;
  chatInput: Ref<HTMLTextAreaElement>;
  className?: string;
}

/** Hands and lobby, then chat, people and questions; on narrow screens one of them at a time. */
export function Side({ panel, onPanel, unread, chatInput, className }: Props) {
  const t = useT();
  const wide = useWide();
  const send = useSend();
  const { own, may, sites, programme, session } = useRoomFacts();
  const { state } = useLive();
  const attendees = presentIn(state, own.attendeeId);
  const here = new Set(attendees.map((attendee) => attendee.site?.city));
  const queue = (
    <div
      // What scrolls must be reachable by keyboard.
      tabIndex={wide ? 0 : undefined}
      className={cx(wide && "max-h-[45%] shrink-0 divide-y divide-line overflow-y-auto border-b border-line")}
    >
      {may.lobby && <WaitingLobby />}
      <Hands
        hands={state.hands}
        floor={state.floor}
        nameOf={(id) => nameIn(state, id)}
        ownId={own.attendeeId}
        givesFloor={may.floor}
        send={send}
      />
    </div>
  );
  const chat = {
    id: "chat",
    label: (
      <>
        {t("room:chat")}
        {unread && <span aria-hidden="true" className="size-2 rounded-full bg-copper" />}
      </>
    ),
    content: <Chat lines={state.chat} ownId={own.attendeeId} removes={may.manage} send={send} input={chatInput} />,
  };
  const people = {
    id: "people",
    label: t("room:people"),
    content: (
      <People
        attendees={attendees}
        ownId={own.attendeeId}
        manages={may.manage}
        send={send}
        missing={sites.filter((site) => !here.has(site.city))}
      />
    ),
  };
  const questions = {
    id: "questions",
    label: t("room:questions"),
    content: (
      <div className="flex flex-col items-start gap-3 px-4 py-3 text-15">
        <p>{t("room:questions.about")}</p>
        <ButtonLink target="_blank" to={`/programmes/${programme.slug}/sessions/${session.number}/questions`}>
          {t("room:questions.open")}
        </ButtonLink>
      </div>
    ),
  };
  const hands = { id: "hands", label: t("room:hands"), content: queue };
  const tabs = [chat, ...(wide ? [] : [hands]), people, ...(may.questions ? [questions] : [])];
  const value = tabs.some((tab) => tab.id === panel) ? panel : "chat";
  return (
    <aside
      aria-label={t("room:side")}
      className={cx("flex min-h-0 min-w-0 flex-col border-line bg-raised [&>div:last-child]:flex-1", className)}
    >
      {wide && queue}
      <Tabs label={t("room:side")} tabs={tabs} value={value} onChange={(id) => onPanel(id as SidePanel)} />
    </aside>
  );
}

function WaitingLobby() {
  const send = useSend();
  const { state } = useLive();
  const now = useServerNow();
  return <Lobby lobby={state.lobby} now={now} send={send} />;
}
