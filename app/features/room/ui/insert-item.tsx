import "../../../i18n/floor-texts";
import { type FormEvent, useId, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { Select, TextField } from "../../../ui/text-field";
import type { Send } from "../../journal/send";
import { itemKinds, type RunSheetItem } from "../state";

interface Props {
  open: boolean;
  onClose: () => void;
  /** The current item and those after it. */
  items: RunSheetItem[];
  send: Send;
}

/** A new item of the run sheet: what it is, how long, and behind which item. */
export default function InsertItem({ open, onClose, items, send }: Props) {
  const t = useT();
  const form = useId();
  const [busy, setBusy] = useState(false);
  async function insert(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    setBusy(true);
    const sent = await send("runsheet.insert", { ...fields, minutes: Number(fields.minutes) });
    setBusy(false);
    if (sent.done) onClose();
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("floor:insert")}
      actions={
        <Button type="submit" form={form} look="primary" busy={busy}>
          {t("floor:insert.do")}
        </Button>
      }
    >
      {open && (
        <form id={form} onSubmit={insert} className="flex flex-col gap-4 text-16">
          <TextField label={t("floor:insert.title")} name="title" required maxLength={120} autoComplete="off" />
          <Select label={t("floor:insert.kind")} name="kind" defaultValue="talk">
            {itemKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`room:item.${kind}`)}
              </option>
            ))}
          </Select>
          <TextField
            label={t("floor:insert.minutes")}
            name="minutes"
            type="number"
            min={1}
            max={180}
            defaultValue={5}
          />
          <Select label={t("floor:insert.after")} name="afterItemId">
            {items.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </form>
      )}
    </Dialog>
  );
}
