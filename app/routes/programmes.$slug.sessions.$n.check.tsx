import "../i18n/check-texts";
import "../i18n/join-texts";
import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { readCheck } from "../features/readiness/read-check.server";
import { saveTest } from "../features/readiness/save-test.server";
import { CheckPage } from "../features/readiness/ui/check-page";
import { act, load } from "../http/page.server";
import { readerOf } from "../http/reader.server";
import { textsOf } from "../http/texts.server";

const id = "routes/programmes.$slug.sessions.$n.check";

export const loader = load(id, "session", async (visit) => {
  const { deps, programme, session, standing, crew } = visit;
  return {
    ...(await readCheck(deps.db.client, session.id, standing.membershipId)),
    programme: { slug: programme.slug, title: programme.title, crew },
    session: { number: session.number, title: session.title },
    timeZone: (await readerOf(visit)).timeZone,
  };
});

/** Keeps what the browser's test has found. */
export const action = act(id, "session", async ({ deps, session, standing, context }, { result = "" }) => {
  try {
    await saveTest(deps, { sessionId: session.id, membershipId: standing.membershipId, result });
    return data({ saved: true, refused: "" });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const refused = textsOf(context.language)(`errors:${error.sentence}`, error.details);
    return data({ saved: false, refused }, { status: error.status });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.session.title ?? ""} · Distretto` },
];

export default function Check() {
  return <CheckPage {...useLoaderData<typeof loader>()} />;
}
