import { isCountry, isLanguage, isTimeZone } from "../content/places";
import { timesOf } from "../schedule";

/** Most cities of a programme that is made by the form. */
export const mostCities = 12;
/** How far ahead the first session may be (ms): five years. */
const furthest = 5 * 366 * 24 * 3_600_000;

/** A city as the form names it; `was` is the slug of the city of the old programme whose place it takes. */
export interface WishedCity {
  was: string | null;
  slug: string;
  city: string;
  country: string;
  timeZone: string;
  people: string[];
}

/** What a new programme shall be. Instants are ms since 1970, in the order of the sessions. */
export interface Wish {
  slug: string;
  title: string;
  summary: string;
  language: string;
  timeZone: string;
  cities: WishedCity[];
  starts: number[];
}

type Form = Record<string, string>;

/** Why a form cannot be carried out: keys of i18n `errors`, with what their sentences name. */
export type WishProblem = { sentence: string; details: Record<string, string | number> };

/** Reads the form of a new programme with `sessions` sessions, or says the first thing that is wrong. */
export function readWish(form: Form, sessions: number, now: number): Wish | WishProblem {
  const title = line(form.title);
  const slug = (form.slug ?? "").trim();
  if (title.length < 3 || title.length > 120) return no("again_title");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 60) return no("again_slug");
  const { language = "", timeZone = "", weeks = "" } = form;
  if (!isLanguage(language)) return no("again_language");
  if (!isTimeZone(timeZone)) return no("again_zone", { city: title });
  const cities = readCities(form);
  if ("sentence" in cities) return cities;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(form.time ?? "")) return no("again_time");
  if (!/^\d{4}-\d\d-\d\d$/.test(form.from ?? "") || !isDay(form.from ?? "")) return no("again_day");
  if (!/^([1-9]|[1-4]\d|5[0-2])$/.test(weeks)) return no("again_weeks");
  const schedule = { from: form.from ?? "", startTime: form.time ?? "", timeZone, everyWeeks: Number(weeks) };
  const starts = Array.from(
    { length: sessions },
    (_, at) => timesOf({ ...schedule, weekday: "monday", minutes: 1 }, at + 1, now).startsAt,
  );
  if ((starts[0] ?? 0) <= now) return no("again_past");
  if ((starts[0] ?? 0) > now + furthest) return no("times_far");
  return { slug, title, summary: (form.summary ?? "").trim().slice(0, 2_000), language, timeZone, cities, starts };
}

/** The cities whose name was left in; the others are not taken over. */
function readCities(form: Form): WishedCity[] | WishProblem {
  const cities: WishedCity[] = [];
  for (let at = 1; at <= mostCities; at++) {
    const field = (name: string) => line(form[`${name}-${at}`]);
    const city = field("city");
    if (!city) continue;
    if (city.length > 60) return no("again_city", { city: city.slice(0, 20) });
    const country = field("country").toUpperCase();
    if (!isCountry(country)) return no("again_country", { city });
    if (!isTimeZone(field("zone"))) return no("again_zone", { city });
    const people = [...new Set(field("people").split(",").map(line).filter(Boolean))];
    if (people.length > 40 || people.some((name) => name.length > 80)) return no("again_people", { city });
    const slug = slugOf(city, at);
    if (cities.some((other) => other.slug === slug)) return no("again_twice", { city });
    cities.push({ was: field("was") || null, slug, city, country, timeZone: field("zone"), people });
  }
  return cities.length > 0 ? cities : no("again_cities");
}

const line = (text = "") => text.normalize("NFC").replace(/\p{C}/gu, " ").replace(/\s+/g, " ").trim();

/** A city's name in addresses; one that has no Latin letters is called by its place in the list. */
function slugOf(city: string, at: number): string {
  const plain = city.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || `city-${at}`;
}

const isDay = (day: string) => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};

const no = (sentence: string, details: WishProblem["details"] = {}): WishProblem => ({ sentence, details });

/** What the form of a new programme begins with. */
export interface AgainView {
  title: string;
  summary: string;
  language: string;
  timeZone: string;
  /** HH:MM, as the clocks of `timeZone` show it. */
  time: string;
  cities: { was: string; city: string; country: string; zone: string }[];
  sessions: number;
  films: number;
}
