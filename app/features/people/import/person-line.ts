import { longestName, visibleName } from "../name";
import { emailField } from "../wire";
import { type Column, plainName } from "./columns";

/** Roles that a list can give. Organisers are added by who runs the server. */
export const importable = ["participant", "moderator", "expert", "guest"] as const;
export type ImportedRole = (typeof importable)[number];

/** How roles are called in the languages of the cities. */
const roleNames: Record<ImportedRole | "organiser", string> = {
  participant: "participant участник učesnik sudionik учесник katılımcı katilimci partecipante",
  moderator: "moderator модератор moderatör moderatore",
  expert: "expert експерт ekspert stručnjak стручњак эксперт uzman esperto",
  guest: "guest гост gost гость konuk misafir ospite",
  organiser: "organiser organizer организатор organizator düzenleyen organizatore",
};
const roleOf = new Map(
  Object.entries(roleNames).flatMap(([role, words]) => words.split(" ").map((word) => [word, role] as const)),
);

const languageNames: Record<string, string> = {
  en: "en eng english английски engleski енглески английский ingilizce inglese",
  bg: "bg bul bulgarian български bugarski бугарски болгарский bulgarca bulgaro",
  hr: "hr hrv croatian хърватски hrvatski хрватски хорватский hırvatça croato",
  sr: "sr srp serbian сръбски srpski српски сербский sırpça serbo",
  tr: "tr tur turkish турски turski турски турецкий türkçe turco",
  ru: "ru rus russian руски ruski руски русский rusça russo",
  it: "it ita italian италиански talijanski italijanski италијански итальянский italyanca italiano",
};
const languageOf = new Map(
  Object.entries(languageNames).flatMap(([code, words]) => words.split(" ").map((word) => [word, code] as const)),
);

/** A person as a line of a list names them. `null`: the line does not say. */
export interface ListedPerson {
  name: string;
  email: string;
  role: ImportedRole | null;
  city: string | null;
  language: string | null;
  session: number | null;
}

/** What a spreadsheet would run as a formula is no word of a person. Our own exports put an apostrophe in front. */
const formula = /^\s*[=@|]|^\s*[+-](?![\d\s]*$)/;

/** Reads the cells of one line, or says why it cannot be taken: a key of `invitations:problem.*`. */
export function readPerson(cells: Partial<Record<Column, string>>): ListedPerson | { problem: string } {
  const given = Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => [column, cell.trim().replace(/^'(?=[=+\-@])/, "")]),
  ) as Partial<Record<Column, string>>;
  if (Object.values(given).some((cell) => formula.test(cell))) return { problem: "formula" };
  const email = emailField.safeParse((given.email ?? "").replace(/^mailto:/i, ""));
  if (!given.email) return { problem: "no-email" };
  if (!email.success) return { problem: "bad-email" };
  const name = visibleName(given.name ?? "");
  if (!given.name?.trim()) return { problem: "no-name" };
  if (name === null) return { problem: "hidden-name" };
  if ([...name].length > longestName) return { problem: "long-name" };
  const role = given.role ? roleOf.get(plainName(given.role)) : null;
  if (role === undefined) return { problem: "unknown-role" };
  if (role === "organiser") return { problem: "organiser" };
  const language = given.language ? languageOf.get(plainName(given.language.split(/[-_]/)[0] ?? "")) : null;
  if (language === undefined) return { problem: "unknown-language" };
  const session = given.session ? /^[1-9]\d{0,2}$/.exec(given.session) : null;
  if (given.session && !session) return { problem: "unknown-session" };
  return {
    ...{ name, email: email.data, language, city: given.city || null },
    role: role as ImportedRole | null,
    session: session ? Number(session[0]) : null,
  };
}
