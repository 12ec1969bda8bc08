import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readRoom } from "../features/live/read-room.server";
import { RoomScreen } from "../features/live/ui/room-screen";
import { load } from "../http/page.server";

export const loader = load("routes/programmes.$slug.sessions.$n.room", "session", async (visit) => ({
  facts: await readRoom(visit.deps, visit),
  quiet: new URL(visit.request.url).searchParams.get("devices") === "off",
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.facts.session.title ?? ""} · Distretto` },
];

/** The page keeps itself up to date through its stream; the loader need not run again. */
export const shouldRevalidate = () => false;

export default function RoomPage() {
  const { facts, quiet } = useLoaderData<typeof loader>();
  return <RoomScreen facts={facts} quiet={quiet} />;
}
