import "../i18n/people-texts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppError } from "../errors";
import { programmesOf } from "../features/people/programmes-of.server";
import { load } from "../http/page.server";
import { queuesOf, readiness } from "../http/readiness.server";
import { useT } from "../i18n/use-t";
import { Notice } from "../ui/notice";
import { Page } from "../ui/page";
import { PageTitle, Section } from "../ui/page-title";
import { Status as Sign } from "../ui/status";
import { Table } from "../ui/table";

export const loader = load("routes/status", "account", async ({ deps, account }) => {
  const programmes = await programmesOf(deps.db.client, account.id, deps.clock.now());
  if (!programmes.some((programme) => programme.role === "organiser")) throw new AppError("not_found");
  const [checks, queues] = await Promise.all([readiness(deps), queuesOf(deps)]);
  return { checks: Object.entries(checks), queues: Object.entries(queues ?? {}), trust: deps.config.mail.trust };
});

export const meta: MetaFunction = () => [{ title: "Status · Distretto" }];

export default function Status() {
  const t = useT();
  const { checks, queues, trust } = useLoaderData<typeof loader>();
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
      {queues.length > 0 && (
        <div className="mt-12">
          <Section id="queues" title={t("people:status.queues")}>
            <Table
              caption={t("people:status.queues")}
              rows={queues}
              rowKey={([name]) => name}
              columns={[
                { id: "queue", label: t("people:status.queue"), cell: ([name]) => t(`people:status.queue.${name}`) },
                { id: "waiting", label: t("people:status.waiting"), cell: ([, queue]) => queue.waiting },
                {
                  id: "oldest",
                  label: t("people:status.oldest"),
                  cell: ([, { waiting, oldestSeconds }]) => (waiting > 0 ? age(t, oldestSeconds) : ""),
                },
              ]}
            />
          </Section>
        </div>
      )}
      {trust === "loopback" && (
        <div className="mt-8">
          <Notice>{t("people:status.trust")}</Notice>
        </div>
      )}
    </Page>
  );
}

function age(t: ReturnType<typeof useT>, seconds: number): string {
  if (seconds < 120) return t("people:status.seconds", { count: seconds });
  if (seconds < 2 * 60 * 60) return t("people:status.minutes", { count: Math.round(seconds / 60) });
  return t("people:status.hours", { count: Math.round(seconds / 3_600) });
}
