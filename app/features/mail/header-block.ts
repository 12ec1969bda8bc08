/**
 * The block of header lines that Outlook, Yahoo, abv.bg and others put above an unmarked original
 * ("From: … Sent: … To: … Subject: …"), and the dashed titles above it, by language. All lower case.
 */
const authors = [
  "from",
  "от",
  "od",
  "од",
  "kimden",
  "gönderen",
  "da",
  "von",
  "de",
  "šalje",
  "шаље",
  "mittente",
  "отправитель",
  "пошиљалац",
  "pošiljatelj",
  "pošiljalac",
  "подател",
];
const dates = [
  "sent",
  "date",
  "sent at",
  "sent on",
  "изпратено",
  "изпратено на",
  "дата",
  "poslano",
  "datum",
  "poslato",
  "послато",
  "датум",
  "gönderildi",
  "gönderme tarihi",
  "tarih",
  "gönderilme tarihi",
  "отправлено",
  "дата отправки",
  "inviato",
  "data",
  "data invio",
  "gesendet",
  "envoyé",
  "enviado",
];
const receivers = [
  "to",
  "до",
  "за",
  "prima",
  "za",
  "kome",
  "kime",
  "alıcı",
  "кому",
  "a",
  "per",
  "destinatario",
  "прима",
  "коме",
  "an",
  "à",
  "para",
  "cc",
  "копие",
  "копия",
  "kopija",
  "копија",
  "bilgi",
  "k",
  "reply-to",
];
const subjects = [
  "subject",
  "относно",
  "тема",
  "predmet",
  "tema",
  "предмет",
  "naslov",
  "konu",
  "oggetto",
  "betreff",
  "objet",
  "asunto",
  "re",
];

const titles = [
  "original message",
  "original appointment",
  "forwarded message",
  "begin forwarded message",
  "reply message",
  "оригинално съобщение",
  "оригинално писмо",
  "първоначално съобщение",
  "препратено съобщение",
  "цитат",
  "izvorna poruka",
  "originalna poruka",
  "proslijeđena poruka",
  "prosleđena poruka",
  "izvorna poruka",
  "оригинална порука",
  "изворна порука",
  "првобитна порука",
  "прослеђена порука",
  "özgün ileti",
  "orijinal ileti",
  "orijinal mesaj",
  "özgün mesaj",
  "iletilen mesaj",
  "yönlendirilen ileti",
  "asıl ileti",
  "исходное сообщение",
  "пересылаемое сообщение",
  "пересланное сообщение",
  "исходное письмо",
  "конец пересылаемого сообщения",
  "messaggio originale",
  "messaggio inoltrato",
  "messaggio originario",
  "inizio messaggio inoltrato",
  "započni proslijeđenu poruku",
  "начало переадресованного сообщения",
  "перенаправленное сообщение",
  "ileti başlangıcı",
  "iletilmiş mesaj",
  "iletilen ileti",
  "ursprüngliche nachricht",
  "weitergeleitete nachricht",
  "message transféré",
  "mensaje original",
];

export type HeaderKind = "author" | "date" | "receiver" | "subject";

const kindOf = new Map<string, HeaderKind>();
for (const name of receivers) kindOf.set(name, "receiver");
for (const name of subjects) kindOf.set(name, "subject");
for (const name of dates) kindOf.set(name, "date");
for (const name of authors) kindOf.set(name, "author");

/** Which header line this is, if any; stars of bold text are ignored. */
export function headerKind(line: string): HeaderKind | null {
  const start = line.slice(0, 40);
  const colon = start.search(/[:：]/);
  if (colon < 1) return null;
  const name = start
    .slice(0, colon)
    .replace(/[*_\s]+/g, " ")
    .trim()
    .toLowerCase();
  return kindOf.get(name) ?? null;
}

/** A dashed title such as "-----Original Message-----", or the same title with a colon. */
export function isOriginalTitle(line: string): boolean {
  if (line.length < 8 || line.length > 120) return false;
  const text = line.trim().toLowerCase();
  const bare = text.replace(/^[-_=*> ]+/, "").replace(/[-_=*: ]+$/, "");
  const dashed = /^-{2,}/.test(text) || /^_{3,}/.test(text);
  return (dashed || text.endsWith(":")) && titles.includes(bare);
}

/**
 * Does a block of header lines begin at `at`? `kinds` are the lines' header kinds, `undefined` for empty lines. It needs
 * an author line and two lines of other kinds among eight lines that are not empty; a date or a subject must be there.
 */
export function isHeaderBlock(kinds: readonly (HeaderKind | null | undefined)[], at: number): boolean {
  if (kinds[at] !== "author") return false;
  const found = new Set<HeaderKind>();
  for (let i = at, seen = 0; i < kinds.length && i < at + 20 && seen < 8; i++) {
    const kind = kinds[i];
    if (kind !== undefined) seen++;
    if (kind) found.add(kind);
  }
  return found.size >= 3 && (found.has("date") || found.has("subject"));
}
