import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";

/** Why this device is silent, and what changes it. */
export function LoudspeakerLine({ takeOver }: { takeOver: () => void }) {
  const t = useT();
  return (
    <p className="text-14 text-muted">
      {t("film:elsewhere")}{" "}
      <Button look="link" size="small" className="px-0!" onClick={takeOver}>
        {t("film:playHere")}
      </Button>
    </p>
  );
}
