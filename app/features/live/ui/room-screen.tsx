import { useRevalidator } from "@remix-run/react";
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { cx } from "../../../ui/cx";
import { keepTrying } from "../../../ui/keep-trying";
import { useHere } from "../../../ui/use-here";
import { modeAt } from "../../film/playhead";
import { RunSheet } from "../../room/ui/run-sheet";
import type { RoomFacts } from "../room-facts";
import { Announcer } from "./announcer";
import { Banners } from "./banners";
import { BottomBar } from "./bottom-bar";
import { FilmDesk, FilmSlot, HoldLine } from "./film-slot";
import { useRoomKeys } from "./keys";
import { LiveProvider, useLive, useLiveStore, useServerNow } from "./live-context";
import { LiveStore } from "./live-store";
import { MediaProvider, useMedia, useMediaLink } from "./media/media-context";
import { Voices } from "./media/voices";
import { presentIn } from "./names";
import { Notices, useNotify, useSend } from "./notices";
import { asWished, type OnStage, onStage } from "./on-stage";
import { takePresent } from "./present-people";
import { report } from "./report";
import { RoomFactsContext, useRoomFacts } from "./room-facts";
import { Side, type SidePanel } from "./side";
import { Stage } from "./stage";
import { Strip } from "./strip";
import { TopBar } from "./top-bar";
import { useCurrentItem, useItems } from "./use-items";
import { useOwnZone } from "./use-own-zone";
import { useWish } from "./use-wish";

const Outside = lazy(() => keepTrying(() => import("./outside")));
const KeysDialog = lazy(() => keepTrying(() => import("./keys-dialog")));

const VoteLine = lazy(() => keepTrying(() => import("./vote-line")));
const DebateBoard = lazy(() => keepTrying(() => import("./debate-board")));
const ShowcaseLine = lazy(() => keepTrying(() => import("./showcase-line")));

const FloorLines = lazy(() => keepTrying(() => import("./floor-lines")));

/** The live room. `quiet`: in without microphone and camera. */
export function RoomScreen({ facts, quiet }: { facts: RoomFacts; quiet: boolean }) {
  const t = useT();
  const base = `/api/programmes/${facts.programme.slug}/sessions/${facts.session.number}`;
  const options = { base, attendeeId: facts.own.attendeeId, first: facts.first, offline: t("room:offline") };
  return (
    <RoomFactsContext.Provider value={facts}>
      <LiveProvider make={() => new LiveStore(options)}>
        <Inside base={base} quiet={quiet} />
      </LiveProvider>
    </RoomFactsContext.Provider>
  );
}

interface InsideProps {
  base: string;
  quiet: boolean;
  /** Stands over the room: a rehearsal, which has no sound and picture. */
  rehearsal?: ReactNode;
}

/** The room, or what its door says, for the store and the facts around it. */
export function Inside({ base, quiet, rehearsal }: InsideProps) {
  const store = useLiveStore();
  const here = useHere();
  const { standing, refusal, companion } = useLive();
  const { own, outside } = useRoomFacts();
  const guest = own.role === "guest";
  usePresentPeople();
  useFactsOnceIn();
  // Whoever is no guest need not wait for the answer to having joined.
  const inside = refusal === null && !outside && (standing === "here" || (standing === "absent" && !guest));
  return (
    <MediaProvider base={base} on={inside && companion === false && !rehearsal} quiet={quiet}>
      <Notices>
        {inside ? (
          <Room above={rehearsal} onLeave={() => void store.leave()} />
        ) : (
          <div data-theme="dark" className="min-h-dvh">
            {here && (
              <Suspense fallback={null}>
                <Outside onBack={() => location.reload()} />
              </Suspense>
            )}
          </div>
        )}
        <Announcer />
      </Notices>
    </MediaProvider>
  );
}

/** The page of somebody who stood at the door knows nothing of the room: asks for it when they are in. */
function useFactsOnceIn() {
  const { outside } = useRoomFacts();
  const here = useLive().standing === "here";
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (outside && here) revalidate();
  }, [outside, here, revalidate]);
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

function Room({ above, onLeave }: { above: ReactNode; onLeave: () => void }) {
  const { own, may } = useRoomFacts();
  const { state } = useLive();
  const media = useMedia();
  const attendees = presentIn(state, own.attendeeId);
  const [wish, setWish] = useWish();
  const item = useCurrentItem();
  const debates = item?.kind === "debate" || state.debate.arguments.some(({ removed }) => !removed);
  const shared = onStage(state, media.people, item, own.attendeeId);
  const stage = asWished(shared, wish, state.attendees);
  useStagePictures(stage);
  const side = useSide();
  // null: never asked for, so its code has not been loaded.
  const [keysShown, showKeys] = useState<boolean | null>(null);
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
      {above}
      <TopBar />
      <Banners />
      {(state.speaking.round || state.floor?.attendeeId === own.attendeeId) && (
        <Suspense fallback={null}>
          <FloorLines />
        </Suspense>
      )}
      {state.votes.length > 0 && (
        <Suspense fallback={null}>
          <VoteLine open={side.panel === "vote" && side.open} onOpen={() => side.show("vote")} />
        </Suspense>
      )}
      <main
        data-crew={may.discuss || undefined}
        className={cx(
          "grid min-h-0 flex-1 grid-cols-1 grid-rows-[auto_auto_minmax(12rem,1fr)] max-lg:overflow-y-auto lg:grid-rows-[auto_minmax(0,1fr)] beside:grid-rows-[minmax(0,1fr)]",
          may.discuss ? "[--left:16rem] xl:[--left:18rem]" : "[--left:15rem]",
          "[--right:16rem] xl:[--right:20rem]",
          side.open
            ? "lg:grid-cols-[minmax(0,1fr)_18rem] beside:grid-cols-[var(--left)_minmax(0,1fr)_var(--right)]"
            : "beside:grid-cols-[var(--left)_minmax(0,1fr)]",
        )}
      >
        <div className="min-w-0 beside:col-start-1 beside:row-start-1 beside:flex beside:min-h-0 beside:flex-col beside:justify-between beside:border-r beside:border-line">
          <TimedRunSheet />
          <FilmDesk />
        </div>
        <div
          className={cx(
            "flex min-w-0 flex-col lg:row-start-2 lg:min-h-0 beside:col-start-2 beside:row-start-1",
            // The film alone takes the height of its picture and what is said below it; all else must be given one.
            !(stage.show === "film" && !stage.speakerId && state.film.filmId) && "max-lg:h-[46dvh]",
          )}
        >
          <Stage
            stage={stage}
            attendees={attendees}
            ownId={own.attendeeId}
            film={<FilmSlot />}
            wish={wish}
            onWish={setWish}
          />
          {stage.show === "film" && stage.speakerId && <HoldLine />}
          {debates && (
            <Suspense fallback={null}>
              <DebateBoard />
            </Suspense>
          )}
          <Showcase />
          {stage.show !== "everybody" && <Strip attendees={attendees} stage={stage} />}
        </div>
        <Side
          panel={side.panel}
          onPanel={side.choose}
          unread={side.unread}
          crewUnread={side.crewUnread}
          chatInput={side.chatInput}
          className={cx(
            "max-lg:border-t lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:border-l beside:col-start-3 beside:row-span-1 beside:row-start-1",
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
      {keysShown !== null && (
        <Suspense fallback={null}>
          <KeysDialog open={keysShown} onClose={() => showKeys(false)} />
        </Suspense>
      )}
      <Voices />
    </div>
  );
}

/** The line of a showcase: while an item of that kind runs or comes next, and until the last city has spoken. */
function Showcase() {
  const here = useHere();
  const items = useItems();
  const { runsheet, showcase } = useLive().state;
  const at = items.findIndex(({ id }) => id === runsheet.itemId);
  const near = at >= 0 && items.slice(at, at + 2).some(({ kind }) => kind === "showcase");
  if (!here || (!near && !showcase.slot)) return null;
  return (
    <Suspense fallback={null}>
      <ShowcaseLine />
    </Suspense>
  );
}

/** Tells the media link whose pictures are large: who leads, while all are alike; a screen before it can be shown. */
function useStagePictures(stage: OnStage) {
  const link = useMediaLink();
  const { state } = useLive();
  const ids = [state.stage.screenId];
  if (stage.show === "everybody") ids.push(state.leads);
  if ("attendeeId" in stage) ids.push(stage.attendeeId);
  if ("speakerId" in stage) ids.push(stage.speakerId);
  if ("besideId" in stage) ids.push(stage.besideId);
  const large = ids.filter((id) => id !== null).join();
  useEffect(() => link.onStage(large.split(",")), [link, large]);
}

function TimedRunSheet() {
  const send = useSend();
  const now = useServerNow();
  const { may } = useRoomFacts();
  const { state } = useLive();
  return (
    <RunSheet
      items={useItems()}
      state={state.runsheet}
      zone={useOwnZone()}
      now={now}
      controls={may.runSheet}
      send={send}
      quiet={may.film && state.film.filmId !== null && modeAt(state.film, now) !== "ended"}
    />
  );
}

/** Which panel is open beside the stage, and whether chat and crew have something new. */
function useSide() {
  const { state } = useLive();
  const [panel, setPanel] = useState<SidePanel>("chat");
  const [open, setOpen] = useState(true);
  const chatInput = useRef<HTMLTextAreaElement>(null);
  const unread = useUnread(state.chat.length, open && panel === "chat");
  const crewUnread = useUnread(state.crew.said.length, open && panel === "crew");
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
  const show = (wanted: SidePanel) => {
    setOpen(true);
    setPanel(wanted);
  };
  return { panel, open, toggle, show, choose: setPanel, unread, crewUnread, chatInput };
}

/** Is there more than when it was last in sight? */
function useUnread(count: number, seen: boolean): boolean {
  const [read, setRead] = useState(count);
  useEffect(() => {
    if (seen) setRead(count);
  }, [seen, count]);
  return !seen && count > read;
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
