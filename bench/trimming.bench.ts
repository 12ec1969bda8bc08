/**
 * How often trimming gives exactly what the letters of tests/mail/corpus expect (white space aside), per language and per
 * mail program, beside two npm parsers on the same text; and CPU time per letter. HTML mails reach the parsers as the
 * text that our reader makes of them, without its marks.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import EmailReplyParser from "email-reply-parser";
import { threadedMailReader } from "../app/adapters/mail-reader/reader.server";
import { textOf } from "../app/features/mail/text-of";
import { trimReply } from "../app/features/mail/trim-reply";
import { report, say } from "./lib/result";

const folder = "tests/mail/corpus";
const rounds = 5;
/** The second part of a letter's name when it names a program; other letters are about one particular difficulty. */
const programs = new Set(
  "gmail outlook exchange windows apple iphone thunderbird yahoo samsung k9 proton roundcube yandex mailru abv bat zoho libero".split(
    " ",
  ),
);
const planer = createRequire(import.meta.url)("planer") as { extractFrom(text: string, type: "text/plain"): string };
const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();
const unmarked = (text: string) => text.replace(/^\ue000.*\n?/gm, "");

const parsers: Record<string, (text: string) => string> = {
  ours: (text) => trimReply(text).reply,
  "email-reply-parser": (text) => new EmailReplyParser().parseReply(unmarked(text)),
  planer: (text) => planer.extractFrom(unmarked(text), "text/plain"),
};

const reader = threadedMailReader();
const letters: { text: string; expected: string; groups: Record<"language" | "program" | "form", string> }[] = [];
for (const name of readdirSync(`${folder}/in`)) {
  const raw = readFileSync(`${folder}/in/${name}`);
  const [language = "", program = ""] = name.replace(/\.\w+$/, "").split("-");
  letters.push({
    text: name.endsWith(".eml") ? textOf(await reader.read(raw)) : raw.toString("utf8"),
    expected: squeezed(readFileSync(`${folder}/expected/${name.replace(/\.\w+$/, ".txt")}`, "utf8")),
    groups: {
      language,
      program: programs.has(program) ? program : "particular",
      form: name.includes("html") ? "html" : "text",
    },
  });
}
await reader.stop();

/** Words of the expected reply that are in neither part of what a trimmer gives. */
const isLost = (text: string, expected: string) => {
  const { reply, folded } = trimReply(text);
  const kept = squeezed(`${reply} ${folded}`);
  return expected.split(" ").some((word) => !kept.includes(word));
};

const exact: Record<string, boolean[]> = {};
const cost: Record<string, number> = {};
for (const [name, parse] of Object.entries(parsers)) {
  exact[name] = letters.map(({ text, expected }) => squeezed(parse(text)) === expected);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) for (const { text } of letters) parse(text);
  const { user, system } = process.cpuUsage(before);
  cost[name] = (user + system) / (rounds * letters.length);
  say(`${name}: ${Math.round(100 * share(exact[name]))} % exact, ${Math.round(cost[name])} µs a letter`);
}

function share(values: readonly boolean[]): number {
  return values.filter(Boolean).length / values.length;
}

/** The share of exact letters of each parser, by group. */
function by(group: "language" | "program" | "form") {
  const names = [...new Set(letters.map(({ groups }) => groups[group]))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const within = (values: readonly boolean[]) => values.filter((_, i) => letters[i]?.groups[group] === name);
      const shares = Object.entries(exact).map(([parser, values]) => [parser, share(within(values))]);
      return [name, { ...Object.fromEntries(shares), n: within(exact.ours ?? []).length }];
    }),
  );
}

const ours = share(exact.ours ?? []);
const baseline = Math.max(...Object.keys(parsers).map((name) => (name === "ours" ? 0 : share(exact[name] ?? []))));
const lost = letters.filter(({ text, expected }) => isLost(text, expected)).length / letters.length;
report({
  name: "trimming",
  ours,
  baseline,
  ratio: ours / baseline,
  unit: "share of letters trimmed exactly",
  n: letters.length,
  goal: "ours >= 0.95, lost <= 0.01",
  met: ours >= 0.95 && lost <= 0.01,
  lost,
  parsers: Object.fromEntries(Object.entries(exact).map(([name, values]) => [name, share(values)])),
  microsecondsPerLetter: cost,
  languages: by("language"),
  programs: by("program"),
  forms: by("form"),
});
