import "../i18n/invitations-texts";
import "../i18n/people-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { consentsOf } from "../features/consent/list-consents.server";
import { ConsentsSection } from "../features/consent/ui/consents-section";
import { manageInvitations } from "../features/invitations/manage-invitations.server";
import { readInvitations } from "../features/invitations/read-invitations.server";
import { InvitationsPage } from "../features/invitations/ui/invitations-page";
import { act, load } from "../http/page.server";
import { readerOf } from "../http/reader.server";
import { textsOf } from "../http/texts.server";

const id = "routes/programmes.$slug.sessions.$n.invitations";
const sayings = new Set(["everybody", "one", "revoked", "moved", "off"]);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Invitations · ${page?.title ?? ""} · Distretto` },
];

export const loader = load(id, "session", async (visit) => {
  const { deps, request, programme, session, crew } = visit;
  const facts = await readInvitations(deps, session.id);
  if (!facts) throw new AppError("not_found");
  const said = new URL(request.url).searchParams.get("said") ?? "";
  return {
    ...facts,
    programme: { slug: programme.slug, title: programme.title, crew },
    number: session.number,
    title: session.title,
    consents: await consentsOf(deps.db.client, session),
    timeZone: (await readerOf(visit)).timeZone,
    over: !session.alwaysOpen && session.endsAt <= deps.clock.now(),
    said: sayings.has(said) ? said : null,
  };
});

export const action = act(id, "session", async ({ deps, programme, session, standing, context }, form) => {
  try {
    const said = await manageInvitations(deps.mail.deps, session.id, form, standing.membershipId);
    deps.mail.wake();
    return redirect(`/programmes/${programme.slug}/sessions/${session.number}/invitations?said=${said}`);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "not_found") throw error;
    const refused = { error: textsOf(context.language)(`errors:${error.sentence}`, error.details), values: form };
    return data(refused, { status: error.status });
  }
});

export default function Invitations() {
  const refused = useActionData<{ error: string; values: Record<string, string> }>();
  const { consents, ...view } = useLoaderData<typeof loader>();
  return (
    <InvitationsPage {...view} refused={refused ?? null}>
      {consents && <ConsentsSection {...consents} timeZone={view.timeZone} />}
    </InvitationsPage>
  );
}
