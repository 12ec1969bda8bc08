import { type Told as Invited, inviteLetter, offLetter, reminderLetter } from "../features/invitations/letters";
import type { Letter } from "../features/mail/letter";
import { letterParts } from "../features/mail/letter-parts.server";
import { letterTexts } from "../features/mail/letter-texts.server";
import { signInLetter } from "../features/mail/sign-in-letter";
import { followedLetter, openQuestionsLetter, type Told, threadLetter } from "../features/questions/letters";
import { type Asked, askLetter, lateLetter, understoodLetter } from "../features/surveys/letters";
import type { Question } from "../features/surveys/round";

const at = "https://distretto.example";
const programme = "Italy and its Industrial Clusters";
const page = `${at}/programmes/italian-clusters/sessions/4/questions`;

const told = (language: string): Told => ({
  ...{ language, programme, page, asker: "Sofia", shut: false, hold: null },
  session: { number: 4, title: "Legno Arredo Brianza" },
  author: "Sofia",
  question: "Who kept the list of the workshops, before there was an office to keep it?",
  text: "Who kept the list of the workshops, before there was an office to keep it?",
});
const hold = { filmId: "film", film: "Legno Arredo Brianza", title: "Could this grow in your city?", seconds: 754 };
const answered = (language: string): Told => ({
  ...told(language),
  author: "Expert from Milan",
  text: "The parish priest.\nHe knew who owed whom, and that was the list.",
});

const questions: Question[] = [
  {
    position: 1,
    kind: "number",
    text: "How many firms?",
    options: [],
    unit: "firms",
    least: 1,
    most: null,
    whole: true,
  },
  {
    position: 2,
    kind: "open",
    text: "What do they share?",
    options: [],
    unit: "",
    least: null,
    most: null,
    whole: false,
  },
];
const round = (language: string): Asked => ({
  ...{ language, programme, questions, title: "Your cluster", intro: "Short answers are enough." },
  author: "Expert from Milan",
  page: `${at}/programmes/italian-clusters/surveys/1`,
});

const startsAt = Date.UTC(2027, 2, 23, 15);
const invited = (language: string): Invited => ({
  ...{ number: 4, title: "Legno Arredo Brianza", programme, startsAt, endsAt: startsAt + 2 * 60 * 60_000 },
  cities: [
    { city: "Sofia", timeZone: "Europe/Sofia" },
    { city: "Istanbul", timeZone: "Europe/Istanbul" },
  ],
  reason: "The guide is ill.",
  reader: { name: "Sofia", language, timeZone: "Europe/Sofia", state: "invited" },
  link: `${at}/join/example`,
  page,
});

type Say = ReturnType<typeof letterTexts>;
const open = { asker: "Sofia", session: "Legno Arredo Brianza", text: told("en").text, shut: false, days: 2 };

/** One letter of every kind that goes out, with made-up words. */
const samples: Record<string, (language: string, t: Say) => Letter> = {
  question: (language, t) => threadLetter("question", told(language), t),
  "question from a film": (language, t) => threadLetter("question", { ...told(language), hold }, t),
  "private question without a name": (language, t) =>
    threadLetter("question", { ...told(language), asker: "", author: "", shut: true }, t),
  "further words": (language, t) => threadLetter("note", { ...told(language), text: "And today?" }, t),
  "answer to the asker": (language, t) => threadLetter("answer", answered(language), t),
  "answer to a follower": (language, t) => threadLetter("followed", answered(language), t),
  "summary of answers": (language, t) =>
    followedLetter(
      { language, programme, page },
      [{ question: told(language).text, answers: [answered(language)], page }],
      t,
    ),
  "open questions": (language, t) =>
    openQuestionsLetter(
      { language, programme, page },
      [{ ...open, replyTo: `qa+${"a".repeat(26)}@distretto.example` }],
      t,
    ),
  "survey round": (language, t) => askLetter(round(language), t),
  "survey reminder": (language, t) => askLetter(round(language), t, true),
  "survey understood": (language, t) => understoodLetter(round(language), new Map(), ["Greetings from all of us"], t),
  "survey too late": (language, t) => lateLetter(round(language), t),
  invitation: (language, t) => inviteLetter(invited(language), t),
  "session reminder": (language, t) => reminderLetter(invited(language), "day", startsAt - 24 * 60 * 60_000, t),
  "session called off": (language, t) => offLetter(invited(language), t),
  "sign-in": (language, t) => signInLetter(language, { code: "123456", url: `${at}/sign-in/link/example` }, t),
};

export const sampleNames = Object.keys(samples);

/** A sample as its receiver gets it. An unknown name gives the first. */
export function sampleLetter(name: string | null, language: string) {
  const known = name !== null && Object.hasOwn(samples, name) ? name : (sampleNames[0] ?? "");
  const letter = samples[known]?.(language, letterTexts(language)) as Letter;
  return { name: known, subject: letter.subject, ...letterParts(letter) };
}
