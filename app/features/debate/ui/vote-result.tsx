import { useT } from "../../../i18n/use-t";
import { Table } from "../../../ui/table";
import { sum } from "../ballot";
import type { Counts, Option, Result, ShiftRow, Vote } from "../state";
import { VoteBars } from "./vote-bars";

type Shown = Pick<Vote, "kind" | "question" | "options" | "named"> & { result: Result };

interface Props {
  vote: Shown;
  /** Names a city by its slug. */
  cityOf: (slug: string) => string;
}

/** A counted vote: bars with numbers, the table by city, who changed their mind, reasons and answers. */
export function VoteResult({ vote, cityOf }: Props) {
  const t = useT();
  const { options, result, kind } = vote;
  const { shift, sites } = result;
  const place = (site: string | null) =>
    site === null ? t("debate:result.others") : site === "" ? t("debate:result.alone") : cityOf(site);
  const total = sum(result.counts);
  return (
    <div className="flex flex-col gap-4">
      {kind !== "text" && (
        <>
          <p className="text-muted">
            {t("debate:result.total", { count: total })}
            {kind === "scale" && total > 0 && ` · ${t("debate:result.mean", { mean: meanOf(result.counts) })}`}
          </p>
          <VoteBars options={options} counts={result.counts} before={shift?.whole.before} />
          {sites.length > 0 ? (
            <Table
              caption={t("debate:result.bySite")}
              columns={[
                { id: "city", label: t("debate:result.city"), cell: ({ site }) => place(site) },
                ...options.map(({ id, label }) => ({
                  id,
                  label,
                  number: true,
                  cell: (row: Row) =>
                    row.before ? `${row.before[id] ?? 0} → ${row.counts[id] ?? 0}` : (row.counts[id] ?? 0),
                })),
              ]}
              rows={rowsOf(result)}
              rowKey={({ site }) => String(site)}
            />
          ) : (
            <p className="text-14 text-muted">{t("debate:result.allFolded")}</p>
          )}
          {sites.some(({ site }) => site === null) && <p className="text-14 text-muted">{t("debate:result.folded")}</p>}
          {shift && <Moves whole={shift.whole} sites={shift.sites} options={options} place={place} />}
        </>
      )}
      <Words title={t("debate:result.answers")} lines={result.answers} />
      <Words
        title={t("debate:result.reasons")}
        lines={result.reasons.map(({ optionId, text }) => {
          const label = options.find(({ id }) => id === optionId)?.label;
          return label ? `${label}: ${text}` : text;
        })}
      />
      <Words
        title={t("debate:result.names")}
        lines={result.names.map(({ name, counts, text }) => {
          const chosen = options.filter(({ id }) => counts[id]).map(({ id, label }) => `${label} ${counts[id]}`);
          return `${name}: ${text || chosen.join(", ")}`;
        })}
      />
    </div>
  );
}

interface Row {
  site: string | null;
  counts: Counts;
  before?: Counts;
}

/** The cities with their votes now and, after a debate, before it. */
function rowsOf({ sites, shift }: Result): Row[] {
  return shift ? shift.sites.map(({ site, before, after }) => ({ site, before, counts: after })) : sites;
}

const meanOf = (counts: Counts): string => {
  const all = Object.entries(counts).reduce((points, [id, count]) => points + Number(id) * count, 0);
  return (all / sum(counts)).toFixed(1);
};

interface MovesProps {
  whole: ShiftRow;
  sites: ShiftRow[];
  options: readonly Option[];
  place: (site: string | null) => string;
}

/** Who went from where to where: of all, then by city where that tells of nobody alone. */
function Moves({ whole, sites, options, place }: MovesProps) {
  const t = useT();
  const label = (wanted: string) => options.find(({ id }) => id === wanted)?.label ?? wanted;
  const words = ({ moves }: ShiftRow) => {
    if (moves === null) return t("debate:result.shift.few");
    if (moves.length === 0) return t("debate:result.shift.nobody");
    const one = ({ from, to, count }: NonNullable<ShiftRow["moves"]>[number]) =>
      `${count} ${t(from === to ? "debate:result.shift.stayed" : "debate:result.shift.move", { from: label(from), to: label(to) })}`;
    return moves.map(one).join(" · ");
  };
  return (
    <section aria-label={t("debate:result.shift")} className="flex flex-col gap-1">
      <h4 className="font-semibold">{t("debate:result.shift")}</h4>
      <p>{words(whole)}</p>
      <p className="text-14 text-muted">
        {t("debate:result.shift.once", { before: whole.onceBefore, after: whole.onceAfter })}
        {whole.roomBefore + whole.roomAfter > 0 &&
          ` ${t("debate:result.shift.rooms", { before: whole.roomBefore, after: whole.roomAfter })}`}
      </p>
      <ul className="text-14">
        {sites
          .filter(({ moves }) => moves === null || moves.length > 0)
          .map((row) => (
            <li key={String(row.site)}>
              <span className="font-semibold">{place(row.site)}</span> {words(row)}
            </li>
          ))}
      </ul>
    </section>
  );
}

function Words({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title} className="flex flex-col gap-1">
      <h4 className="font-semibold">{title}</h4>
      <ul className="flex list-disc flex-col gap-0.5 pl-5">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same words, and the list stands still
          <li key={index} className="break-words">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
