import "../i18n/mail-texts";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { processInbound } from "../features/mail/process-inbound.server";
import { isOfProgramme, readDesk, readRaw } from "../features/mail/read-desk.server";
import { liftStop } from "../features/mail/stopped.server";
import { DeskPage } from "../features/mail/ui/desk-page";
import type { Action } from "../features/permissions/table";
import { ProgrammeFrame } from "../features/programme/ui/programme-frame";
import { discardMail, publishMail } from "../features/questions/publish-held.server";
import { act, load } from "../http/page.server";
import { useT } from "../i18n/use-t";

const id = "routes/programmes.$slug.mail";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.programme.title ?? "Distretto" }];

const seenBy = (may: (action: Action) => boolean) => ({
  private: may("question.readPrivate"),
  names: may("programme.readAddresses"),
});

export const loader = load(id, "programme", async ({ deps, request, programme, crew, account, may }) => {
  const query = new URL(request.url).searchParams;
  const asked = query.get("raw");
  const mayRead = may("programme.readAddresses");
  const text = asked && mayRead ? await readRaw(deps.mail.deps, programme, asked) : null;
  return {
    ...(await readDesk(deps.mail.deps, programme, seenBy(may))),
    mayRead,
    mayLift: may("people.manage"),
    raw: asked && text !== null ? { id: asked, text } : null,
    programme: { slug: programme.slug, title: programme.title, crew },
    timeZone: account?.timeZone ?? "Europe/Rome",
    done: query.get("done"),
    result: query.get("result") ?? "",
  };
});

export const action = act(id, "programme", async ({ deps, programme, may }, { mail = "", intent, address = "" }) => {
  const here = `/programmes/${programme.slug}/mail`;
  if (intent === "lift") {
    if (!may("people.manage")) throw new AppError("forbidden");
    const lifted = await liftStop(deps.mail.deps, programme.id, address);
    deps.mail.wake();
    return redirect(`${here}?done=${lifted ? "lift" : "nothing"}`);
  }
  if (!(await isOfProgramme(deps.mail.deps, programme, mail, seenBy(may)))) throw new AppError("not_found");
  if (intent === "discard") {
    return redirect(`${here}?done=${(await discardMail(deps.mail.deps, mail)) ? "discard" : "nothing"}`);
  }
  if (intent === "publish") {
    const published = await publishMail(deps.mail.deps, mail);
    deps.mail.wake();
    return redirect(`${here}?done=${published ? "publish" : "nothing"}`);
  }
  const outcome = await processInbound(deps.mail.deps, mail);
  deps.mail.wake();
  return redirect(`${here}?done=again&result=${outcome?.result ?? "held"}`);
});

/** What the last press did. */
const doings = new Set(["again", "publish", "discard", "lift", "nothing"]);

export default function Desk() {
  const t = useT();
  const { programme, done, result, ...view } = useLoaderData<typeof loader>();
  const said = done && doings.has(done) ? t(`mail:desk.done.${done}`, { result: t(`mail:result.${result}`) }) : null;
  return (
    <ProgrammeFrame programme={programme}>
      <DeskPage {...view} done={said} />
    </ProgrammeFrame>
  );
}
