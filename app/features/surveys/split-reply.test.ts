import { describe, expect, test } from "vitest";
import { letterParts } from "../mail/letter-parts.server";
import { letterTexts } from "../mail/letter-texts.server";
import { trimReply } from "../mail/trim-reply";
import { askLetter } from "./letters";
import type { Question } from "./round";
import { splitReply } from "./split-reply";

const question = (position: number, text: string, more: Partial<Question> = {}): Question => ({
  ...{ position, kind: "open", text, options: [], unit: "", least: null, most: null, whole: false },
  ...more,
});
const questions = [
  question(1, "How many firms belong to the strongest cluster near your city?", {
    ...{ kind: "number", unit: "firms", least: 1, most: 100_000, whole: true },
  }),
  question(2, "Which of these helped it most to grow?", {
    ...{ kind: "choice", options: ["Family ties", "Local banks", "A technical school", "Public bodies"] },
  }),
  question(3, "What do the firms share, and what do they keep to themselves?"),
  question(4, "Would a service centre pay for itself within five years?", { kind: "choice", options: ["Yes", "No"] }),
  question(5, "What share of its turnover is exported?", { kind: "number", unit: "%", least: 0, most: 100 }),
];
const t = letterTexts("en");
const sent = letterParts(
  askLetter(
    {
      title: "Your cluster",
      intro: "Before session one I would like to know where you stand.\nShort answers are enough.",
      questions,
      programme: "Italian clusters",
      author: "Expert",
      page: "https://distretto.example/programmes/italian-clusters/surveys/1",
      language: "en",
    },
    t,
  ),
).text;

/** How each city writes: greeting, five answers, closing, how its mail program introduces and marks the original. */
const cities = {
  Sofia: {
    greeting: "Здравейте,",
    answers: ["около 1 200 фирми", "б)", "Споделят пазари, но не и цени.", "Да", "12,5 %"],
    closing: "Поздрави,\nИвана",
    intro: "На 3.03.2026 г. в 10:00 Expert (Distretto) <distretto@mail.example> написа:",
    expected: [1200, 1, "Споделят пазари, но не и цени.", 0, 12.5],
  },
  Zagreb: {
    greeting: "Poštovani,",
    answers: ["85", "C", "Dijele strojeve i sajmove.\n\nCijene skrivaju.", "ne", "40 posto"],
    closing: "Srdačan pozdrav\nMarko",
    intro: "Dana 3. ožujka 2026. u 10:00 Expert (Distretto) <distretto@mail.example> napisao je:",
    expected: [85, 2, "Dijele strojeve i sajmove.\n\nCijene skrivaju.", 1, 40],
  },
  Belgrade: {
    greeting: "Поштовани,",
    answers: ["2.350", "4", "Деле знање, а чувају купце.", "да", "7"],
    closing: "С поштовањем,\nЈована Петровић",
    intro: "Дана 3. март 2026. у 10:00 Expert (Distretto) <distretto@mail.example> је написао:",
    expected: [2350, 3, "Деле знање, а чувају купце.", 0, 7],
  },
  Istanbul: {
    greeting: "Merhaba,",
    answers: ["3 bin", "a - family ties", "Makineleri paylaşırlar.", "Evet", "%62"],
    closing: "Saygılarımla,\nAyşe",
    intro: "Expert (Distretto) <distretto@mail.example>, 3 Mar 2026 Sal, 10:00 tarihinde şunu yazdı:",
    expected: [3000, 0, "Makineleri paylaşırlar.", 0, 62],
  },
  Moscow: {
    greeting: "Добрый день!",
    answers: ["1,5 тыс. предприятий", "Local banks", "Делятся заказами.", "нет", "0,8%"],
    closing: "С уважением,\nОльга",
    intro: "вт, 3 мар. 2026 г. в 10:00, Expert (Distretto) <distretto@mail.example>:",
    expected: [1500, 1, "Делятся заказами.", 1, 0.8],
  },
};
type City = (typeof cities)[keyof typeof cities];

const quoted = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => (line ? `> ${line}` : ">"));
const marks = ["1. ", "2) ", "3 - ", "4: ", "5. "];
const numberedAnswers = (city: City) => city.answers.map((answer, i) => `${marks[i]}${answer}`);

/** The mail with an answer below (or above) each quoted question. */
function between(city: City, where: "below" | "above", quote: (text: string) => string[] = quoted): string {
  const lines = quote(sent);
  const out: string[] = [];
  let block = 0;
  for (const line of lines) {
    const bare = line.replace(/^>\s?/, "");
    const starts = /^(\d)\. /.exec(bare)?.[1];
    if (starts && where === "above") out.push("", city.answers[Number(starts) - 1] ?? "", "");
    if (starts) block = Number(starts);
    if (where === "below" && block > 0 && bare.trim() === "") {
      out.push("", city.answers[block - 1] ?? "", "");
      block = 0;
      continue;
    }
    out.push(line);
  }
  return out.join("\n");
}

const styles: Record<string, (city: City) => string> = {
  "on top": (city) =>
    [city.greeting, "", ...numberedAnswers(city), "", city.closing, "", city.intro, "", ...quoted(sent)].join("\n"),
  "below each question": (city) =>
    [city.greeting, "", city.intro, "", between(city, "below"), "", city.closing].join("\n"),
  "above each question": (city) => [city.intro, "", between(city, "above")].join("\n"),
  "at the bottom": (city) =>
    [city.intro, "", ...quoted(sent), "", city.greeting, "", ...numberedAnswers(city), "", city.closing].join("\n"),
  "below each question, without quote marks": (city) =>
    [
      city.greeting,
      "",
      "From: Expert (Distretto) <distretto@mail.example>",
      "Sent: Tuesday, March 3, 2026 10:00 AM",
      "To: City",
      "Subject: Your cluster",
      "",
      between(city, "below", (text) => text.trimEnd().split("\n")),
    ].join("\n"),
};

const split = (whole: string, some: readonly Question[] = questions) =>
  splitReply(some, { whole, reply: trimReply(whole).reply, sent: [sent] });
/** The answers as values, by question. */
const values = (found: ReturnType<typeof split>) =>
  found.answers.map(({ choice, number, text, unclear }) => (unclear ? unclear : (choice ?? number ?? text)));

describe.each(Object.entries(styles))("answers %s", (_, write) => {
  test.each(Object.entries(cities))("from %s are placed and read", (_, city) => {
    const found = split(write(city));
    expect(values(found)).toEqual(city.expected);
    expect(found.leftovers).toEqual([]);
  });
});

const reply = (...lines: string[]) => split([...lines, "", cities.Sofia.intro, "", ...quoted(sent)].join("\n"));

test("Q2 a question copied by hand stands for itself", () => {
  const found = reply(`1. ${questions[0]?.text} 300`, `3. ${questions[2]?.text}`, "Wood drying.");
  expect(found.answers).toMatchObject([
    { position: 1, number: 300, unclear: "" },
    { position: 3, text: "Wood drying." },
  ]);
});

test("Q4 one text above and none below, not each place filled: what fits decides, else it is marked", () => {
  const lines = quoted(sent);
  const at = (n: number) => lines.findIndex((line) => line.startsWith(`> ${n}. `));
  const whole = [
    ...["We are few here.", "", cities.Sofia.intro, "", ...lines.slice(0, at(4)), "", "They share trust.", ""],
    ...lines.slice(at(4)),
  ].join("\n");
  const found = split(whole);
  expect(found.answers).toMatchObject([{ position: 3, unclear: "above-or-below", text: "They share trust." }]);
  expect(found.leftovers).toEqual(["We are few here."]);
});

test("Q5 a list inside an answer does not begin new answers", () => {
  const found = reply("1. 40", "2. a", "3. We share", "  1) machines", "  2) fairs", "4. yes", "5. 9");
  expect(values(found)).toEqual([40, 0, "We share\n  1) machines\n  2) fairs", 0, 9]);
});

test("Q5 several answers on one line", () => {
  expect(values(reply("1) 120; 2) b; 3) machines, 4) no"))).toEqual([120, 1, "machines", 1]);
});

test("Q5 numbers with words of the seven languages", () => {
  const found = reply("Въпрос 1: 20", "Pitanje 2: b", "Ответ 3 станки", "Soru 4) evet", "Domanda 5 - 15%");
  expect(values(found)).toEqual([20, 1, "станки", 0, 15]);
});

test("Q6 a range at the start is no number of a question", () => {
  const found = reply("3 - 5 years, I think");
  expect(found.answers).toMatchObject([{ position: 3, unclear: "number-or-answer" }]);
});

test("Q7 a single question takes the whole text", () => {
  const found = split(
    "We share machines.\n\nAnd a school.\n\nBest regards\nAna",
    questions.slice(2, 3).map((q) => ({ ...q, position: 1 })),
  );
  expect(found.answers[0]?.text).toBe("We share machines.\n\nAnd a school.");
});

test("Q8 as many lines as questions are taken in order, and marked", () => {
  const found = reply("200", "Family ties", "Machines.", "yes", "30");
  expect(found.answers.map(({ unclear, number }) => [unclear, number])).toEqual([
    ["by-order", 200],
    ["by-order", null],
    ["by-order", null],
    ["by-order", null],
    ["by-order", 30],
  ]);
});

test("Q9 a question answered twice keeps both", () => {
  const found = reply("1. 10", "2. a", "1. 12");
  expect(found.answers.find(({ position }) => position === 2)?.text).toContain("12");
  expect(found.answers.find(({ position }) => position === 2)?.unclear).toBe("twice");
});

test("Q10 words without a place are left over, whole", () => {
  const found = reply("Dear expert,", "", "may we meet in Milan in April? We are many.");
  expect(found).toEqual({ answers: [], leftovers: ["may we meet in Milan in April? We are many."] });
});

test("S1 an answer behind a quoted question, and a crossed option", () => {
  const lines = quoted(sent)
    .map((line) => (line.includes("How many firms") ? `${line} 250` : line))
    .map((line) => (line.includes("b) Local banks") ? line.replace("b)", "[x] b)") : line));
  const found = split([cities.Sofia.intro, "", ...lines, "", "3. Fairs."].join("\n"));
  expect(values(found)).toEqual([250, 1, "Fairs."]);
});

test("S1 a wrapped question is still ours", () => {
  const lines = quoted(sent).flatMap((line) =>
    line.includes("keep to themselves")
      ? ["> 3. What do the firms share, and what", "> do they keep to themselves?", "", "Fairs.", ""]
      : [line],
  );
  expect(values(split([cities.Sofia.intro, "", ...lines].join("\n")))).toEqual(["Fairs."]);
});
