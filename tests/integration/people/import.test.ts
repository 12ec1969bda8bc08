import { expect, test } from "vitest";
import type { Database } from "../../../app/db.server";
import { importPeople, planImport } from "../../../app/features/people/import/import-people.server";
import { describeDatabases } from "../../setup/database";

const list = [
  "Ime;E-mail;Uloga;Grad;Jezik;Sesija",
  "Iva Marić;iva@people.example;sudionik;zagreb;hr;",
  "Prof. Rossi;rossi@people.example;expert;;it;",
  "Gost Gostić;guest@people.example;gost;;;1",
  "=cmd();evil@people.example;participant;;;",
  "Org;org@people.example;participant;;;",
  "Iva Marić;IVA@people.example;expert;;;",
].join("\r\n");

/** A programme with two cities, a session and an organiser. */
async function course({ client }: Database, slug = "course") {
  const sites = ["Sofia", "Zagreb"].map((city, position) => {
    return { slug: city.toLowerCase(), city, country: "BG", timeZone: `Europe/${city}`, position };
  });
  const at = new Date("2027-03-02T15:00:00Z");
  const programme = await client.programme.create({
    data: {
      ...{ slug, title: "Course" },
      sites: { create: sites },
      sessions: { create: { number: 1, slug: "one", title: "One", startsAt: at, endsAt: at } },
    },
  });
  const me = { email: "org@people.example", name: "Org" };
  const { id: accountId } = await client.account.upsert({ where: { email: me.email }, create: me, update: {} });
  await client.membership.create({ data: { programmeId: programme.id, accountId, role: "organiser" } });
  return { programmeId: programme.id, actor: me.email, by: "organiser", now: at.getTime() };
}
const members = async ({ client }: Database, programmeId: string) => {
  const rows = await client.membership.findMany({
    where: { programmeId },
    include: { account: true, site: true, session: true },
    orderBy: { account: { email: "asc" } },
  });
  return rows.map(({ account, role, state, site, session }) =>
    [account.name, account.language, role, state, site?.city ?? "", session?.number ?? ""].join(" "),
  );
};

describeDatabases((makeDb) => {
  test("looking writes nothing; carrying out does what was shown; a second time changes nothing", async () => {
    const db = await makeDb();
    const asked = { ...(await course(db)), text: list };
    const { lines } = await planImport({ db }, asked);
    expect(lines.map((line) => [line.number, line.does, "reason" in line ? line.reason : ""])).toEqual([
      [2, "new", ""],
      [3, "new", ""],
      [4, "new", ""],
      [5, "problem", "formula"],
      [6, "problem", "yourself"],
      [7, "problem", "twice"],
    ]);
    expect(await db.client.account.count()).toBe(1);
    const first = await importPeople({ db }, asked);
    expect({ ...first, created: first.created.length }).toEqual({ created: 3, changed: 0, left: 3 });
    const after = [
      "Gost Gostić en guest active  1",
      "Iva Marić hr participant active Zagreb ",
      "Org en organiser active  ",
      "Prof. Rossi it expert active  ",
    ];
    expect(await members(db, asked.programmeId)).toEqual(after);
    expect(await importPeople({ db }, asked)).toEqual({ created: [], changed: 0, left: 3 });
    expect(await members(db, asked.programmeId)).toEqual(after);
  });

  test("two at once make each person once", async () => {
    const db = await makeDb();
    const asked = { ...(await course(db)), text: list };
    const done = await Promise.all([importPeople({ db }, asked), importPeople({ db }, asked)]);
    expect(done.map(({ created }) => created.length).sort()).toEqual([0, 3]);
    expect(await db.client.account.count()).toBe(4);
  });

  test("a changed line changes what it names; the organiser and people of other programmes keep what is theirs", async () => {
    const db = await makeDb();
    const here = await course(db);
    const there = await course(db, "other");
    await importPeople({ db }, { ...here, text: list });
    await importPeople({ db }, { ...there, text: "Somebody Else;rossi@people.example;moderator;;bg" });
    const text = "email;role;city;name\niva@people.example;moderator;Sofia;Iva M.\norg@people.example;guest;;X";
    const done = await importPeople({ db }, { ...here, actor: "second@people.example", text });
    expect(done).toMatchObject({ changed: 1, left: 1 });
    expect(await members(db, here.programmeId)).toContain("Iva M. hr moderator active Sofia ");
    expect(await members(db, here.programmeId)).toContain("Org en organiser active  ");
    expect(await members(db, there.programmeId)).toContain("Prof. Rossi it moderator active  ");
  });

  test("who was taken away comes back", async () => {
    const db = await makeDb();
    const asked = { ...(await course(db)), text: list };
    await importPeople({ db }, asked);
    await db.client.membership.updateMany({ where: { role: "expert" }, data: { state: "removed" } });
    expect((await importPeople({ db }, asked)).created).toHaveLength(1);
    expect(await members(db, asked.programmeId)).toContain("Prof. Rossi it expert active  ");
  });
});
