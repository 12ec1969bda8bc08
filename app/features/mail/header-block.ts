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

type HeaderKind = "author" | "date" | "receiver" | "subject";

/** Which header line this is, if any; stars of bold text are ignored. */
export function headerKind(line: string): HeaderKind | null {
  const text = line
    .trim()
    .replace(/^[*_\s]+/, "")
    .slice(0, 40)
    .toLowerCase();
  const colon = text.search(/[:：]/);
  if (colon < 1) return null;
  const name = text.slice(0, colon).replace(/[*_\s]+$/, "");
  if (authors.includes(name)) return "author";
  if (dates.includes(name)) return "date";
  if (subjects.includes(name)) return "subject";
  return receivers.includes(name) ? "receiver" : null;
}

/** A dashed title such as "-----Original Message-----", or the same title with a colon. */
export function isOriginalTitle(line: string): boolean {
  const text = line.trim().toLowerCase();
  if (text.length < 8 || text.length > 120) return false;
  const bare = text.replace(/^[-_=*> ]+/, "").replace(/[-_=*: ]+$/, "");
  const dashed = /^-{2,}/.test(text) || /^_{3,}/.test(text);
  return (dashed || text.endsWith(":")) && titles.includes(bare);
}

/**
 * Does a block of header lines begin at `at`? It needs an author line and two lines of other kinds within the next
 * eight lines that are not empty; a date or a subject must be among them.
 */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (headerKind(lines[at] ?? "") !== "author") return false;
  const kinds = new Set<HeaderKind>();
  let seen = 0;
  for (let i = at; i < lines.length && i < at + 20 && seen < 8; i++) {
    const line = lines[i] ?? "";
    if (line.trim() === "") continue;
    seen++;
    const kind = headerKind(line);
    if (kind) kinds.add(kind);
  }
  return kinds.size >= 3 && (kinds.has("date") || kinds.has("subject"));
}
