import "../i18n/join-texts";
import "../i18n/room-texts";
import { type MetaFunction, redirect } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { lazy, Suspense } from "react";
import { readConsent } from "../features/consent/read-consent.server";
import { readRoom } from "../features/live/read-room.server";
import { RoomScreen } from "../features/live/ui/room-screen";
import { load } from "../http/page.server";
import { keepTrying } from "../ui/keep-trying";

const WallScreen = lazy(() => keepTrying(() => import("../features/live/ui/wall-screen")));

export const loader = load("routes/programmes.$slug.sessions.$n.room", "session", async (visit) => {
  const { deps, programme, session, standing, request } = visit;
  const consent = await readConsent(deps.db.client, session, standing.membershipId);
  if (consent && consent.givenAt === null)
    throw redirect(`/programmes/${programme.slug}/sessions/${session.number}/join`);
  const { searchParams } = new URL(request.url);
  return {
    facts: await readRoom(deps, visit),
    quiet: searchParams.get("devices") === "off",
    wall: searchParams.get("screen") === "wall",
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.facts.session.title ?? ""} · Distretto` },
];

/** The page keeps itself up to date through its stream; the loader runs again only when the page itself asks. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, currentUrl, nextUrl }) =>
  !formMethod && currentUrl.href === nextUrl.href;

export default function RoomPage() {
  const { facts, quiet, wall } = useLoaderData<typeof loader>();
  if (wall) {
    return (
      <Suspense fallback={null}>
        <WallScreen facts={facts} />
      </Suspense>
    );
  }
  return <RoomScreen facts={facts} quiet={quiet} />;
}
