import { afterAll, beforeAll, expect, test } from "vitest";
import { type Member, makeWorld, type World } from "./world";

let world: World;
let organiser: Member;
beforeAll(async () => {
  world = await makeWorld();
  organiser = await world.member({ role: "organiser", name: "Audit canary" });
});
afterAll(() => world.stop());

const here = "/programmes/italian-clusters";
const entries = () =>
  world.db.client.auditEntry.findMany({
    where: { programmeId: world.programmes["italian-clusters"].id },
    orderBy: { at: "asc" },
  });

test("what changes something is noted once, with who did it to whom, and no address", async () => {
  const { client, membershipId } = organiser;
  const list = "name,email,role\nListed canary,audited@list.example,participant";
  await client.form(`${here}/people`, { intent: "import", text: list });
  await client.form(`${here}/people`, { intent: "import", text: list });
  await client.form(`${here}/people`, { intent: "import", text: list.replace("participant", "expert") });
  const times = { startsAt: "2027-03-02T15:00", endsAt: "2027-03-02T17:00", timeZone: "Europe/Sofia" };
  await client.form(`${here}/sessions/2/invitations`, { intent: "move", sequence: "0", ...times });
  await client.form(`${here}/sessions/2/invitations`, { intent: "off", sequence: "1", reason: "secret reason" });
  expect((await client.get("/api/programmes/italian-clusters/sessions/4/attendance.csv")).status).toBe(200);
  const guest = await world.member({ role: "participant" });
  await guest.client.command("attendee.join");
  await client.command("attendee.remove", { attendeeId: guest.membershipId });

  const rows = await entries();
  const person = await world.db.client.membership.findFirstOrThrow({
    where: { account: { email: "audited@list.example" } },
  });
  expect(rows.map(({ kind, actorId, subjectId }) => [kind, actorId, subjectId])).toEqual([
    ["person.added", membershipId, person.id],
    ["person.changed", membershipId, person.id],
    ["session.moved", membershipId, null],
    ["session.off", membershipId, null],
    ["export.attendance", membershipId, null],
    ["attendee.removed", membershipId, guest.membershipId],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/canary|@|secret/i);
});

test("the page filters by person and kind, the export says the same and is noted", async () => {
  const { client, membershipId } = organiser;
  const all = await (await client.get(`${here}/audit`)).text();
  expect(all).toContain("Audit canary");
  expect(all).toContain("Listed canary");
  const some = await (await client.get(`${here}/audit?kind=session.off&person=${membershipId}`)).text();
  expect(some).toContain("1 entry");
  const none = await (await client.get(`${here}/audit?person=nobody`)).text();
  expect(none).toContain("0 entries");
  const csv = await (await client.get("/api/programmes/italian-clusters/audit.csv?kind=person.changed")).text();
  expect(csv.trim().split("\r\n")).toHaveLength(2);
  expect(csv).toMatch(/person\.changed,Audit canary,Listed canary,"role: expert; from: participant"/);
  expect((await entries()).at(-1)?.kind).toBe("export.audit");
});
