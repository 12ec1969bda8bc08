import "../../../i18n/floor-texts";
import { X } from "lucide-react";
import { useState } from "react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { formatInZone } from "../../../ui/format-in-zone";
import { IconButton } from "../../../ui/icon-button";
import { Notice } from "../../../ui/notice";
import { useLive } from "./live-context";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";
import { useOwnZone } from "./use-own-zone";

/** What the crew tells everybody, until it is taken down or this viewer puts it away. It is read out by the announcer. */
export default function AnnouncementBanner() {
  const t = useT();
  const language = useLanguage();
  const send = useSend();
  const zone = useOwnZone();
  const { may } = useRoomFacts();
  const { announcement } = useLive().state;
  const [seenId, setSeen] = useState<number | null>(null);
  if (!announcement || announcement.id === seenId) return null;
  const { id, text, name, at } = announcement;
  return (
    <section aria-label={t("floor:announce.text")} className="[&>div]:rounded-none [&>div]:py-1.5 [&>div]:text-15">
      <Notice
        action={
          <span className="flex items-center gap-2">
            {may.runSheet && (
              <Button size="small" onClick={() => void send("announce.clear")}>
                {t("floor:announce.clear")}
              </Button>
            )}
            <IconButton icon={X} label={t("floor:announce.hide")} iconOnly onClick={() => setSeen(id)} />
          </span>
        }
      >
        <p className="text-16 font-semibold break-words">{text}</p>
        <p className="clock text-14 text-muted" suppressHydrationWarning>
          {t("floor:announce.by", { name, time: formatInZone(at, zone, language).time })}
        </p>
      </Notice>
    </section>
  );
}
