import { Link, useLocation } from "@remix-run/react";
import { useLanguage, useT } from "../../../../i18n/use-t";
import { Notice } from "../../../../ui/notice";
import type { EditedFilm, EditedMarker } from "../../edit-view";
import { formatTimecode } from "../../timecode";
import { languageName } from "./language-name";

interface Props {
  film: EditedFilm;
  theirs: EditedMarker | null;
  openers: { value: string; label: string }[];
}

/** Somebody else was faster: their version above, one's own still in the form below. */
export function StaleMarker({ film, theirs, openers }: Props) {
  const t = useT();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  if (!theirs)
    return (
      <Notice tone="hold" role="alert" title={t("editor:stale.removed")}>
        {t("editor:stale.removedText")}
      </Notice>
    );
  const lines = [
    [t("editor:field.at"), formatTimecode(film, theirs.frame)],
    [t("editor:field.title"), theirs.title],
    ...Object.entries(theirs.question).map(([code, words]) => [languageName(code, language), words]),
    [t("editor:field.opens"), openers.find(({ value }) => value === theirs.opens)?.label ?? theirs.opens],
    [t("editor:field.minutes"), theirs.minutes],
    [t("editor:field.closing"), theirs.closing ? t("editor:yes") : undefined],
  ].filter(([, value]) => value !== undefined && value !== "");
  return (
    <Notice tone="hold" role="alert" title={t("editor:stale.title")}>
      <p>{t("editor:stale.text")}</p>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-15">
        {lines.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="clock">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">
        <Link to={pathname + search} reloadDocument>
          {t("editor:stale.takeTheirs")}
        </Link>
      </p>
    </Notice>
  );
}
