import "../i18n/audit-texts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { auditQuery, readAudit } from "../features/audit/read-audit.server";
import { AuditPage } from "../features/privacy/ui/audit-page";
import { load } from "../http/page.server";

const id = "routes/programmes.$slug.audit";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Who did what · ${page?.programme.title ?? ""} · Distretto` },
];

export const loader = load(id, "programme", async ({ deps, request, programme, crew, account }) => {
  const query = auditQuery(new URL(request.url).searchParams);
  return {
    ...(await readAudit(deps.db.client, programme.id, query)),
    programme: { slug: programme.slug, title: programme.title, crew },
    asked: { person: query.person ?? "", kind: query.kind ?? "" },
    timeZone: account?.timeZone ?? "Europe/Rome",
  };
});

export default function Audit() {
  return <AuditPage {...useLoaderData<typeof loader>()} />;
}
