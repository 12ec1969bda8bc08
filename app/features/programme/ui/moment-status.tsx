import { useT } from "../../../i18n/use-t";
import { Status } from "../../../ui/status";
import type { Moment } from "../views";

/** Where a session stands in time. `quiet` says nothing about what has not begun. */
export function MomentStatus({ moment, quiet }: { moment: Moment; quiet?: boolean }) {
  const t = useT();
  if (moment === "open") return <Status tone="live">{t("programme:moment.open")}</Status>;
  if (moment === "off") return <Status tone="problem">{t("programme:moment.off")}</Status>;
  if (moment === "after") return <Status tone="answered">{t("programme:moment.after")}</Status>;
  return quiet ? null : <Status>{t("programme:moment.before")}</Status>;
}
