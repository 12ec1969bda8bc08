import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useT } from "../../../../i18n/use-t";
import { EmptyState } from "../../../../ui/empty-state";
import { Notice } from "../../../../ui/notice";
import { PageTitle, Section, Sections } from "../../../../ui/page-title";
import { ProgrammeFrame } from "../../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../../programme/views";
import type { FilmsSaid, FilmsView } from "../../films-view";
import { FilmCard } from "./film-card";
import { FilmForm } from "./film-form";
import { ItemForm } from "./item-form";
import { SendingLine } from "./sending-line";
import { UploadRow } from "./upload-row";
import { useSending } from "./use-sending";

interface Props extends FilmsView {
  programme: ProgrammeRef;
  said: FilmsSaid | null;
}

/** The programme's films: sending one, what becomes of it, and where it is shown. */
export function FilmsPage({ programme, films, uploads, items, converts, said }: Props) {
  const t = useT();
  const stopped = uploads.filter(({ state }) => state === "receiving");
  const { sending, start, cancel } = useSending(programme.slug, stopped);
  const underWay = uploads.filter(({ id }) => id !== sending?.id);
  const moves =
    uploads.some(({ state }) => state === "checking" || state === "converting") ||
    films.some(({ work }) => work?.state === "waiting" || work?.state === "running");
  useFreshWhile(moves);
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle title={t("films:title")} lead={t("films:lead")} />
      <Sections>
        <Section id="send" title={t("films:form.heading")}>
          {stopped.length > 0 && !sending && (
            <div className="mb-5">
              <Notice>{t("films:upload.goOn", { names: stopped.map(({ fileName }) => fileName).join(", ") })}</Notice>
            </div>
          )}
          <FilmForm
            slug={programme.slug}
            films={films}
            busy={sending !== null && sending.state !== "failed"}
            send={start}
          />
        </Section>
        {(sending || underWay.length > 0) && (
          <Section id="coming" title={t("films:upload.heading")}>
            <div className="flex flex-col gap-4">
              {sending && <SendingLine sending={sending} cancel={cancel} />}
              {underWay.map((upload) => (
                <UploadRow key={upload.id} upload={upload} converts={converts} />
              ))}
              {moves && <noscript>{t("films:upload.reload")}</noscript>}
            </div>
          </Section>
        )}
        <Section id="films" title={t("films:film.heading")}>
          {films.length === 0 ? (
            <EmptyState title={t("films:film.none")}>{t("films:film.noneText")}</EmptyState>
          ) : (
            films.map((film) => (
              <FilmCard key={film.id} film={film} slug={programme.slug} said={said} converts={converts} />
            ))
          )}
          {!converts && <p className="mt-4 max-w-reading text-15 text-muted">{t("films:noConversion")}</p>}
        </Section>
        {items.length > 0 && films.length > 0 && (
          <Section id="items" title={t("films:item.heading")}>
            {items.map((item) => (
              <ItemForm key={item.id} item={item} films={films} said={said} />
            ))}
          </Section>
        )}
      </Sections>
    </ProgrammeFrame>
  );
}

/** Looks again every two seconds while something moves and the page is seen. */
function useFreshWhile(moves: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!moves) return;
    const timer = setInterval(() => document.visibilityState === "visible" && revalidate(), 2_000);
    return () => clearInterval(timer);
  }, [moves, revalidate]);
}
