import { Form } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Disclosure } from "../../../ui/disclosure";
import { TextField } from "../../../ui/text-field";
import type { ThreadView } from "../wire";
import { Press } from "./press";

interface Props {
  thread: ThreadView;
  session: number;
  mayShowNames: boolean;
}

/** The crew's hand on a question. */
export function CrewActions({ thread, session, mayShowNames }: Props) {
  const t = useT();
  const { id, state, pinned, nameHidden } = thread;
  const press = (what: string, label: string) => (
    <Press intent="moderate" fields={{ thread: id, what }}>
      {t(`questions:${label}`)}
    </Press>
  );
  return (
    <Disclosure summary={t("questions:crew")} className="text-15">
      <div className="flex flex-wrap items-end gap-3">
        {pinned ? press("unpin", "unpin") : press("pin", "pin")}
        {state === "closed" ? press("reopen", "reopen") : press("close", "close")}
        {!nameHidden && press("hideName", "hideName")}
        {nameHidden && mayShowNames && press("showName", "showName")}
        {state === "answeredLive" && press("reopen", "reopen")}
        {(state === "waiting" || state === "sent") && (
          <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="intent" value="moderate" />
            <input type="hidden" name="thread" value={id} />
            <input type="hidden" name="what" value="live" />
            <div className="w-24">
              <TextField
                name="session"
                label={t("questions:live.session")}
                inputMode="numeric"
                defaultValue={String(session)}
                required
              />
            </div>
            <Button>{t("questions:live.mark")}</Button>
          </Form>
        )}
      </div>
    </Disclosure>
  );
}
