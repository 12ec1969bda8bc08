import { Link } from "@remix-run/react";
import { Check, Circle } from "lucide-react";
import { useState } from "react";
import { useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { Disclosure } from "../../../../ui/disclosure";
import { exercises } from "../../rehearsal/exercises";
import { useLive } from "../live-context";
import type { RehearsalStore } from "./rehearsal-store";

const rates = [1, 5, 20];

interface Props {
  store: RehearsalStore;
  /** The session's page. */
  home: string;
  onAgain: () => void;
}

/** Says that this is a rehearsal, how fast its time runs, and what there is to practise. */
export function RehearsalBar({ store, home, onAgain }: Props) {
  const t = useT();
  useLive();
  const [rate, setRate] = useState(1);
  const hurry = (wanted: number) => {
    setRate(wanted);
    store.hurry(wanted);
  };
  const done = store.practised;
  return (
    <section
      aria-label={t("rehearsal:title")}
      className="relative z-10 flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-line bg-copper-quiet px-3 py-1.5 text-15 md:px-4"
    >
      <p className="min-h-8 content-center">
        <strong className="text-copper">{t("rehearsal:title")}</strong>{" "}
        <span className="max-md:hidden">{t("rehearsal:what")}</span>
      </p>
      <Disclosure className="relative" summary={t("rehearsal:practise", { done: done.length, all: exercises.length })}>
        <ol className="absolute top-9 left-0 flex w-80 max-w-[85vw] flex-col gap-1.5 rounded border border-line bg-raised p-3 shadow-lg">
          {exercises.map((exercise) => (
            <li key={exercise} className="flex gap-2">
              {done.includes(exercise) ? (
                <Check
                  size={18}
                  strokeWidth={1.5}
                  className="mt-0.5 shrink-0 text-accent"
                  aria-label={t("rehearsal:done")}
                />
              ) : (
                <Circle
                  size={18}
                  strokeWidth={1.5}
                  className="mt-0.5 shrink-0 text-muted"
                  aria-label={t("rehearsal:open")}
                />
              )}
              {t(`rehearsal:do.${exercise}`)}
            </li>
          ))}
        </ol>
      </Disclosure>
      <fieldset className="ml-auto flex items-center gap-1">
        <legend className="float-left mr-2 min-h-8 content-center text-14 text-muted">{t("rehearsal:speed")}</legend>
        {rates.map((one) => (
          <Button
            key={one}
            size="small"
            look={one === rate ? "primary" : "quiet"}
            aria-pressed={one === rate}
            onClick={() => hurry(one)}
          >
            {t("rehearsal:times", { rate: one })}
          </Button>
        ))}
      </fieldset>
      <Button size="small" onClick={onAgain}>
        {t("rehearsal:again")}
      </Button>
      <Link to={home} className="min-h-8 content-center underline">
        {t("rehearsal:end")}
      </Link>
    </section>
  );
}
