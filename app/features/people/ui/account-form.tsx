import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";
import { Select, TextField } from "../../../ui/text-field";
import { longestName } from "../name";

export interface AccountView {
  name: string;
  email: string;
  timeZone: string | null;
  timeZones: readonly string[];
  saved: boolean;
  error: string | null;
}

/** What people may change about themselves. */
export function AccountForm({ name, email, timeZone, timeZones, saved, error }: AccountView) {
  const t = useT();
  return (
    <Form method="post" className="flex max-w-reading flex-col gap-6">
      {error && (
        <Notice tone="problem" role="alert">
          {error}
        </Notice>
      )}
      {saved && !error && <Notice role="status">{t("people:me.saved")}</Notice>}
      <TextField
        name="name"
        label={t("people:me.name")}
        hint={t("people:me.nameHint")}
        defaultValue={name}
        maxLength={longestName}
        autoComplete="name"
        required
      />
      <Select name="timeZone" label={t("people:me.zone")} hint={t("people:me.zoneHint")} defaultValue={timeZone ?? ""}>
        <option value="">{t("people:me.zoneOfBrowser")}</option>
        {timeZones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </Select>
      <p>
        <span className="font-semibold">{t("people:me.email")}</span> · {email}
      </p>
      <Button type="submit" className="self-start">
        {t("people:me.save")}
      </Button>
    </Form>
  );
}
