import "../i18n/archive-texts";
import "../i18n/session-texts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readReport } from "../features/archive/read-report.server";
import { reportTables } from "../features/archive/report";
import { ReportPage } from "../features/archive/ui/report-page";
import { load, looksOnly } from "../http/page.server";
import { textsOf } from "../http/texts.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.programme.title ?? "Distretto" }];

export const loader = load("routes/programmes.$slug.report", "programme", async (visit) => {
  const { deps, programme, standing, crew, may, context } = visit;
  const facts = await readReport(deps, programme.id, { membershipId: standing.membershipId, may });
  return {
    tables: reportTables(facts, textsOf(context.language)),
    programme: { slug: programme.slug, title: programme.title, crew },
  };
});

export const action = looksOnly;

export default function Report() {
  return <ReportPage {...useLoaderData<typeof loader>()} />;
}
