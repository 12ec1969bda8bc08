import { Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Section } from "../../../ui/page-title";
import { programmePath } from "./paths";

/** Ways to what the organiser alone looks at or begins. */
export function OrganiserDesk({ slug }: { slug: string }) {
  const t = useT();
  return (
    <Section id="desk" title={t("people:desk.title")}>
      <ul className="flex flex-col gap-2">
        <li>
          <Link to={`${programmePath(slug)}/audit`}>{t("people:desk.audit")}</Link>
          <span className="text-muted"> · {t("people:desk.auditText")}</span>
        </li>
        <li>
          <Link to={`${programmePath(slug)}/again`}>{t("people:desk.again")}</Link>
          <span className="text-muted"> · {t("people:desk.againText")}</span>
        </li>
      </ul>
    </Section>
  );
}
