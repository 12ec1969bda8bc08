import { useMemo, useState } from "react";
import { translator } from "../../../../i18n/translate";
import { useLanguage, useT } from "../../../../i18n/use-t";
import { castOf } from "../../rehearsal/cast";
import type { RehearsalFacts } from "../../rehearsal-facts";
import { LiveProvider } from "../live-context";
import { RoomFactsContext } from "../room-facts";
import { Inside } from "../room-screen";
import { RehearsalBar } from "./rehearsal-bar";
import { RehearsalStore } from "./rehearsal-store";

/** The room as its moderator has it, with pretend people. Each time it is begun anew, it begins from nothing. */
export default function RehearsalScreen({ facts }: { facts: RehearsalFacts }) {
  const [round, setRound] = useState(0);
  return <Round key={round} facts={facts} onAgain={() => setRound(round + 1)} />;
}

function Round({ facts, onAgain }: { facts: RehearsalFacts; onAgain: () => void }) {
  const t = useT();
  const language = useLanguage();
  const { room, people, prepared, refusals } = facts;
  const store = useMemo(() => {
    const names = { own: t("rehearsal:you"), expert: t("rehearsal:expert"), guest: t("rehearsal:guest") };
    const sites = room.sites.map((site) => ({ ...site, people: people[site.slug] ?? [] }));
    return new RehearsalStore({
      madeAt: Date.now(),
      facts: { runSheet: room.runSheet, films: new Map(room.films.map((film) => [film.filmId, film])), prepared },
      cast: castOf(room.own.attendeeId, sites, names),
      lines: {
        knock: t("rehearsal:say.knock"),
        thanks: t("rehearsal:say.thanks"),
        onItem: [t("rehearsal:say.item1"), t("rehearsal:say.item2"), t("rehearsal:say.item3")],
        onHold: [t("rehearsal:say.hold1"), t("rehearsal:say.hold2"), t("rehearsal:say.hold3")],
      },
      t: translator(language, { errors: refusals }),
    });
  }, [room, people, prepared, refusals, t, language]);
  const home = `/programmes/${room.programme.slug}/sessions/${room.session.number}`;
  return (
    <RoomFactsContext.Provider value={room}>
      <LiveProvider make={() => store}>
        <Inside base="" quiet rehearsal={<RehearsalBar store={store} home={home} onAgain={onAgain} />} />
      </LiveProvider>
    </RoomFactsContext.Provider>
  );
}
