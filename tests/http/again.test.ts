import { afterAll, beforeAll, expect, test } from "vitest";
import { type Member, makeWorld, type World } from "./world";

let world: World;
let organiser: Member;
let before: unknown;
const page = "/programmes/italian-clusters/again";
const made = "/programmes/adriatic";
const fields = {
  ...{ title: "Clusters by the Adriatic", slug: "adriatic", summary: "Once more.", language: "hr" },
  ...{ timeZone: "Europe/Ljubljana", from: "2027-03-16", time: "15:00", weeks: "2" },
  ...{ "was-1": "sofia", "city-1": "Ljubljana", "country-1": "SI", "zone-1": "Europe/Ljubljana", "people-1": "Baker" },
  ...{ "was-2": "zagreb", "city-2": "Rijeka", "country-2": "HR", "zone-2": "Europe/Zagreb" },
  ...{ "was-3": "", "city-3": "Skopje", "country-3": "MK", "zone-3": "Europe/Skopje" },
};

/** All that is the old programme's, but for its log. */
const everythingOld = () =>
  world.db.client.programme.findUniqueOrThrow({
    where: { slug: "italian-clusters" },
    include: {
      sites: { include: { people: true } },
      sessions: { include: { runSheet: true, readings: true } },
      films: { include: { markers: true, captions: true } },
      memberships: true,
    },
  });
const programme = () =>
  world.db.client.programme.findUniqueOrThrow({
    where: { slug: "adriatic" },
    include: {
      sites: { orderBy: { position: "asc" }, include: { people: true } },
      sessions: {
        orderBy: { number: "asc" },
        include: { runSheet: { orderBy: { position: "asc" } }, readings: true },
      },
      films: { include: { markers: true, captions: true } },
      memberships: true,
    },
  });

beforeAll(async () => {
  world = await makeWorld();
  organiser = await world.member({ role: "organiser" });
  before = await everythingOld();
});
afterAll(() => world.stop());

test("refused with a sentence, and nothing is made", async () => {
  const { client } = organiser;
  const past = await client.form(page, { ...fields, from: "2020-01-01" });
  expect([past.status, await past.text()]).toEqual([422, expect.stringContaining("would be in the past")]);
  const taken = await client.form(page, { ...fields, slug: "twin-clusters" });
  expect([taken.status, await taken.text()]).toEqual([409, expect.stringContaining("Choose another address")]);
  expect(await world.db.client.programme.count()).toBe(3);
});

test("the new one has its cities and dates and the old one's contents; the old one stays as it was", async () => {
  const answer = await organiser.client.form(page, fields);
  expect(answer.headers.get("location")).toBe(`${made}/people#import`);
  expect(await everythingOld()).toEqual(before);

  const { sites, sessions, films, memberships, ...row } = await programme();
  expect(row).toMatchObject({ title: fields.title, language: "hr", promoter: "Milan Chamber of Commerce" });
  expect(JSON.parse(row.details).period).toBe("ožujak 2027.\u2009–\u2009svibanj 2027.");
  expect(sites.map(({ city, people }) => [city, people.map(({ name }) => name)])).toEqual([
    ["Ljubljana", ["Baker"]],
    ["Rijeka", []],
    ["Skopje", []],
  ]);
  expect(sessions.map(({ startsAt }) => startsAt.toISOString().slice(0, 13))).toEqual([
    "2027-03-16T14",
    "2027-03-30T13",
    "2027-04-13T13",
    "2027-04-27T13",
    "2027-05-11T13",
  ]);
  expect(sessions.map(({ alwaysOpen }) => alwaysOpen)).not.toContain(true);
  const old = (await everythingOld()) as Awaited<ReturnType<typeof programme>>;
  expect(sessions.map(({ readings }) => readings.length)).toEqual(old.sessions.map(({ readings }) => readings.length));
  const slots = sessions[4]?.runSheet.filter(({ kind }) => kind === "showcase").map(({ title }) => title);
  expect(slots).toEqual(["Ljubljana", "Rijeka", "Skopje"].map((city) => `${city}: our case and our plan`));
  expect(films.map(({ fileKey }) => fileKey)).toEqual(old.films.map(({ fileKey }) => fileKey));
  expect(films[0]?.markers.map(({ opens }) => opens)).toEqual(["ljubljana", "rijeka", null, null, null]);
  expect(memberships.map(({ accountId, role }) => [accountId, role])).toEqual([[organiser.accountId, "organiser"]]);
  const noted = await world.db.client.auditEntry.findMany({ orderBy: { at: "asc" } });
  expect(noted.map(({ kind, programmeId }) => [kind, programmeId === row.id])).toEqual([
    ["programme.made", true],
    ["programme.copied", false],
  ]);
});

test("its people come as a list, and neither programme's people see the other", async () => {
  const text = "name,email,role,city\nSkopje,skopje@list.example,participant,Skopje";
  const shown = await organiser.client.form(`${made}/people`, { intent: "check", text });
  expect(await shown.text()).toContain("skopje@list.example");
  expect((await organiser.client.form(`${made}/people`, { intent: "import", text })).status).toBe(302);
  const { id } = await world.db.client.account.findUniqueOrThrow({ where: { email: "skopje@list.example" } });
  const skopje = await world.signIn(id);
  const old = (await world.member({ role: "participant" })).client;
  for (const rest of ["/people", "/sessions/1", "/sessions/4/questions", "/surveys"]) {
    expect((await skopje.get(made + rest)).status).toBe(200);
    expect((await skopje.get(`/programmes/italian-clusters${rest}`)).status).toBe(404);
    expect((await old.get(made + rest)).status).toBe(404);
  }
  expect(await (await skopje.get(`${made}/people`)).text()).not.toMatch(/Furniture maker|Sofia|Canary participant/);
  const [film] = (await programme()).films;
  expect((await old.get(`/api/films/${film?.id}/media`)).status).toBe(404);
  const oldOrganiser = (await world.member({ role: "organiser" })).client;
  expect((await oldOrganiser.get(`${made}/people`)).status).toBe(404);
});

test("the film's file is shared: it stays until neither programme has the film", async () => {
  const { films, id } = await programme();
  const film = films[0];
  const old = world.programmes["italian-clusters"].filmId;
  const drop = (slug: string) =>
    organiser.client.form(`/programmes/${slug}/films`, { intent: "film.delete", film: film?.slug ?? "" });
  expect((await drop("adriatic")).status).toBe(409);
  const release = (programmeId: string) =>
    world.db.client.runSheetItem.updateMany({ where: { session: { programmeId } }, data: { filmId: null } });
  await release(id);
  expect((await drop("adriatic")).status).toBe(302);
  expect(await world.db.client.film.count({ where: { programmeId: id } })).toBe(0);
  expect((await organiser.client.get(`/api/films/${old}/media`, { headers: { range: "bytes=0-9" } })).status).toBe(206);
});
