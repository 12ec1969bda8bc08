import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cameIn, wentOut, writeJournal } from "../factories/journal";
import { readPdf } from "../setup/read-pdf";
import { type Member, makeWorld, type World } from "./world";

const page = "/programmes/italian-clusters/certificates";
const minute = 60_000;

let world: World;
let organiser: Member;
let earned: Member;
let short: Member;
let sofia: Member;
let zagreb: Member;

/** A city's account of its own. */
async function cityMember(slug: string): Promise<Member> {
  const programmeId = world.programmes["italian-clusters"].id;
  const site = await world.db.client.site.findFirstOrThrow({ where: { slug, programmeId } });
  const member = await world.member({ role: "participant", name: `Room ${slug}` });
  await world.db.client.membership.update({ where: { id: member.membershipId }, data: { siteId: site.id } });
  return member;
}

beforeAll(async () => {
  world = await makeWorld();
  organiser = await world.member({ role: "organiser" });
  earned = await world.member({ role: "participant", name: "Earned <b>canary</b>" });
  short = await world.member({ role: "participant", name: "Short canary" });
  [sofia, zagreb] = [await cityMember("sofia"), await cityMember("zagreb")];
  const site = { slug: "sofia", city: "Sofia", country: "BG", timeZone: "Europe/Sofia" };
  const { sessions } = world.programmes["italian-clusters"];
  for (const number of [1, 2, 3, 4, 5]) {
    const id = sessions[number] ?? "";
    const start = Date.now() - (40 - number) * 24 * 60 * minute;
    const times = { startsAt: new Date(start), endsAt: new Date(start + 120 * minute), alwaysOpen: false };
    await world.db.client.session.update({ where: { id }, data: times });
    const stays = number === 5 ? 0 : 90;
    await writeJournal(world.db, id, [
      cameIn({ id: earned.membershipId, name: "Earned" }, start),
      cameIn({ id: short.membershipId, name: "Short" }, start),
      cameIn({ id: sofia.membershipId, name: "Sofia", site, people: ["Sofia canary"] }, start),
      wentOut(short.membershipId, start + 89 * minute),
      wentOut(earned.membershipId, start + stays * minute),
      wentOut(sofia.membershipId, start + 120 * minute),
    ]);
  }
});
afterAll(() => world.stop());

const dataOf = async ({ client }: Member) => (await client.get(`${page}.data`)).text();
const take = ({ client }: Member, holder: string) => client.form(page, { holder });
/** Makes a certificate and gives the address it is found at. */
async function takenBy(member: Member, holder: string): Promise<string> {
  const answer = await take(member, holder);
  expect(answer.status).toBe(302);
  return answer.headers.get("location") ?? "";
}

describe("progress", () => {
  it("is everybody's for the organiser, one's own for others, its people's for a city, nobody's for other crew", async () => {
    const all = await dataOf(organiser);
    for (const name of ["Earned", "Short canary", "Sofia canary"]) expect(all).toContain(name);
    expect(await dataOf(earned)).not.toMatch(/Short canary|Sofia canary/);
    const city = await dataOf(sofia);
    expect(city).toContain("Sofia canary");
    expect(city).not.toMatch(/Short canary|Earned/);
    for (const role of ["moderator", "expert"] as const) {
      const member = await world.member({ role });
      expect(await dataOf(member)).not.toMatch(/Short canary|Sofia canary|Earned/);
    }
  });
});

describe("a certificate", () => {
  it("is made by whoever earned it, and again under the same code", async () => {
    const holder = `member:${earned.membershipId}`;
    const address = await takenBy(earned, holder);
    expect(address).toMatch(/^\/certificates\/[a-z2-7]{26}$/);
    expect(await takenBy(organiser, holder)).toBe(address);
  });

  it("is refused to those who have not", async () => {
    const answer = await take(short, `member:${short.membershipId}`);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Not enough sessions count");
  });

  it("of another person, another city or nobody is not found", async () => {
    const person = "person:sofia:sofia canary";
    for (const [member, holder] of [
      [short, `member:${earned.membershipId}`],
      [zagreb, person],
      [earned, person],
      [earned, "nobody"],
    ] as const)
      expect((await take(member, holder)).status).toBe(404);
    const twin = await world.member({ role: "organiser", programme: "twin-clusters" });
    const there = "/programmes/twin-clusters/certificates";
    expect((await twin.client.form(there, { holder: person })).status).toBe(404);
    expect(await (await twin.client.get(`${there}.data`)).text()).not.toContain("Sofia canary");
  });

  it("of somebody on a city's sheet comes through the city's account", async () => {
    const address = await takenBy(sofia, "person:sofia:sofia canary");
    expect(await (await world.app.stranger().get(address)).text()).toContain("Sofia canary");
  });
});

describe("the certificate on paper", () => {
  const fileOf = (address: string, slug = "italian-clusters") => `/api/programmes/${slug}${address}/certificate.pdf`;

  it("is one page with name, programme, sessions and its address, for whose it is and the organiser", async () => {
    const address = await takenBy(sofia, "person:sofia:sofia canary");
    for (const { client } of [sofia, organiser]) {
      const answer = await client.get(fileOf(address));
      expect(answer.headers.get("content-type")).toBe("application/pdf");
      const { pages, title, sizes } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
      expect([title, sizes]).toEqual(["Certificate of attendance", [[595, 842]]]);
      for (const words of ["Sofia canary", "in 5 of 5 sessions", address]) expect(pages[0]).toContain(words);
    }
    for (const [member, slug] of [
      [zagreb, "italian-clusters"],
      [earned, "italian-clusters"],
      [await world.member({ role: "organiser", programme: "twin-clusters" }), "twin-clusters"],
    ] as const)
      expect((await member.client.get(fileOf(address, slug))).status).toBe(404);
  });
});

describe("the report", () => {
  const report = "/programmes/italian-clusters/report";
  it("says on page, in the table for spreadsheets and on paper who was there for how long", async () => {
    await world.db.client.account.update({ where: { id: short.accountId }, data: { name: "=Short canary" } });
    expect(await (await organiser.client.get(`${report}.data`)).text()).toContain("Short canary");
    const csv = await (await organiser.client.get(`/api${report}.csv`)).text();
    expect(csv).toContain("'=Short canary,,89,89,89,89,89,0,not reached");
    expect(csv).toContain("Sofia canary,Sofia,120,120,120,120,120,5,earned");
    const paper = await (await organiser.client.get(`/api${report}.pdf`)).arrayBuffer();
    const { pages } = await readPdf(new Uint8Array(paper));
    expect(pages.join("\n")).toContain("Sofia canary");
  });

  it("is the organiser's alone", async () => {
    for (const end of [report, `/api${report}.csv`, `/api${report}.pdf`])
      for (const { client } of [sofia, earned]) expect((await client.get(end)).status).toBe(403);
  });
});

describe("its public page", () => {
  let address: string;
  beforeAll(async () => {
    address = await takenBy(earned, `member:${earned.membershipId}`);
  });

  it("says name, programme, what was attended and the date, and nothing else of the person", async () => {
    const html = await (await world.app.stranger().get(address)).text();
    for (const words of ["Earned &lt;b&gt;canary", "in 4 of 5 sessions", "360 minutes", "noindex"])
      expect(html).toContain(words);
    expect(html).not.toContain("<b>canary");
    for (const secret of [earned.email, earned.membershipId, earned.accountId, "Short canary"])
      expect(html + (await (await world.app.stranger().get(`${address}.data`)).text())).not.toContain(secret);
  });

  it("is the same 404 for every code that is forged or altered", async () => {
    const code = address.split("/").at(-1) ?? "";
    const other = `${code.slice(0, -1)}${code.endsWith("a") ? "b" : "a"}`;
    const forged = [
      other,
      code.toUpperCase(),
      `${code}a`,
      code.slice(1),
      "a".repeat(26),
      "%27%20or%201=1",
      "x".repeat(3_000),
    ];
    const bodies = await Promise.all(
      forged.map(async (one) => {
        const answer = await world.app.stranger().get(`/certificates/${one}`, { headers: { accept: "text/html" } });
        expect([one, answer.status]).toEqual([one, 404]);
        const text = await answer.text();
        return text.replaceAll(one, "").replace(/[0-9a-f]{8}-[0-9a-f-]{27}|nonce="[^"]*"/g, "");
      }),
    );
    for (const body of bodies) expect(body).not.toContain("canary");
  });

  it("shows the name as it is now", async () => {
    await world.db.client.account.update({ where: { id: earned.accountId }, data: { name: "Renamed canary" } });
    expect(await (await world.app.stranger().get(address)).text()).toContain("Renamed canary");
  });
});
