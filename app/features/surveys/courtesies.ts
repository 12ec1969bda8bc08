import { plainWords } from "./plain-words";

/** How letters begin and end, and how people point at their answers, in the seven languages; lower case, plain words. */
const greetings =
  /^(?:hello|hi|dear|good (?:morning|day|afternoon|evening)|здраве(?:й|йте)|уважаем\p{L}*|добър ден|скъп\p{L}*|poštovan\p{L}*|dobar dan|dobro jutro|drag[aioe]|поштован\p{L}*|добар дан|драг[аио]|merhaba\p{L}*|sayın|iyi günler|selam\p{L}*|değerli|здравствуйте|добрый (?:день|вечер)|доброе утро|привет|дорог\p{L}*|buongiorno|buonasera|gentil\p{L}*|car[aoi]|salve|egregi\p{L}*)(?: |$)/u;
const closings = new Set(
  (
    "best regards|kind regards|warm regards|with kind regards|regards|sincerely|yours sincerely|yours faithfully|best wishes|best|thanks|" +
    "thank you|many thanks|thanks in advance|cheers|с уважение|поздрави|сърдечни поздрави|с поздрав|благодаря|благодаря ви|хубав ден|" +
    "srdačan pozdrav|srdačno|lijep pozdrav|lep pozdrav|lijepi pozdravi|s poštovanjem|sa poštovanjem|pozdrav|hvala|hvala vam|lp|" +
    "срдачан поздрав|леп поздрав|с поштовањем|са поштовањем|поздрав|хвала|хвала вам|saygılarımla|saygılarımızla|saygılar|" +
    "iyi çalışmalar|iyi günler|teşekkürler|teşekkür ederim|teşekkür ederiz|sevgiler|selamlar|с уважением|с наилучшими пожеланиями|" +
    "всего доброго|всего хорошего|спасибо|заранее спасибо|cordiali saluti|distinti saluti|saluti|un saluto|un cordiale saluto|" +
    "cordialmente|grazie|grazie mille|cari saluti"
  ).split("|"),
);
const answersWord = /(?:answer|repl|comment|отговор|odgovor|одговор|cevap|cevab|yanıt|ответ|rispost)/u;
const placeWord =
  /(?:below|inline|in between|between the|under each|по долу|по-долу|долу|ниже|между|под |в текст|ispod|испод|dolje|dole|доле|između|između|између|aşağı|araya|altında|sotto|seguito|nastavku|наставку|u tekstu|у тексту)/u;

/** Most lines a closing and a name below it take, and how long they are (characters). */
const mostLines = 6;
const longest = 60;

/** Takes a greeting from the top and a closing with the name below it from the bottom (SPEC S3). */
export function withoutCourtesies(lines: readonly string[]): string[] {
  return withoutClosing(withoutGreeting(lines));
}

/** Takes greetings from the top. */
export function withoutGreeting(lines: readonly string[]): string[] {
  let from = 0;
  while (from < lines.length) {
    const line = (lines[from] ?? "").trim();
    if (line !== "" && !isGreeting(line)) break;
    from++;
  }
  return lines.slice(from);
}

/** Takes a closing and what stands below it from the bottom. */
export function withoutClosing(lines: readonly string[]): string[] {
  let to = lines.length;
  for (let i = lines.length - 1, below = 0; i >= 0 && below <= mostLines; i--) {
    const line = (lines[i] ?? "").trim();
    if (line === "") continue;
    if (line.length > longest) break;
    if (isClosing(line)) to = i;
    below++;
  }
  return lines.slice(0, to);
}

function isGreeting(line: string): boolean {
  const plain = plainWords(line);
  return line.length <= longest && plain.split(" ").length <= 6 && /[,!.:]?$/.test(line) && greetings.test(`${plain} `);
}

function isClosing(line: string): boolean {
  const [phrase = ""] = line.split(/[,!.]/);
  return closings.has(plainWords(phrase)) && plainWords(line).split(" ").length <= 8;
}

/** "Please find my answers below" and its like. */
export function pointsAtAnswers(line: string): boolean {
  const plain = plainWords(line);
  return line.length <= 90 && answersWord.test(plain) && placeWord.test(` ${plain} `);
}
