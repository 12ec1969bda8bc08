import { useLanguage, useT } from "../../../i18n/use-t";
import { formatInZone } from "../../../ui/format-in-zone";
import { Section } from "../../../ui/page-title";
import { Table } from "../../../ui/table";
import type { ConsentsView } from "../views";

/** For the organiser: what everybody is asked to agree to, and who has, when, to which wording. */
export function ConsentsSection({ text, version, given, timeZone }: ConsentsView & { timeZone: string }) {
  const t = useT();
  const language = useLanguage();
  const when = (at: number) => {
    const { date, time, zone } = formatInZone(at, timeZone, language);
    return `${date}, ${time} (${zone})`;
  };
  return (
    <Section id="consents" title={t("invitations:consents")}>
      {text && <p className="mb-4 max-w-reading border-l-4 border-line pl-4 whitespace-pre-line">{text}</p>}
      {given.length === 0 ? (
        <p className="text-muted">{t("invitations:consents.none")}</p>
      ) : (
        <Table
          caption={t("invitations:consents")}
          rows={given}
          rowKey={(row) => `${row.membershipId} ${row.version}`}
          columns={[
            { id: "who", label: t("invitations:consents.who"), cell: (row) => row.who },
            { id: "when", label: t("invitations:consents.when"), cell: (row) => when(row.at) },
            {
              id: "text",
              label: t("invitations:consents.text"),
              cell: (row) =>
                row.version === version ? (
                  t("invitations:consents.current", { version })
                ) : (
                  <details>
                    <summary>{t("invitations:consents.earlier", { version: row.version })}</summary>
                    <p className="max-w-reading whitespace-pre-line">{row.text}</p>
                  </details>
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}
