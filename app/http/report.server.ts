import { readReport } from "../features/archive/read-report.server";
import { reportTables } from "../features/archive/report";
import { reportCsv } from "../features/archive/report-csv";
import { reportSheet } from "../features/archive/report-sheet";
import { note } from "../features/audit/note.server";
import type { Call } from "./call.server";
import { sendPdf } from "./pdf.server";
import type { Scope } from "./scope.server";
import { textsOf } from "./texts.server";

/** The programme's report as CSV. */
export async function getReportCsv(call: Call, scope: Scope): Promise<void> {
  const tables = await tablesOf(call, scope);
  call.res
    .status(200)
    .set("Cache-Control", "no-store")
    .set("Content-Disposition", `attachment; filename="report-${scope.programme.slug}.csv"`)
    .type("text/csv; charset=utf-8")
    .send(reportCsv(tables));
}

/** The same on paper. */
export async function getReportPdf(call: Call, scope: Scope): Promise<void> {
  const t = textsOf(call.language);
  const about = {
    ...{ title: t("archive:report.title"), above: scope.programme.title, language: call.language },
    ...{ at: call.deps.clock.now(), zone: call.account?.timeZone ?? "UTC", times: t("archive:report.times") },
  };
  await sendPdf(call, `report-${scope.programme.slug}`, reportSheet(await tablesOf(call, scope), about));
}

/** What leaves the server is noted. */
async function tablesOf({ deps, language }: Call, { programme, standing, may }: Scope) {
  const facts = await readReport(deps, programme.id, { membershipId: standing.membershipId, may });
  const done = { kind: "export.report", by: standing.membershipId } as const;
  await note(deps.db.client, programme.id, deps.clock.now(), done);
  return reportTables(facts, textsOf(language));
}
