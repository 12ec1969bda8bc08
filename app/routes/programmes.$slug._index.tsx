import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readProgramme } from "../features/programme/read-programme.server";
import { ProgrammePage } from "../features/programme/ui/programme-page";
import { load } from "../http/page.server";
import { readerOf } from "../http/reader.server";

export const loader = load("routes/programmes.$slug._index", "programme", async (visit) =>
  readProgramme(visit.deps.db.client, visit.programme.id, await readerOf(visit), visit.deps.clock.now()),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.programme.title ?? ""} · Distretto` },
];

export default function Programme() {
  return <ProgrammePage {...useLoaderData<typeof loader>()} />;
}
