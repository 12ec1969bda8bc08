import "../../../i18n/floor-texts";
import { useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { lessThan } from "./media/level";
import { useMedia, useMediaLink } from "./media/media-context";

/** Offers to take less from a line that is weak, or all again when less is taken. Nothing changes without a press. */
export default function LineNotice() {
  const t = useT();
  const link = useMediaLink();
  const { level } = useMedia();
  const [kept, setKept] = useState<string | null>(null);
  const less = lessThan(level);
  if (!less || kept === level) return null;
  return (
    <Notice
      tone="hold"
      role="status"
      action={
        <span className="flex flex-wrap gap-2">
          <Button size="small" look="primary" onClick={() => link.take(less)}>
            {t(`floor:level.${less}`)}
          </Button>
          <Button size="small" onClick={() => setKept(level)}>
            {t("floor:level.keep")}
          </Button>
        </span>
      }
    >
      {t(`floor:level.offer.${less}`)}
    </Notice>
  );
}
