import type { Figures } from "./figures";
import type { Profile } from "./profiles";

/** A figure beside its goal. */
export interface Judged {
  name: string;
  unit: string;
  value: number | null;
  n: number;
  goal: string;
  met: boolean | null;
}

/** The figures of a profile with the goals that hold for its links. */
export function judge(figures: Figures, { links, hurt, strike }: Profile): Judged[] {
  const good = links === "good";
  const { stops, beyond, skew, start, late, recovery, seeks } = figures;
  const within = (name: string, unit: string, value: number | null, n: number, most: number): Judged => ({
    name,
    unit,
    value,
    n,
    goal: `<= ${most}`,
    met: value === null ? null : value <= most,
  });
  const share = (part: number, n: number) => (n === 0 ? null : part / n);
  const exact = share(good ? stops.exact : stops.exactOnceAnswering, stops.n);
  const none = share(beyond.none, beyond.n);
  return [
    {
      name: "exact",
      unit: good
        ? "share of stops on the marker's frame a second later"
        : "share of stops on the marker's frame a second later, or once the page answers again",
      value: exact,
      n: stops.n,
      goal: "= 1",
      met: exact === null ? null : exact === 1,
    },
    good
      ? {
          name: "beyond",
          unit: "share of stops at which no frame behind the marker was seen",
          value: none,
          n: beyond.n,
          goal: ">= 0.99",
          met: none === null ? null : none >= 0.99,
        }
      : within("beyond", "most frames seen behind the marker", beyond.max, beyond.n, 2),
    within("skew.p50", "ms between two cities, half of all pictures", skew.p50, skew.n, good ? 25 : 60),
    within("skew.p95", "ms between two cities, 95 % of all pictures", skew.p95, skew.n, good ? 60 : 120),
    within(
      "start",
      "ms between the first and last city that moves, 95 % of starts",
      start.p95,
      start.n,
      good ? 40 : 80,
    ),
    within("late", "ms from playable to the right frame, 95 % of late cities", late.p95, late.n, good ? 1_500 : 4_000),
    within("late.seeks", "seeks seen by late cities", late.n > 0 ? late.visibleSeeks : null, late.n, 0),
    within(
      "seeks",
      "seeks seen where nothing was done to the city, per hour of film",
      seeksPerHour(seeks),
      stops.n,
      good ? 0 : 2,
    ),
    ...(hurt.length > 0 && strike
      ? [within("recovery", "ms from the end of a disturbance until in step, 95 %", recovery.p95, recovery.n, 5_000)]
      : []),
  ];
}

const seeksPerHour = ({ visible, hours }: Figures["seeks"]) => (hours === 0 ? null : visible / hours);
