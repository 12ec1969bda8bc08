import { useT } from "../../../i18n/use-t";
import { Section } from "../../../ui/page-title";
import { Status } from "../../../ui/status";
import type { Idea } from "../state";

/** The ideas that were added while a city spoke, on that city's page. */
export function CaseIdeas({ ideas }: { ideas: readonly Idea[] }) {
  const t = useT();
  return (
    <Section id="ideas" title={t("cases:ideas")}>
      {ideas.length === 0 && <p className="text-muted">{t("cases:ideas.none")}</p>}
      <ul className="flex max-w-reading flex-col gap-4">
        {ideas.map((idea) => (
          <li key={idea.id}>
            <p className="break-words">{idea.text}</p>
            <p className="flex flex-wrap items-center gap-x-3 text-14 text-muted">
              {t("cases:ideas.by", { name: idea.name })} ·{" "}
              {t("cases:ideas.supporters", { count: idea.supporters.length })}
              {idea.discussed && <Status tone="answered">{t("cases:ideas.discussed")}</Status>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
