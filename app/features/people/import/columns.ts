/** The columns of a list of people. */
export const columns = ["name", "email", "role", "city", "language", "session"] as const;
export type Column = (typeof columns)[number];

/** How the columns are called in the languages of the cities; small letters, letters and digits only. */
const names: Record<Column, string> = {
  name: "name fullname person participant име именафамилия ime imeiprezime imeprezime имеипрезиме имя фио ad adsoyad isim nome nominativo",
  email:
    "email mail emailaddress address имейл поща eposta epošta mejl имејл емаил почта электроннаяпочта epostaadresi posta postaelettronica",
  role: "role роля uloga улога роль rol görev ruolo",
  city: "city site town place град grad город şehir sehir kent città citta",
  language: "language lang език jezik језик язык dil lingua",
  session: "session number сесия sesija сесија сессия oturum sessione",
};
const byName = new Map(columns.flatMap((column) => names[column].split(" ").map((name) => [name, column] as const)));

/** The words of a head line without case, spaces and marks. */
export const plainName = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Which column each cell of a line names, or null when the line is no head. A head names at least the address. */
export function headOf(cells: readonly string[]): (Column | null)[] | null {
  const head = cells.map((cell) => byName.get(plainName(cell)) ?? null);
  return head.includes("email") ? head : null;
}
