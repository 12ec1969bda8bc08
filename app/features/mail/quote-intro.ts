/**
 * The line with which a mail program introduces the quoted original ("On 3 March … wrote:"), by language.
 * Sources: what Gmail, Apple Mail, Thunderbird, Yahoo, Yandex, Mail.ru and abv.bg write in these languages.
 */

/** What an introduction says of the original's author; lower case. */
const verbs = [
  "wrote",
  "writes",
  "says",
  "said",
  "napisał",
  "skrev",
  "geschreven",
  "пишет",
  "a écrit",
  "schrieb",
  "escribió",
  "escreveu",
  "schreef",
  "написа",
  "пише",
  "писа",
  "napisao",
  "napisala",
  "napisali",
  "piše",
  "je pisao",
  "написао",
  "написала",
  "је написао",
  "yazdı",
  "yazmış",
  "yazan",
  "написал",
  "пишет",
  "писал",
  "отправил",
  "ha scritto",
  "scrive",
  "scriveva",
];

/** How an introduction begins; used to find its first line when it was wrapped. Lower case, each followed by a space. */
const starts = [
  "on",
  "le",
  "am",
  "el",
  "em",
  "op",
  "на",
  "в",
  "от",
  "dana",
  "dne",
  "u",
  "na",
  "дана",
  "дне",
  "у",
  "il giorno",
  "il",
  "in data",
  "alle",
];

const weekdays = [
  "mon",
  "tue",
  "wed",
  "thu",
  "fri",
  "sat",
  "sun",
  "пн",
  "вт",
  "ср",
  "чт",
  "пт",
  "сб",
  "нд",
  "вс",
  "понед",
  "вторн",
  "сряда",
  "четв",
  "петък",
  "събота",
  "недел",
  "среда",
  "пятни",
  "суббо",
  "воскр",
  "pon",
  "uto",
  "sri",
  "čet",
  "pet",
  "sub",
  "ned",
  "sre",
  "пон",
  "уто",
  "сре",
  "чет",
  "пет",
  "суб",
  "нед",
  "pzt",
  "sal",
  "çar",
  "per",
  "cum",
  "cmt",
  "paz",
  "lun",
  "mar",
  "gio",
  "ven",
  "sab",
  "dom",
];

const clock = /\b\d{1,2}[:.]\d{2}\b/;
const day = /\b\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}\b|\b(?:19|20)\d{2}\b|\b\d{1,2}[.]?\s\p{L}{3,12}\b/u;
const address = /[^\s<>@]{1,64}@[^\s<>@]{1,190}/;

/** Does this line (unwrapped, quote marks taken off) introduce a quoted original? */
export function isQuoteIntro(line: string): boolean {
  const text = line.trim().replace(/[*_]/g, "").toLowerCase();
  if (text.length < 8 || text.length > 500 || !/[:：](?:\s?-{2,})?$/.test(text)) return false;
  const dated = day.test(text) || clock.test(text);
  const known = address.test(text);
  if (verbs.some((word) => hasWord(text, word))) return dated || known || hasWord(text, "via");
  // Gmail in Russian, Yandex and Mail.ru name date and author without a verb.
  return day.test(text) && known && />\s?[:：]$/.test(text);
}

/** Does a quoted block below make this line its introduction, though it lacks a colon or is in a language we have no words for? */
export function isIntroBeforeQuote(line: string): boolean {
  const text = line.trim().toLowerCase();
  if (text.length < 8 || text.length > 500) return false;
  const known = address.test(text);
  const dated = day.test(text) && clock.test(text);
  if (/[:：]$/.test(text)) return known || dated;
  return (known || dated) && verbs.some((word) => text.replace(/[\s.>-]+$/, "").endsWith(word));
}

/** Could an introduction begin with this line? */
export function startsLikeIntro(line: string): boolean {
  const text = line
    .trim()
    .replace(/^[*_]+/, "")
    .toLowerCase();
  if (/^\d{1,4}[./:-]/.test(text) || /^\d{1,2}\s\p{L}{3,}/u.test(text)) return day.test(text);
  if (weekdays.some((name) => text.startsWith(name)) && /\d/.test(text)) return true;
  if (/^[^\s].{0,120}<[^<>]{3,200}>,? /.test(text)) return day.test(text);
  return starts.some((word) => text.startsWith(`${word} `)) && /\d/.test(text);
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/\p{L}/u.test(text[at - 1] ?? "")) return true;
  }
  return false;
}
