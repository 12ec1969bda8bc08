import {
  Hand,
  LogOut,
  type LucideIcon,
  MessageSquare,
  Mic,
  MicOff,
  MonitorUp,
  MoreHorizontal,
  Users,
  Video,
  VideoOff,
} from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { IconButton } from "../../../ui/icon-button";
import { Menu, menuItemClass } from "../../../ui/menu";
import { ToggleButton } from "../../../ui/toggle-button";
import { handKinds } from "../../floor/state";
import { HandIcon } from "../../floor/ui/hand-icon";
import { closeMenu } from "./close-menu";
import { DevicesMenu } from "./devices-menu";
import { useLive } from "./live-context";
import type { DeviceKind } from "./media/device-choice";
import { useMedia, useMediaLink } from "./media/media-context";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";
import type { SidePanel } from "./side";
import { useScreenShare } from "./use-screen-share";

export interface BarProps {
  panel: SidePanel | null;
  /** Something was said in the chat that this person has not seen. */
  unread: boolean;
  onPanel: (panel: SidePanel) => void;
  onLeave: () => void;
  onKeys: () => void;
  onReport: () => void;
}

/** The bar at the foot of the room, in the order people know from elsewhere. */
export function BottomBar(props: BarProps) {
  const t = useT();
  const { panel, unread, onPanel, onLeave } = props;
  const media = useMedia();
  const canShare = useCanShare();
  const screen = useScreenShare();
  return (
    <footer className="flex items-center justify-center gap-1 border-t border-line px-2 py-1.5 md:gap-2">
      {media.publishes && (
        <>
          <DeviceToggle source="microphone" letter="M" icons={[MicOff, Mic]} kinds={["microphone", "speaker"]} />
          <DeviceToggle source="camera" letter="V" icons={[VideoOff, Video]} kinds={["camera"]} />
          <ToggleButton
            stacked
            pressed={screen.shares}
            icon={MonitorUp}
            label={t("room:share")}
            className="max-md:hidden"
            disabled={!canShare}
            onClick={() => void screen.toggle()}
          />
        </>
      )}
      <HandButton />
      <PanelToggle name="chat" letter="C" icon={MessageSquare} pressed={panel === "chat"} onPanel={onPanel}>
        {unread && <span aria-hidden="true" className="absolute top-1 right-2 size-2.5 rounded-full bg-copper" />}
      </PanelToggle>
      <PanelToggle name="people" letter="P" icon={Users} pressed={panel === "people"} onPanel={onPanel} />
      <More {...props} />
      <IconButton stacked look="danger" icon={LogOut} label={t("room:leave")} onClick={onLeave} className="ml-2" />
    </footer>
  );
}

interface DeviceToggleProps {
  source: "microphone" | "camera";
  letter: string;
  /** While it is off, and while it is on. */
  icons: [LucideIcon, LucideIcon];
  kinds: DeviceKind[];
}

/** A device's switch with the choice of devices beside it. */
function DeviceToggle({ source, letter, icons: [off, on], kinds }: DeviceToggleProps) {
  const t = useT();
  const wanted = useMedia().wanted[source];
  const link = useMediaLink();
  return (
    <span className="flex">
      <ToggleButton
        stacked
        pressed={wanted}
        icon={off}
        pressedIcon={on}
        label={t(`room:${source}`)}
        title={t(`room:key.${source}`)}
        aria-keyshortcuts={letter}
        onClick={() => void link.want(source, !wanted)}
      />
      <DevicesMenu kinds={kinds} name={t(`room:devices.for.${source}`)} levels={source === "camera"} />
    </span>
  );
}

interface PanelToggleProps {
  name: "chat" | "people";
  letter: string;
  icon: LucideIcon;
  pressed: boolean;
  onPanel: (panel: SidePanel) => void;
  children?: ReactNode;
}

/** Opens and closes a panel beside the stage; on phones its tab does. */
function PanelToggle({ name, letter, icon, pressed, onPanel, children }: PanelToggleProps) {
  const t = useT();
  return (
    <ToggleButton
      id={`bar-${name}`}
      stacked
      pressed={pressed}
      icon={icon}
      label={t(`room:${name}`)}
      title={t(`room:key.${name}`)}
      aria-keyshortcuts={letter}
      className="relative max-md:hidden"
      onClick={() => onPanel(name)}
    >
      {children}
    </ToggleButton>
  );
}

/** Phones cannot share their screen; the server does not know. */
function useCanShare(): boolean {
  const [can, setCan] = useState(false);
  useEffect(() => setCan("getDisplayMedia" in (navigator.mediaDevices ?? {})), []);
  return can;
}

function HandButton() {
  const t = useT();
  const send = useSend();
  const { own } = useRoomFacts();
  const { state, standing } = useLive();
  const up = state.hands.some((hand) => hand.attendeeId === own.attendeeId);
  const people = state.attendees[own.attendeeId]?.people ?? [];
  const [chosen, choose] = useState("");
  const person = people.find((name) => name === chosen);
  return (
    <span className="flex">
      <ToggleButton
        stacked
        pressed={up}
        icon={Hand}
        labels={{ on: t("room:hand.raise"), off: t("room:hand.lower") }}
        title={t("room:key.hand")}
        aria-keyshortcuts="R"
        disabled={standing !== "here"}
        onClick={() => void send(up ? "hand.lower" : "hand.raise")}
      />
      <Menu label="" name={t("room:hand.kinds")} align="left" up className="-ml-3 self-center [&>summary]:px-1">
        {handKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={menuItemClass}
            onClick={(event) => {
              void send("hand.raise", { kind, person });
              closeMenu(event.currentTarget);
            }}
          >
            <HandIcon kind={kind} size={16} />
            {t(`room:hand.with.${kind}`)}
          </button>
        ))}
        {people.length > 1 && (
          <label className="grid gap-1 px-3 py-2 text-14 text-muted">
            {t("room:hand.who")}
            <select
              value={person ?? ""}
              onChange={(event) => choose(event.target.value)}
              className="min-h-10 rounded border border-edge bg-raised px-2 text-15 text-ink"
            >
              <option value="">{t("room:hand.nobody")}</option>
              {people.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
      </Menu>
    </span>
  );
}

function More({ onKeys, onReport }: BarProps) {
  const t = useT();
  const item = (label: string, act: () => void) => (
    <button
      type="button"
      className={menuItemClass}
      onClick={(event) => {
        closeMenu(event.currentTarget);
        act();
      }}
    >
      {label}
    </button>
  );
  return (
    <Menu
      name={t("room:more")}
      up
      className="[&>summary]:min-w-11 [&>summary]:justify-center [&>summary>svg:last-child]:hidden"
      label={
        <span className="flex flex-col items-center gap-0.5 py-1">
          <MoreHorizontal size={20} strokeWidth={1.5} aria-hidden="true" />
          <span className="text-14 max-md:sr-only">{t("room:more")}</span>
        </span>
      }
    >
      {item(t("room:fullScreen"), () => void document.documentElement.requestFullscreen().catch(() => {}))}
      <a className={menuItemClass} href="?screen=wall" target="_blank" rel="noreferrer">
        {t("room:wall")}
      </a>
      {item(t("room:keys"), onKeys)}
      {item(t("room:report"), onReport)}
    </Menu>
  );
}
