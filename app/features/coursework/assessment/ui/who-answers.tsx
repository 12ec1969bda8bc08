import { Link } from "@remix-run/react";
import { useT } from "../../../../i18n/use-t";
import type { AssessmentView } from "../views";

/** The people on the city's list, each with the way to their own form. */
export function WhoAnswers({ own }: { own: NonNullable<AssessmentView["own"]> }) {
  const t = useT();
  const { phase, people, city } = own;
  if (!phase) return <p className="text-muted">{t("assessment:who.closed")}</p>;
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-reading">{t("assessment:who.lead", { city })}</p>
      <ul className="flex flex-col">
        {people.map(({ id, name, answered }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-line py-2">
            <span className="min-w-40 font-semibold">{name}</span>
            <span className="min-w-28 text-15 text-muted">
              {answered[phase] ? `✓ ${t("assessment:who.answered")}` : t("assessment:who.waiting")}
            </span>
            <Link to={`?who=${id}#form`}>
              {t(answered[phase] ? "assessment:who.change" : "assessment:who.pick", { name })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
