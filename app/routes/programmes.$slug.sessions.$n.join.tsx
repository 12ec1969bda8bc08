import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readJoin } from "../features/live/read-join.server";
import { JoinScreen } from "../features/live/ui/join/join-screen";
import { load } from "../http/page.server";
import { readerOf } from "../http/reader.server";

export const loader = load("routes/programmes.$slug.sessions.$n.join", "session", async (visit) =>
  readJoin(visit.deps, visit, (await readerOf(visit)).timeZone),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.session.title ?? ""} · Distretto` }];

export default function JoinPage() {
  return <JoinScreen facts={useLoaderData<typeof loader>()} />;
}
