/** The line on top of our mails that asks for the reply above it, by the reader's language. */
const lines: Record<string, string> = {
  en: "Please write your reply above this line",
  bg: "Моля, напишете отговора си над този ред",
  hr: "Molimo napišite svoj odgovor iznad ovog retka",
  sr: "Молимо напишите свој одговор изнад ове линије",
  "sr-Latn": "Molimo napišite svoj odgovor iznad ove linije",
  tr: "Lütfen yanıtınızı bu satırın üzerine yazın",
  ru: "Пожалуйста, напишите ответ над этой строкой",
  it: "Scriva la Sua risposta sopra questa riga",
};

/** The reply line for a reader; unknown languages get English. Two signs on each side keep it recognisable after wrapping. */
export function replyLine(language: string): string {
  const text = lines[language] ?? lines[language.split("-")[0] ?? ""] ?? lines.en;
  return `## ${text} ##`;
}

const words = Object.values(lines).map((line) => line.toLowerCase());

const shortest = Math.min(...words.map((line) => line.length));

/** Is this line (quote marks taken off) our reply line in any language? Clients may have put stars or dashes around it. */
export function isReplyLine(line: string): boolean {
  if (line.length < shortest || line.length > 200) return false;
  const lower = line.toLowerCase();
  return words.some((text) => lower.includes(text));
}
