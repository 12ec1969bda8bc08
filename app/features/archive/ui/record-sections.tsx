import { Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { formatClock } from "../../../ui/format-duration";
import { LocalTime } from "../../../ui/local-time";
import { Section } from "../../../ui/page-title";
import { Table } from "../../../ui/table";
import { FilmPicture } from "../../programme/ui/session-film";
import type { FilmView } from "../../programme/views";
import type { RecordedHold, RecordedTurn, SessionRecord } from "../record";
import { SaidLines } from "./said-lines";

interface Props {
  record: SessionRecord;
  film: FilmView | null;
  timeZone: string;
  /** Where the crew corrects it, and its forms go; null for everybody else. */
  hide: string | null;
  /** Where the session is played again. */
  replay: string;
}

/** What stays of a session, part by part; parts in which nothing happened are left out. */
export function RecordSections({ record, film, timeZone, hide, replay }: Props) {
  const t = useT();
  const { items, holds, turns, chat } = record;
  return (
    <>
      {items.some(({ from }) => from !== null) && <Items {...{ items, timeZone, replay }} />}
      {(film || holds.length > 0) && (
        <Section id="holds" title={t("programme:session.holds")}>
          {film && <FilmPicture film={film} />}
          <ol className="mt-4">
            {holds.map((hold) => (
              <Hold key={hold.id} {...{ hold, timeZone, hide }} />
            ))}
          </ol>
        </Section>
      )}
      {turns.length > 0 && (
        <Section id="turns" title={t("record:turns")}>
          <Turns {...{ turns, timeZone }} />
        </Section>
      )}
      {chat.length > 0 && (
        <Section id="chat" title={t("record:chat")}>
          <SaidLines {...{ lines: chat, timeZone, hide }} />
        </Section>
      )}
      {hide && (
        <p>
          <Link to={hide}>{t("record:corrections")}</Link>
        </p>
      )}
    </>
  );
}

const minutesOf = (from: number, to: number) => Math.round((to - from) / 60_000);

function Items({ items, timeZone, replay }: Pick<SessionRecord, "items"> & { timeZone: string; replay: string }) {
  const t = useT();
  const at = (ms: number | null) =>
    ms === null ? "–" : <LocalTime instant={new Date(ms).toISOString()} timeZone={timeZone} show="bare" />;
  return (
    <Section id="happened" title={t("record:items")} action={<Link to={replay}>{t("record:replay")}</Link>}>
      <Table
        caption={t("record:items")}
        rows={items.map((item, i) => ({ ...item, key: `${item.id}-${i}` }))}
        rowKey={({ key }) => key}
        columns={[
          { id: "title", label: t("record:item"), cell: ({ title }) => title },
          { id: "from", label: t("record:from"), number: true, cell: ({ from }) => at(from) },
          { id: "to", label: t("record:to"), number: true, cell: ({ to }) => at(to) },
          {
            id: "minutes",
            label: t("record:minutes"),
            number: true,
            cell: ({ from, to }) => (from === null || to === null ? "–" : minutesOf(from, to)),
          },
          { id: "planned", label: t("record:planned"), number: true, cell: ({ minutes }) => minutes },
        ]}
      />
      <p className="mt-3 text-14 text-muted">{t("record:times", { zone: timeZone })}</p>
    </Section>
  );
}

function Hold({ hold, timeZone, hide }: { hold: RecordedHold; timeZone: string; hide: string | null }) {
  const t = useT();
  const { filmMs, title, question, from, to, turns, chat, notes } = hold;
  const minutes = to === null ? null : minutesOf(from, to);
  return (
    <li id={`hold-${hold.id}`} className="grid gap-x-4 border-b border-line py-4 sm:grid-cols-[3rem_1fr]">
      <span className="clock text-muted">{formatClock(filmMs)}</span>
      <div className="min-w-0">
        <h3 className="font-serif text-18 font-[560]">{title || t("record:hold")}</h3>
        {question && <p className="text-muted">{question}</p>}
        <p className="mt-1 text-14 text-muted">
          <LocalTime instant={new Date(from).toISOString()} timeZone={timeZone} show="time" />
          {minutes !== null && <> · {t("programme:minutes", { count: minutes })}</>}
        </p>
        {turns.length > 0 && <Turns {...{ turns, timeZone }} />}
        {chat.length > 0 && <SaidLines {...{ lines: chat, timeZone, hide }} />}
        {notes.length > 0 && (
          <>
            <h4 className="mt-3 text-14 font-semibold text-muted">{t("record:notes")}</h4>
            <SaidLines {...{ lines: notes, timeZone, hide }} />
          </>
        )}
      </div>
    </li>
  );
}

function Turns({ turns, timeZone }: { turns: RecordedTurn[]; timeZone: string }) {
  const t = useT();
  return (
    <ul className="mt-2 text-15">
      {turns.map(({ who, person, kind, from, to }) => (
        <li key={`${from} ${who}`} className="flex flex-wrap gap-x-3">
          <LocalTime instant={new Date(from).toISOString()} timeZone={timeZone} show="bare" />
          <span>
            <strong>{who}</strong>
            {person && `, ${person}`}
            {kind && <span className="text-muted"> · {t(`record:kind.${kind}`)}</span>}
          </span>
          {to !== null && <span className="clock text-muted">{formatClock(to - from)}</span>}
        </li>
      ))}
    </ul>
  );
}
