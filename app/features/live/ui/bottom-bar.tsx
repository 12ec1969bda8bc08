import {
  Hand,
  LogOut,
  MessageSquare,
  Mic,
  MicOff,
  MonitorUp,
  MoreHorizontal,
  Users,
  Video,
  VideoOff,
} from "lucide-react";
import { useEffect, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { IconButton } from "../../../ui/icon-button";
import { Menu, menuItemClass } from "../../../ui/menu";
import { ToggleButton } from "../../../ui/toggle-button";
import { handKinds } from "../../floor/state";
import { closeMenu } from "./close-menu";
import { DevicesMenu } from "./devices-menu";
import { useLive } from "./live-context";
import { useMedia, useMediaLink } from "./media/media-context";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";
import type { SidePanel } from "./side";

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
  const link = useMediaLink();
  const canShare = useCanShare();
  return (
    <footer className="flex items-center justify-center gap-1 border-t border-line px-2 py-1.5 md:gap-2">
      {media.publishes && (
        <>
          <span className="flex">
            <ToggleButton
              stacked
              pressed={media.wanted.microphone}
              icon={MicOff}
              pressedIcon={Mic}
              label={t("room:microphone")}
              title={t("room:key.microphone")}
              aria-keyshortcuts="M"
              onClick={() => void link.want("microphone", !media.wanted.microphone)}
            />
            <DevicesMenu kinds={["microphone", "speaker"]} name={t("room:devices.sound")} />
          </span>
          <span className="flex">
            <ToggleButton
              stacked
              pressed={media.wanted.camera}
              icon={VideoOff}
              pressedIcon={Video}
              label={t("room:camera")}
              title={t("room:key.camera")}
              aria-keyshortcuts="V"
              onClick={() => void link.want("camera", !media.wanted.camera)}
            />
            <DevicesMenu kinds={["camera"]} name={t("room:devices.picture")} />
          </span>
          <ToggleButton
            stacked
            pressed={media.wanted.screen}
            icon={MonitorUp}
            label={t("room:share")}
            className="max-md:hidden"
            disabled={!canShare}
            onClick={() => void link.want("screen", !media.wanted.screen)}
          />
        </>
      )}
      <HandButton />
      <ToggleButton
        id="bar-chat"
        stacked
        pressed={panel === "chat"}
        icon={MessageSquare}
        label={t("room:chat")}
        title={t("room:key.chat")}
        aria-keyshortcuts="C"
        className="relative max-md:hidden"
        onClick={() => onPanel("chat")}
      >
        {unread && <span aria-hidden="true" className="absolute top-1 right-2 size-2.5 rounded-full bg-copper" />}
      </ToggleButton>
      <ToggleButton
        id="bar-people"
        stacked
        pressed={panel === "people"}
        icon={Users}
        label={t("room:people")}
        title={t("room:key.people")}
        aria-keyshortcuts="P"
        className="max-md:hidden"
        onClick={() => onPanel("people")}
      />
      <More {...props} />
      <IconButton stacked look="danger" icon={LogOut} label={t("room:leave")} onClick={onLeave} className="ml-2" />
    </footer>
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
              void send("hand.raise", { kind });
              closeMenu(event.currentTarget);
            }}
          >
            {t(`room:hand.with.${kind}`)}
          </button>
        ))}
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
      {item(t("room:keys"), onKeys)}
      {item(t("room:report"), onReport)}
    </Menu>
  );
}
