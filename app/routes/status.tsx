import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { programmesOf } from "../features/people/programmes-of.server";
import { load } from "../http/page.server";
import { readiness } from "../http/readiness.server";
import { useT } from "../i18n/use-t";
import { Notice } from "../ui/notice";
import { Page } from "../ui/page";
import { PageTitle } from "../ui/page-title";
import { Status as Sign } from "../ui/status";
import { Table } from "../ui/table";

export const loader = load("routes/status", "account", async ({ deps, account }) => {
  const programmes = await programmesOf(deps.db.client, account.id, deps.clock.now());
  if (!programmes.some((programme) => programme.role === "organiser")) throw new AppError("not_found");
  return { checks: Object.entries(await readiness(deps)), trust: deps.config.mail.trust };
});

export const meta: MetaFunction = () => [{ title: "Status · Distretto" }];

export default function Status() {
  const t = useT();
  const { checks, trust } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageTitle title={t("people:status.title")} lead={t("people:status.lead")} />
      <Table
        caption={t("people:status.title")}
        rows={checks}
        rowKey={([name]) => name}
        columns={[
          { id: "check", label: t("people:status.check"), cell: ([name]) => t(`people:status.${name}`) },
          {
            id: "state",
            label: t("people:status.state"),
            cell: ([, said]) => (
              <Sign tone={said === "ok" ? "answered" : "problem"}>
                {t(said === "ok" ? "people:status.ok" : "people:status.problem")}
              </Sign>
            ),
          },
          {
            id: "remedy",
            label: t("people:status.do"),
            cell: ([name, said]) => said !== "ok" && `${said}. ${t(`people:status.${name}.remedy`)}`,
          },
        ]}
      />
      {trust === "loopback" && (
        <div className="mt-8">
          <Notice>{t("people:status.trust")}</Notice>
        </div>
      )}
    </Page>
  );
}
