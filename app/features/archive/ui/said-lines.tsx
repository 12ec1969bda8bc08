import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { LocalTime } from "../../../ui/local-time";
import type { SaidLine } from "../record";

/** What was written, in its order. `hide`: where the crew's form goes; null for everybody else. */
export function SaidLines({ lines, timeZone, hide }: { lines: SaidLine[]; timeZone: string; hide: string | null }) {
  return (
    <ul>
      {lines.map((line) => (
        <li
          key={line.target}
          id={line.target}
          className="flex flex-wrap items-baseline gap-x-3 border-b border-line/60 py-2"
        >
          <span className="text-14 text-muted">
            <LocalTime instant={new Date(line.at).toISOString()} timeZone={timeZone} show="bare" />
          </span>
          <p className="min-w-0 grow basis-64 max-w-reading break-words whitespace-pre-line">
            {line.who && <strong>{line.who} </strong>}
            <span className={line.hidden ? "text-muted line-through" : undefined}>{line.text}</span>
          </p>
          {hide && <HideForm {...{ line, action: hide }} />}
        </li>
      ))}
    </ul>
  );
}

function HideForm({ line, action }: { line: SaidLine; action: string }) {
  const t = useT();
  const intent = line.hidden ? "show" : "hide";
  return (
    <Form method="post" action={action} preventScrollReset>
      <input type="hidden" name="target" value={line.target} />
      <Button
        look="link"
        size="small"
        name="intent"
        value={intent}
        aria-label={t(`record:${intent}Line`, { who: line.who, text: line.text.slice(0, 40) })}
      >
        {t(`record:${intent}`)}
      </Button>
    </Form>
  );
}
