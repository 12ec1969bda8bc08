import "../i18n/join-texts";
import "../i18n/rehearsal-texts";
import "../i18n/room-texts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lazy, Suspense } from "react";
import { readRehearsal } from "../features/live/read-rehearsal.server";
import { load } from "../http/page.server";
import { useT } from "../i18n/use-t";
import { keepTrying } from "../ui/keep-trying";
import { useHere } from "../ui/use-here";

const RehearsalScreen = lazy(() => keepTrying(() => import("../features/live/ui/rehearsal/rehearsal-screen")));

export const loader = load("routes/programmes.$slug.sessions.$n.rehearsal", "session", async (visit) =>
  readRehearsal(visit.deps, visit, visit.context.language),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.room.session.title ?? ""} · Distretto` },
];

/** Everything after this page happens in the browser, so there is nothing to ask for again. */
export const shouldRevalidate = () => false;

export default function RehearsalPage() {
  const t = useT();
  const facts = useLoaderData<typeof loader>();
  const waiting = (
    <main data-theme="dark" className="grid h-dvh content-center gap-2 px-6 text-center">
      <h1 className="font-serif text-28">{t("rehearsal:title")}</h1>
      <p className="text-muted">{t("rehearsal:coming")}</p>
    </main>
  );
  if (!useHere()) return waiting;
  return (
    <Suspense fallback={waiting}>
      <RehearsalScreen facts={facts} />
    </Suspense>
  );
}
