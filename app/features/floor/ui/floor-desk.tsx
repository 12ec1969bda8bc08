import "../../../i18n/floor-texts";
import { useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Checkbox, RadioGroup } from "../../../ui/choice";
import { formatClock } from "../../../ui/format-duration";
import { Select } from "../../../ui/text-field";
import type { Send } from "../../journal/send";
import { queueOrders, type Speaking } from "../state";

/** How long a city may have in a round (s). */
const lengths = [60, 120, 180, 300];

/** The rules of the floor in the crew's hands, and the start of a round. */
export default function FloorDesk({ speaking, send }: { speaking: Speaking; send: Send }) {
  const t = useT();
  const [seconds, setSeconds] = useState(120);
  return (
    <div className="mt-2 mb-3 flex flex-col gap-4 border-y border-line py-3 text-15">
      <RadioGroup
        legend={t("floor:order")}
        name="floor-order"
        value={speaking.order}
        options={queueOrders.map((value) => ({ value, label: t(`floor:order.${value}`) }))}
        onChange={(order) => void send("floor.order", { order })}
      />
      <Checkbox
        label={t("floor:mutes")}
        hint={t("floor:mutes.hint")}
        checked={speaking.mutesOthers}
        onChange={(event) => void send("floor.mutesOthers", { on: event.target.checked })}
      />
      {speaking.round ? (
        <p className="text-muted">{t("floor:round.runs")}</p>
      ) : (
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void send("floor.round", { seconds });
          }}
        >
          <div className="grow">
            <Select
              label={t("floor:round.each")}
              value={seconds}
              onChange={(event) => setSeconds(Number(event.target.value))}
            >
              {lengths.map((length) => (
                <option key={length} value={length}>
                  {formatClock(length * 1000)}
                </option>
              ))}
            </Select>
          </div>
          <Button type="submit">{t("floor:round.start")}</Button>
          <Button onClick={() => void send("floor.round", { seconds, closing: true })} type="button">
            {t("floor:round.closing")}
          </Button>
        </form>
      )}
    </div>
  );
}
