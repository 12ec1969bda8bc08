import { lazy, type ReactNode, type Ref, Suspense } from "react";
import { useT } from "../../../i18n/use-t";
import { ButtonLink } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import { keepTrying } from "../../../ui/keep-trying";
import { Tabs } from "../../../ui/tabs";
import { spokenBy } from "../../floor/spoken";
import { Hands } from "../../floor/ui/hands";
import { placeIn } from "../../room/place-in";
import { Chat } from "../../room/ui/chat";
import { Lobby } from "../../room/ui/lobby";
import { useLive, useServerNow } from "./live-context";
import { nameIn } from "./names";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";
import { useCurrentItem } from "./use-items";
import { useWide } from "./use-wide";

// What a press on its tab opens is loaded by that press.
const PresentPeople = lazy(() => keepTrying(() => import("./present-people-panel")));
const HoldQuestion = lazy(() =>
  keepTrying(() => import("./hold-question")).then((file) => ({ default: file.HoldQuestion })),
);
const VotePanel = lazy(() => keepTrying(() => import("./vote-panel")));
const IdeasPanel = lazy(() => keepTrying(() => import("./ideas-panel")));
const CrewPanel = lazy(() => keepTrying(() => import("./crew-panel")));

export type SidePanel = "chat" | "people" | "questions" | "ideas" | "hands" | "crew" | "vote";

interface Props {
  panel: SidePanel;
  onPanel: (panel: SidePanel) => void;
  unread: boolean;
  /** The crew has said something that this person has not seen. */
  crewUnread: boolean;
  chatInput: Ref<HTMLTextAreaElement>;
  className?: string;
}

/** Hands and lobby, then chat, people and questions; on narrow screens one of them at a time. */
export function Side({ panel, onPanel, unread, crewUnread, chatInput, className }: Props) {
  const t = useT();
  const wide = useWide();
  const send = useSend();
  const { own, may, programme, session, runSheet } = useRoomFacts();
  const { state } = useLive();
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
        speaking={state.speaking}
        nameOf={(id) => nameIn(state, id)}
        ownId={own.attendeeId}
        givesFloor={may.floor}
        spokenOf={may.discuss ? (id) => spokenBy(state.speaking, placeIn(state)(id)) : null}
        send={send}
      />
    </div>
  );
  const chat = {
    id: "chat",
    label: <Label text={t("room:chat")} unread={unread} />,
    content: <Chat lines={state.chat} ownId={own.attendeeId} removes={may.manage} send={send} input={chatInput} />,
  };
  const people = {
    id: "people",
    label: t("room:people"),
    content: later(<PresentPeople />),
  };
  const questions = {
    id: "questions",
    label: t("room:questions"),
    content: (
      <div className="flex flex-col items-start gap-3 px-4 py-3 text-15">
        {may.manage && later(<HoldQuestion />)}
        <p>{t("room:questions.about")}</p>
        <ButtonLink target="_blank" to={`/programmes/${programme.slug}/sessions/${session.number}/questions`}>
          {t("room:questions.open")}
        </ButtonLink>
      </div>
    ),
  };
  const crew = {
    id: "crew",
    label: <Label text={t("room:crew")} unread={crewUnread} />,
    content: later(<CrewPanel />),
  };
  const votes = {
    id: "vote",
    label: <Label text={t("room:vote")} unread={state.votes.at(-1)?.state === "open" && panel !== "vote"} />,
    content: later(<VotePanel />),
  };
  const debates = useCurrentItem()?.kind === "debate";
  const ideas = { id: "ideas", label: t("room:ideas"), content: later(<IdeasPanel />) };
  const hands = { id: "hands", label: t("room:hands"), content: queue };
  const tabs = [
    chat,
    ...(wide ? [] : [hands]),
    ...(may.votes || debates || state.votes.length > 0 ? [votes] : []),
    people,
    ...(may.questions ? [questions] : []),
    ...(runSheet.some(({ kind }) => kind === "showcase") ? [ideas] : []),
    ...(may.crew ? [crew] : []),
  ];
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

/** What is still being loaded shows nothing; the tabs stay as they are. */
const later = (content: ReactNode) => <Suspense fallback={null}>{content}</Suspense>;

/** A tab's word, with a mark while it holds something new. */
function Label({ text, unread }: { text: ReactNode; unread: boolean }) {
  return (
    <>
      {text}
      {unread && <span aria-hidden="true" className="size-2 rounded-full bg-copper" />}
    </>
  );
}

function WaitingLobby() {
  const send = useSend();
  const { state } = useLive();
  const now = useServerNow();
  return <Lobby lobby={state.lobby} now={now} send={send} />;
}
