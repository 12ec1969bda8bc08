import "../i18n/join-texts";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { giveConsent } from "../features/consent/give-consent.server";
import { readJoin } from "../features/live/read-join.server";
import { JoinScreen } from "../features/live/ui/join/join-screen";
import { act, load } from "../http/page.server";
import { readerOf } from "../http/reader.server";
import { textsOf } from "../http/texts.server";

const id = "routes/programmes.$slug.sessions.$n.join";

export const loader = load(id, "session", async (visit) =>
  readJoin(visit.deps, visit, (await readerOf(visit)).timeZone),
);

/** Agrees to what the session asks everybody to agree to. */
export const action = act(id, "session", async ({ deps, programme, session, standing, context }, form) => {
  try {
    if (form.agree !== "yes") throw new AppError("invalid", {}, "consent_not_ticked");
    await giveConsent(deps, { session, membershipId: standing.membershipId, version: form.version ?? "" });
    return redirect(`/programmes/${programme.slug}/sessions/${session.number}/join`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const refused = textsOf(context.language)(`errors:${error.sentence}`, error.details);
    return data({ refused }, { status: error.status });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.session.title ?? ""} · Distretto` },
];

export default function JoinPage() {
  const answer = useActionData<{ refused: string }>();
  return <JoinScreen facts={useLoaderData<typeof loader>()} refused={answer?.refused ?? ""} />;
}
