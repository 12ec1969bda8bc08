import { useLocation } from "@remix-run/react";
import { useState } from "react";
import { useT } from "../../../../i18n/use-t";
import { Section } from "../../../../ui/page-title";
import { openingRoles } from "../../../programme/content/opening-roles";
import type { Fields } from "../../edit-limits";
import type { EditedFilm, EditorView } from "../../edit-view";
import { placeProblem } from "../../marker-place";
import type { Said } from "../../said";
import { formatTimecode, parseTimecode } from "../../timecode";
import { DoneNotice } from "./done-notice";
import { MarkerFiles } from "./marker-files";
import { MarkerList } from "./marker-list";
import { StageFrame } from "./stage-frame";
import { useLazyStage } from "./use-lazy-stage";
import { fresh, usePlaces } from "./use-places";

interface Props extends Pick<EditorView, "sites" | "mayEdit"> {
  film: EditedFilm;
  said: Said | null;
  savedMarker: string | null;
}

/** How much of the film a rehearsal plays before its marker (s). */
const rehearsalSeconds = 5;

/** The film, the strip with its flags, and the markers with their forms: three views of one thing. */
export function MarkerSection({ film, sites, mayEdit, said, savedMarker }: Props) {
  const t = useT();
  const { key } = useLocation();
  const places = usePlaces(film, said, savedMarker ? { id: savedMarker, key } : null);
  const [rehearsal, setRehearsal] = useState<Fields | null>(null);
  const { Stage, stage, onStage } = useLazyStage(film.mediaHref !== null);
  const openers = [
    ...sites.map(({ slug, city }) => ({ value: slug, label: city })),
    ...openingRoles.map((role) => ({ value: role, label: t(`editor:role.${role}`) })),
  ];
  const flags = places.all.map(({ id, title, frame }) => ({
    ...{ id, title, frame },
    wrong:
      placeProblem(
        film,
        frame,
        places.all.filter((other) => other.id !== id),
      ) !== null,
  }));
  const unsaved = parseTimecode(film, places.at(fresh));
  const move = (id: string, to: number) => {
    const frame = Math.min(Math.max(1, to), film.frames - 1);
    places.setAt(id, formatTimecode(film, frame));
    stage?.show(frame);
  };
  const mark = () => {
    if (!stage) return;
    stage.show(stage.frame);
    places.setAt(fresh, formatTimecode(film, stage.frame));
    places.setOpen(fresh);
    requestAnimationFrame(() => document.getElementById("new-title")?.focus());
  };
  return (
    <Section id="markers" title={t("editor:markers")}>
      <DoneNotice said={said?.about === "markers" ? said : null} />
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="lg:sticky lg:top-4">
          {Stage ? (
            <Stage
              film={film}
              onStage={onStage}
              rehearsal={rehearsal}
              openers={openers}
              flags={
                unsaved === null
                  ? flags
                  : [
                      ...flags,
                      {
                        id: fresh,
                        title: t("editor:new.title"),
                        frame: unsaved,
                        wrong: placeProblem(film, unsaved, places.all) !== null,
                      },
                    ]
              }
              mayEdit={mayEdit}
              onMark={mark}
              onMove={move}
              onPick={(id) => {
                places.setOpen(id);
                const frame = flags.find((flag) => flag.id === id)?.frame ?? unsaved;
                if (frame !== null) stage?.show(frame);
              }}
            />
          ) : (
            <StageFrame film={film} />
          )}
        </div>
        <div>
          <MarkerList
            {...{ film, places, openers, mayEdit, said }}
            stage={Stage ? stage : null}
            onRehearse={(frame, fields) => {
              setRehearsal(fields);
              stage?.playTo(frame, rehearsalSeconds, true);
            }}
          />
          <MarkerFiles film={film} said={said} mayEdit={mayEdit} />
        </div>
      </div>
    </Section>
  );
}
