import type { Db } from "../../../db.server";
import type { Standing } from "../../permissions/roles";
import { sitesOf } from "../../programme/sites-of.server";
import { adviceFor } from "./advice";
import { answerersOf } from "./answerers";
import type { Phase } from "./features";
import { isOpen, openingOf, openPhase } from "./opening";
import { questionnaire } from "./questionnaire.server";
import { averageOfCities, cityScore } from "./score";
import { type AnswerRow, listAnswers, readTimes } from "./store.server";
import type { AssessmentView, CityLine, CityResult } from "./views";

type Sites = Awaited<ReturnType<typeof sitesOf>>;

interface Asked {
  standing: Pick<Standing, "siteId" | "membershipId" | "name">;
  /** The reader may see every city. */
  crew: boolean;
  /** Who answers and which city is looked at, as the address says. */
  who: string | null;
  city: string | null;
}

const byPhase = <T>(make: (phase: Phase) => T): Record<Phase, T> => ({ before: make("before"), after: make("after") });

/** The self-assessment of a programme as this reader may see it at `now` (ms): their own city, or all of them. */
export async function readAssessment(db: Db, programmeId: string, asked: Asked, now: number): Promise<AssessmentView> {
  const { source, features } = questionnaire();
  const [{ sites, answers, cities }, times] = await Promise.all([
    readCities(db, programmeId),
    readTimes(db, programmeId),
  ]);
  const opening = openingOf(times.sessions, times.afterAt);
  const own = sites.find(({ id }) => id === asked.standing.siteId);
  const picked = asked.crew ? asked.city : own?.slug;
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    source,
    features,
    opening: byPhase((phase) => ({
      from: instant(opening[phase].from),
      until: instant(opening[phase].until),
      open: isOpen(opening, phase, now),
    })),
    afterDay: instant(times.afterAt)?.slice(0, 10) ?? "",
    own: own ? ownCity(own, answers, asked, openPhase(opening, now)) : null,
    result: cityResult(cities, picked ?? null),
    cities: asked.crew ? cities : null,
  };
}

/** One city's figures with the average of all; null for a city that is not of the programme. */
export async function readCityResult(db: Db, programmeId: string, slug: string): Promise<CityResult | null> {
  const { cities } = await readCities(db, programmeId);
  return cityResult(cities, slug);
}

/** Every city's figures, in the programme's order. */
export async function readCities(db: Db, programmeId: string) {
  const { features } = questionnaire();
  const [sites, answers] = await Promise.all([sitesOf(db, programmeId), listAnswers(db, programmeId)]);
  const cities = sites.map(({ id, slug, city, country, people }): CityLine => {
    const ofPhase = (phase: Phase) =>
      answers.filter((answer) => answer.siteId === id && answer.phase === phase).map(({ scores }) => scores);
    return {
      slug,
      city,
      country,
      named: people.length,
      scores: byPhase((phase) => cityScore(features, ofPhase(phase))),
    };
  });
  return { sites, answers, cities };
}

function cityResult(cities: readonly CityLine[], slug: string | null): CityResult | null {
  const all = questionnaire();
  const found = cities.find((city) => city.slug === slug);
  if (!found) return null;
  const newest = found.scores.after.people > 0 ? found.scores.after : found.scores.before;
  return {
    slug: found.slug,
    city: found.city,
    scores: found.scores,
    average: byPhase((phase) =>
      averageOfCities(
        all.features,
        cities.map(({ scores }) => scores[phase]),
      ),
    ),
    advice: adviceFor(all, newest),
  };
}

function ownCity(site: Sites[number], answers: AnswerRow[], { standing, who }: Asked, phase: Phase | null) {
  const mine = answers.filter(({ siteId }) => siteId === site.id);
  const people = answerersOf(site, standing).map(({ id, name }) => ({
    id,
    name,
    answered: byPhase((one) => mine.some((answer) => answer.answererId === id && answer.phase === one)),
  }));
  // Alone on the list: nothing to pick.
  const person = people.length === 1 ? people[0] : people.find(({ id }) => id === who);
  const given = mine.find((answer) => answer.answererId === person?.id && answer.phase === phase);
  return {
    city: site.city,
    phase,
    people,
    who: person && phase ? { id: person.id, name: person.name, scores: given?.scores ?? {} } : null,
  };
}
