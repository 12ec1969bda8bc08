import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Database } from "../../../app/db.server";
import { ContentBroken, importProgramme } from "../../../app/features/programme/import-programme.server";
import { seedDemo } from "../../../app/features/programme/seed-demo.server";
import { programmeFiles, rewrite } from "../../factories/programme-files";
import { describeDatabases } from "../../setup/database";

const now = Date.parse("2027-03-17T10:00:00Z");

describeDatabases((makeDb) => {
  let db: Database;
  let folder: string;
  let files: ReturnType<typeof programmeFiles>;

  beforeEach(async () => {
    db = await makeDb();
    folder = mkdtempSync(join(tmpdir(), "distretto-content-"));
    files = programmeFiles();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Its bytes are another test's matter. */
  const importFilm = async (programmeId: string, _folder: string, { slug, title }: { slug: string; title: string }) => {
    const facts = { fileKey: "key", mime: "video/mp4", bytes: 1, sha256: "", width: 16, height: 9, frames: 1 };
    const create = { programmeId, slug, title, ...facts, fpsNum: 25, fpsDen: 1 };
    const where = { programmeId_slug: { programmeId, slug } };
    return (await db.client.film.upsert({ where, create, update: {} })).id;
  };

  /** Writes the files as they are now, and imports them. */
  function bring(at = now) {
    rmSync(folder, { recursive: true });
    for (const [path, file] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), "text" in file ? file.text : Buffer.alloc(file.bytes));
    }
    return importProgramme({ db, clock: { now: () => at }, importFilm }, folder);
  }

  async function everything() {
    const { client } = db;
    const order = { orderBy: { id: "asc" } } as const;
    return {
      programmes: await client.programme.findMany(order),
      sites: await client.site.findMany({ ...order, include: { people: order } }),
      sessions: await client.session.findMany(order),
      items: await client.runSheetItem.findMany(order),
      readings: await client.reading.findMany(order),
      accounts: await client.account.findMany(order),
      memberships: await client.membership.findMany(order),
    };
  }

  it("brings a programme in; a second time, and later, changes nothing", async () => {
    const first = await bring();
    expect(first).toMatchObject({ created: 8, updated: 0, kept: [] });
    const before = await everything();
    expect(before.sites[0]?.people.length).toBeGreaterThan(0);
    expect(before.sessions[0]?.startsAt.toISOString()).toBe("2027-03-23T14:00:00.000Z");
    const again = await bring(now + 30 * 24 * 3_600_000);
    expect(again).toEqual({ ...first, created: 0 });
    expect(await everything()).toEqual(before);
  });

  it("follows changed words where nobody has written, and nowhere else", async () => {
    await bring();
    const before = await everything();
    rewrite(files, "sessions/1-making.yaml", "title: The debate", "title: The long debate");
    rewrite(files, "sessions/1/readings/legs.md", "four legs", "five legs");
    expect(await bring()).toMatchObject({ created: 0, updated: 2, kept: [] });
    const after = await everything();
    expect(after.items.map(({ title }) => title)).toContain("The long debate");
    expect(after.readings[0]?.body).toContain("five legs");
    expect(after.items.map(({ id }) => id)).toEqual(before.items.map(({ id }) => id));
    expect([after.sites, after.sessions]).toEqual([before.sites, before.sessions]);
  });

  it("keeps what people have written, and names it", async () => {
    const { programmeId } = await bring();
    await db.client.session.updateMany({ where: { programmeId }, data: { title: "Making, and selling" } });
    await db.client.site.updateMany({ where: { programmeId, slug: "sofia" }, data: { city: "Sofia (north)" } });
    rewrite(files, "sessions/1-making.yaml", "title: Making", "title: Making it");
    rewrite(files, "programme.yaml", "Two cities learn about chairs.", "Two cities learn.");
    expect(await bring()).toMatchObject({ created: 0, updated: 1, kept: ["site sofia", "session 1"] });
    expect(await db.client.session.findFirst({ where: { programmeId } })).toMatchObject({
      title: "Making, and selling",
    });
    expect(await db.client.programme.findFirst()).toMatchObject({ summary: "Two cities learn." });
  });

  it("a date that the organiser moved stays", async () => {
    const { programmeId } = await bring();
    const startsAt = new Date("2027-04-01T12:00:00Z");
    await db.client.session.updateMany({ where: { programmeId }, data: { startsAt } });
    expect(await bring()).toMatchObject({ updated: 0, kept: [] });
    expect(await db.client.session.findFirst({ where: { programmeId } })).toMatchObject({ startsAt });
  });

  it("an item that its author took out of the run sheet goes; one that people changed stays and is named", async () => {
    const { programmeId } = await bring();
    const session = { programmeId };
    await db.client.runSheetItem.updateMany({ where: { session, title: "Sofia" }, data: { title: "Sofia's chairs" } });
    const showcase = "  - kind: showcase\n    title: Sofia\n    minutes: 10\n    site: sofia\n";
    rewrite(files, "sessions/1-making.yaml", showcase, "");
    rewrite(files, "sessions/1-making.yaml", "minutes: 20", "minutes: 30");
    expect(await bring()).toMatchObject({ updated: 1, removed: 0, kept: ["session 1, item 3"] });
    await db.client.runSheetItem.updateMany({ where: { session, position: 2 }, data: { title: "Sofia" } });
    expect(await bring()).toMatchObject({ updated: 0, removed: 1, kept: [] });
    expect(await db.client.runSheetItem.count({ where: { session } })).toBe(2);
  });

  it("imports nothing of broken content, and says where it is broken", async () => {
    rewrite(files, "sessions/1-making.yaml", "film: valley", "film: mountain");
    const broken = await bring().catch((error: unknown) => error);
    expect(broken).toBeInstanceOf(ContentBroken);
    expect(String(broken)).toMatch(/sessions\/1-making\.yaml:\d+: .*mountain/);
    expect(await everything()).toEqual(
      expect.objectContaining({ programmes: [], sites: [], sessions: [], items: [], readings: [] }),
    );
  });

  it("the demo's people come once, however often it starts", async () => {
    const { programmeId } = await bring();
    await seedDemo(db, programmeId);
    const before = await everything();
    expect(before.accounts.map(({ email }) => email).toSorted()).toEqual(
      ["expert", "guest", "moderator", "organiser", "sofia", "zagreb"].map((name) => `${name}@demo.example`),
    );
    expect(before.memberships.filter(({ siteId }) => siteId !== null)).toHaveLength(2);
    await db.client.account.updateMany({ where: { email: "sofia@demo.example" }, data: { name: "Sofia, hall 2" } });
    const renamed = await everything();
    await seedDemo(db, programmeId);
    expect(await everything()).toEqual(renamed);
  });
});
