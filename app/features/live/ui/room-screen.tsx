import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import { RunSheet } from "../../room/ui/run-sheet";
import type { RoomFacts } from "../room-facts";
import { Announcer } from "./announcer";
import { Banners } from "./banners";
import { BottomBar } from "./bottom-bar";
import { FilmDesk, FilmSlot, HoldLine } from "./film-slot";
import { useRoomKeys } from "./keys";
import { KeysDialog } from "./keys-dialog";
import { LiveProvider, useLive, useLiveStore, useServerNow } from "./live-context";
import { MediaProvider, useMedia, useMediaLink } from "./media/media-context";
import { Voices } from "./media/voices";
import { presentIn } from "./names";
import { Notices, useNotify, useSend } from "./notices";
import { onStage } from "./on-stage";
import { Outside } from "./outside";
import { takePresent } from "./present-people";
import { report } from "./report";
import { RoomFactsContext, useRoomFacts } from "./room-facts";
import { Side, type SidePanel } from "./side";
import { Stage } from "./stage";
import { Strip } from "./strip";
import { TopBar } from "./top-bar";

/** The live room. `quiet`: in without microphone and camera. */
export function RoomScreen({ facts, quiet }: { facts: RoomFacts; quiet: boolean }) {
  const t = useT();
  const base = `/api/programmes/${facts.programme.slug}/sessions/${facts.session.number}`;
  const options = { base, attendeeId: facts.own.attendeeId, first: facts.first, offline: t("room:offline") };
  return (
    <RoomFactsContext.Provider value={facts}>
      <LiveProvider options={options}>
        <Inside base={base} quiet={quiet} />
      </LiveProvider>
    </RoomFactsContext.Provider>
  );
}

function Inside({ base, quiet }: { base: string; quiet: boolean }) {
  const store = useLiveStore();
  const { standing, refusal } = useLive();
  const { own } = useRoomFacts();
  const guest = own.role === "guest";
  usePresentPeople();
  // Whoever is no guest need not wait for the answer to having joined.
  const inside = refusal === null && (standing === "here" || (standing === "absent" && !guest));
  return (
    <MediaProvider base={base} on={inside} quiet={quiet}>
      <Notices>
        {inside ? <Room onLeave={() => void store.leave()} /> : <Outside onBack={() => location.reload()} />}
        <Announcer />
      </Notices>
    </MediaProvider>
  );
}

/** Tells the session who was ticked on the page before, once this site is in. */
function usePresentPeople() {
  const send = useLiveStore().send;
  const here = useLive().standing === "here";
  const { session } = useRoomFacts();
  useEffect(() => {
    const people = here ? takePresent(session.id) : null;
    if (people) void send("presence.list", { people });
  }, [here, session.id, send]);
}

function Room({ onLeave }: { onLeave: () => void }) {
  const { own } = useRoomFacts();
  const { state } = useLive();
  const media = useMedia();
  const attendees = presentIn(state, own.attendeeId);
  const stage = onStage(state, media.people);
  const side = useSide();
  const [keysShown, showKeys] = useState(false);
  const notify = useNotify();
  const t = useT();
  useShortcuts(side.toggle, () => showKeys(true));
  const copyReport = () =>
    void navigator.clipboard
      .writeText(report(media, state))
      .then(() => notify({ text: t("room:report.copied") }))
      .catch(() => notify({ text: t("room:report.failed"), tone: "problem" }));
  return (
    <div data-theme="dark" className="flex h-dvh flex-col overflow-hidden text-15">
      <TopBar />
      <Banners />
      <main
        className={cx(
          "grid min-h-0 flex-1 grid-cols-1 grid-rows-[auto_auto_minmax(0,1fr)] lg:grid-rows-[auto_minmax(0,1fr)] xl:grid-rows-[minmax(0,1fr)]",
          side.open
            ? "lg:grid-cols-[minmax(0,1fr)_18rem] xl:grid-cols-[15rem_minmax(0,1fr)_20rem]"
            : "xl:grid-cols-[15rem_minmax(0,1fr)]",
        )}
      >
        <div className="min-h-0 min-w-0 xl:col-start-1 xl:row-start-1 xl:flex xl:flex-col xl:border-r xl:border-line">
          <TimedRunSheet />
          <FilmDesk />
        </div>
        <div className="flex min-h-0 min-w-0 flex-col max-lg:h-[46dvh] lg:row-start-2 xl:col-start-2 xl:row-start-1">
          <Stage stage={stage} attendees={attendees} ownId={own.attendeeId} film={<FilmSlot />} />
          {stage.show === "film" && stage.speakerId && <HoldLine />}
          {stage.show !== "everybody" && <Strip attendees={attendees} stage={stage} />}
        </div>
        <Side
          panel={side.panel}
          onPanel={side.choose}
          unread={side.unread}
          chatInput={side.chatInput}
          className={cx(
            "max-lg:border-t lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:border-l xl:col-start-3 xl:row-span-1 xl:row-start-1",
            !side.open && "lg:hidden",
          )}
        />
      </main>
      <BottomBar
        panel={side.open ? side.panel : null}
        unread={side.unread}
        onPanel={side.toggle}
        onLeave={onLeave}
        onKeys={() => showKeys(true)}
        onReport={copyReport}
      />
      <KeysDialog open={keysShown} onClose={() => showKeys(false)} />
      <Voices />
    </div>
  );
}

function TimedRunSheet() {
  const send = useSend();
  const now = useServerNow();
  const { runSheet, may } = useRoomFacts();
  const { state } = useLive();
  return <RunSheet items={runSheet} state={state.runsheet} now={now} controls={may.runSheet} send={send} />;
}

/** Which panel is open beside the stage, and whether the chat has something new. */
function useSide() {
  const { state } = useLive();
  const [panel, setPanel] = useState<SidePanel>("chat");
  const [open, setOpen] = useState(true);
  const [read, setRead] = useState(state.chat.length);
  const chatInput = useRef<HTMLTextAreaElement>(null);
  const seen = open && panel === "chat";
  useEffect(() => {
    if (seen) setRead(state.chat.length);
  }, [seen, state.chat.length]);
  const toggle = useCallback(
    (wanted: SidePanel) => {
      const closes = open && panel === wanted;
      setOpen(!closes);
      setPanel(wanted);
      // Focus goes where the work is, and back to the button that was pressed.
      requestAnimationFrame(() => {
        if (closes) document.getElementById(`bar-${wanted}`)?.focus();
        else if (wanted === "chat") chatInput.current?.focus();
      });
    },
    [open, panel],
  );
  return { panel, open, toggle, choose: setPanel, unread: !seen && state.chat.length > read, chatInput };
}

function useShortcuts(toggle: (panel: SidePanel) => void, help: () => void) {
  const link = useMediaLink();
  const send = useSend();
  const store = useLiveStore();
  const { own } = useRoomFacts();
  const helping = useRef(help);
  helping.current = help;
  const keys = useMemo(() => {
    const { snapshot } = link;
    const isUp = () => store.snapshot().state.hands.some((hand) => hand.attendeeId === own.attendeeId);
    return {
      press: {
        m: () => void link.want("microphone", !snapshot().wanted.microphone),
        v: () => void link.want("camera", !snapshot().wanted.camera),
        r: () => void send(isUp() ? "hand.lower" : "hand.raise"),
        c: () => toggle("chat"),
        p: () => toggle("people"),
        "?": () => helping.current(),
      },
      hold: (down: boolean) => {
        if (snapshot().wanted.microphone !== down) void link.want("microphone", down);
      },
    };
  }, [link, send, store, own, toggle]);
  useRoomKeys(keys);
}
