import { useT } from "../../../i18n/use-t";
import type { Counts, Option } from "../state";

interface Props {
  options: readonly Option[];
  counts: Counts;
  /** The vote before the debate, when there was one. */
  before?: Counts;
}

/** One bar an option with its number; with a vote before the debate two. */
export function VoteBars({ options, counts, before }: Props) {
  const t = useT();
  const most = Math.max(1, ...Object.values(counts), ...Object.values(before ?? {}));
  const bar = (value: number, fill: string, label?: string) => (
    <span className="flex items-center gap-2">
      {label && <span className="w-14 shrink-0 text-14 text-muted">{label}</span>}
      <span aria-hidden="true" className="min-w-0 grow">
        <span className={`block h-3 min-w-px rounded-[2px] ${fill}`} style={{ width: `${(value / most) * 100}%` }} />
      </span>
      <span className="clock w-8 shrink-0 text-right">{value}</span>
    </span>
  );
  return (
    <ul className="flex flex-col gap-2">
      {options.map(({ id, label }) => (
        <li key={id} className="flex flex-col gap-0.5">
          <span className="font-semibold">{label}</span>
          {before && bar(before[id] ?? 0, "bg-edge", t("debate:result.shift.before"))}
          {bar(counts[id] ?? 0, "bg-accent", before && t("debate:result.shift.after"))}
        </li>
      ))}
    </ul>
  );
}
