import { useT } from "../../../i18n/use-t";
import { TextField } from "../../../ui/text-field";
import type { AgainView } from "../again/wish";

interface Props {
  /** Its place in the form, from 1. */
  number: number;
  city: AgainView["cities"][number];
  /** What was filled in before it was refused. */
  values: Record<string, string>;
}

/** One city of a new programme; without a name it takes no part. */
export function CityFields({ number, city, values }: Props) {
  const t = useT();
  const field = (name: string, label: string, otherwise: string) => ({
    name: `${name}-${number}`,
    label,
    defaultValue: values[`${name}-${number}`] ?? otherwise,
  });
  return (
    <fieldset className="rounded border border-line px-5 pt-3 pb-5">
      <legend className="px-1 font-serif text-18">{city.city || t("again:cityNew", { number })}</legend>
      <input type="hidden" name={`was-${number}`} value={city.was} />
      <div className="flex flex-wrap gap-5">
        <TextField {...field("city", t("again:city"), city.city)} maxLength={60} />
        <TextField {...field("country", t("again:country"), city.country)} maxLength={2} className="w-24" />
        <TextField {...field("zone", t("again:cityZone"), city.zone)} list="zones" />
        <TextField {...field("people", t("again:people"), "")} />
      </div>
    </fieldset>
  );
}
