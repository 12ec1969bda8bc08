import { note } from "../features/audit/note.server";
import { allAudit, auditQuery } from "../features/audit/read-audit.server";
import { auditCsv } from "../features/privacy/audit-csv";
import type { Call } from "./call.server";
import type { Scope } from "./scope.server";

/** Who did what in a programme, as CSV; that it was taken out is noted too. */
export async function getAuditCsv({ deps, req, res }: Call, { programme, standing }: Scope): Promise<void> {
  const query = auditQuery(new URL(req.originalUrl, "http://here").searchParams);
  const lines = await allAudit(deps.db.client, programme.id, query);
  await note(deps.db.client, programme.id, deps.clock.now(), { kind: "export.audit", by: standing.membershipId });
  res
    .status(200)
    .set("Cache-Control", "no-store")
    .set("Content-Disposition", `attachment; filename="who-did-what-${programme.slug}.csv"`)
    .type("text/csv; charset=utf-8")
    .send(auditCsv(lines));
}
