import { useLanguage } from "../../../i18n/use-t";
import type { SiteView } from "../views";
import { cityTimes } from "./city-times";

/** "15:00 Zagreb, Belgrade · 17:00 Istanbul, Moscow" */
export function CityLine({ instant, sites, homeZone }: { instant: string; sites: SiteView[]; homeZone: string }) {
  const rows = cityTimes(instant, sites, homeZone, useLanguage());
  return (
    <span className="clock" suppressHydrationWarning>
      {rows.map((row) => `${row.time} ${row.sites.map((site) => site.city).join(", ")}`).join(" · ")}
    </span>
  );
}
