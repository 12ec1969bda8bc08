import { Link } from "@remix-run/react";
import { BookOpen } from "lucide-react";
import { useT } from "../../../i18n/use-t";
import type { ReadingLine } from "../views";
import { readingPath } from "./paths";

/** Readings as links with the minutes they take. */
export function ReadingList({ slug, readings }: { slug: string; readings: ReadingLine[] }) {
  const t = useT();
  return (
    <ul className="flex flex-col gap-2">
      {readings.map((reading) => (
        <li key={reading.slug} className="flex items-start gap-3">
          <BookOpen size={18} strokeWidth={1.5} aria-hidden="true" className="mt-1 shrink-0 text-muted" />
          <span>
            <Link to={readingPath(slug, reading.session, reading.slug)}>{reading.title}</Link>
            <span className="text-14 whitespace-nowrap text-muted">
              {" "}
              · {t("programme:minutes", { count: reading.minutes })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
