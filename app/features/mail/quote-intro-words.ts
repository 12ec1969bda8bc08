/**
 * What the line that introduces a quoted original is made of, by language; lower case, separated by commas. The seven
 * languages of the product come first; the others are those that people's mail programs happen to be set to.
 * From what Gmail, Apple Mail, Thunderbird, Outlook, Yahoo, Yandex, Mail.ru, abv.bg, Proton and Roundcube write.
 */

const list = (words: Record<string, string>) => Object.values(words).flatMap((some) => some.split(", "));

/** What an introduction says of the original's author. */
export const verbs = list({
  en: "wrote, writes, says, said, sent, written, writing",
  bg: "написа, пише, писа, написал, написала, изпрати, писахте, писал, писала",
  hr: "napisao, napisala, napisali, piše, pisao, pisala, poslao, poslala",
  sr: "написао, написали, писао, послао, послала",
  tr: "yazdı, yazdi, yazmış, yazan, yazıyor, gönderdi, yazmıştı, yazdılar",
  ru: "написали, пишет, писали, отправил, отправила, сообщил, сообщает, писал",
  it: "scritto, scrive, scriveva, inviato",
  de: "schrieb, geschrieben, schrieben",
  fr: "écrit, ecrit",
  es: "escribió, escribio",
  pt: "escreveu",
  nl: "schreef, geschreven, verzond",
  pl: "napisał, napisała, pisze, nadesłał",
  cs: "napsal, napsala, napísal, napísala, píše",
  sl: "napisal",
  mk: "напиша",
  uk: "написав",
  nordic: "skrev, kirjoitti, kirjutas",
  baltic: "rašė, rakstīja",
  hu: "írta",
  ro: "scris",
  el: "έγραψε",
  vi: "viết",
  asia: "写道, 寫道, 작성, 썼습니다, のメッセージ",
  semitic: "כתב, كتب",
});

/** How an introduction begins; a blank follows. Used to find its first line when it was wrapped. */
export const starts = list({
  en: "on, at, in message, in a message",
  bg: "на, в, от",
  hr: "dana, dne, na, u, datuma",
  sr: "дана, дне, у, датума",
  tr: "tarihinde",
  ru: "в, вы писали, вы написали, от",
  it: "il giorno, il, in data, alle, alle ore, addì, nel messaggio",
  de: "am",
  fr: "le",
  es: "el",
  pt: "em, a, no dia",
  nl: "op",
  pl: "dnia, w dniu",
  cs: "dne, dňa",
  nordic: "den, på, d.",
  ro: "pe, în",
  el: "στις",
  vi: "vào",
});

/** How the names of weekdays begin. */
export const weekdays = list({
  en: "mon, tue, wed, thu, fri, sat, sun",
  bg: "пн, вт, ср, чт, пт, сб, нд, понед, вторн, сряда, четв, петък, събота, недел",
  ru: "вс, среда, среду, пятни, суббо, воскр",
  hr: "pon, uto, sri, čet, pet, sub, ned, srij",
  sr: "пон, уто, сре, чет, пет, суб, нед, sre",
  tr: "pzt, sal, çar, per, cum, cmt, paz",
  it: "lun, mar, gio, ven, sab, dom, mer",
  de: "mo., di., mi., do., fr., sa., so., mont, dien, mitt, donn, frei, sams, sonn",
  fr: "jeu, dim, sam",
  es: "mié, jue, vie, sáb",
  nordic: "man, tir, ons, tor, fre, lør, søn, mån, tis, lör, sön, pe , ma , ke ",
});
