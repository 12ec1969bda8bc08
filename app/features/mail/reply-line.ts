/**
 * What our reply lines have ever said, to be found again in replies; what they say now stands in `content/mail/`. A line
 * is never taken out of here: mails live long.
 */
const lines = [
  "Please write your reply above this line",
  "Моля, напишете отговора си над този ред",
  "Molimo napišite svoj odgovor iznad ovog retka",
  "Молимо напишите свој одговор изнад ове линије",
  "Molimo napišite svoj odgovor iznad ove linije",
  "Lütfen yanıtınızı bu satırın üzerine yazın",
  "Пожалуйста, напишите ответ над этой строкой",
  "Scriva la Sua risposta sopra questa riga",
];

const words = lines.map((line) => line.toLowerCase());

const shortest = Math.min(...words.map((line) => line.length));

/** Is this line (quote marks taken off) our reply line in any language? Clients may have put stars or dashes around it. */
export function isReplyLine(line: string): boolean {
  if (line.length < shortest || line.length > 200) return false;
  const lower = line.toLowerCase();
  return words.some((text) => lower.includes(text));
}
