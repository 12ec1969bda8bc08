import { readdir } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "../setup/application";
import { caseForm, lockedSlides, slides } from "../setup/slides";
import { whenItIsOurTurn } from "./turn";
import { makeWorld, type World } from "./world";

let world: World;
let organiser: Client;
let sofia: Client;
let colleague: Client;
let zagreb: Client;
let moderator: Client;
let stranger: Client;
const page = "/programmes/italian-clusters/cases/sofia";
const texts = "/api/programmes/italian-clusters/cases/sofia/texts";

/** A participant who sits in that city. */
async function citizen(slug: string, programme: "italian-clusters" | "twin-clusters" = "italian-clusters") {
  const made = await world.member({ role: "participant", programme });
  const programmeId = world.programmes[programme].id;
  const site = await world.db.client.site.findFirstOrThrow({ where: { programmeId, slug } });
  await world.db.client.membership.update({ where: { id: made.membershipId }, data: { siteId: site.id } });
  return made.client;
}

beforeAll(async () => {
  world = await makeWorld();
  organiser = (await world.member({ role: "organiser" })).client;
  moderator = (await world.member({ role: "moderator" })).client;
  sofia = await citizen("sofia");
  colleague = await citizen("sofia");
  zagreb = await citizen("zagreb");
  stranger = await citizen("sofia", "twin-clusters");
});
afterAll(() => world?.stop());

const save = (client: Client, text: string, version: number) =>
  client.json(texts, { field: "policies", text, version });
const send = (client: Client, kind: "file" | "slides", name: string, bytes: Uint8Array) =>
  whenItIsOurTurn(() =>
    client.get(`${page}/files`, {
      method: "POST",
      headers: { origin: world.app.url, accept: "application/json" },
      body: caseForm(kind, name, bytes),
    }),
  );
/** What stands on the page, its scripts left out. */
const text = async (client: Client, path = page) =>
  (await (await client.get(path)).text()).replace(/<script[\s\S]*?<\/script>/g, "").replaceAll("<!-- -->", "");
const said = async (answer: Response) => [answer.status, (await answer.json()).error?.message];
const addresses = async (client: Client) =>
  [...(await text(client)).matchAll(/href="(\/programmes\/[^"]+\/cases\/sofia\/files\/[^"]+)"/g)].map(
    ([, to = ""]) => to,
  );
const nothingIsLeft = async () => expect(await readdir(join(world.dataDir, "cases-coming"))).toEqual([]);

describe("the texts of a case", () => {
  it("are saved as they are typed; whoever wrote from an older one sees what stands, and nothing is lost", async () => {
    expect(await (await save(sofia, "A law on clusters.", 0)).json()).toEqual({ version: 1 });
    const late = await save(colleague, "A ministry.", 0);
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({
      error: { code: "stale" },
      current: { text: "A law on clusters.", version: 1 },
    });
    expect(await (await save(colleague, "A law on clusters. A ministry.", 1)).json()).toEqual({ version: 2 });
    expect(await (await save(sofia, "A law on clusters. A ministry.", 0)).json()).toEqual({ version: 2 });
  });

  it("are saved by a plain form too: what its writer did not touch is left to the others", async () => {
    const seen = await text(sofia);
    const was = (field: string) => new RegExp(`name="was.${field}" value="([^"]+)"`).exec(seen)?.[1] ?? "";
    expect((await save(colleague, "Theirs.", 2)).status).toBe(200);
    const form = (policies: string, skills: string) => ({
      intent: "save",
      ...{ "text.policies": policies, "version.policies": "2", "was.policies": was("policies") },
      ...{ "text.skills": skills, "version.skills": "0", "was.skills": was("skills") },
    });
    expect((await sofia.form(page, form("A law on clusters.\r\nA ministry.", "Wood"))).status).toBe(409);
    expect((await sofia.form(page, form("A law on clusters. A ministry.", "Wood, and design"))).status).toBe(409);
    const again = await text(sofia);
    expect(again).toContain("Theirs.");
    expect(again).toMatch(/Wood<\/textarea>/);
  });

  it("take no more than a slot can hold, and no field that is none", async () => {
    expect(await said(await save(sofia, "x".repeat(6_001), 3))).toEqual([
      422,
      expect.stringContaining("6000 characters"),
    ]);
    for (const body of [{ field: "__proto__", text: "a", version: 0 }, { field: "kept", text: "a" }, {}])
      expect((await sofia.json(texts, body)).status).toBe(422);
  });

  it("are the city's own: others may not write them, other programmes do not know them", async () => {
    for (const other of [zagreb, moderator]) expect((await save(other, "Mine", 3)).status).toBe(403);
    expect((await save(stranger, "Mine", 3)).status).toBe(404);
    expect((await zagreb.form(page, { intent: "give" })).status).toBe(403);
    expect((await sofia.form("/programmes/italian-clusters/cases/atlantis", { intent: "give" })).status).toBe(404);
    expect((await save(organiser, "The organiser helps.", 3)).status).toBe(200);
  });

  it("are read by the others when the case is given in, and by the crew always", async () => {
    expect(await text(zagreb)).toContain("still being written");
    expect(await text(zagreb)).not.toContain("The organiser helps.");
    expect(await text(moderator)).toContain("The organiser helps.");
    expect(await text(zagreb, "/programmes/italian-clusters/cases")).toContain("Being written");
    expect((await sofia.form(page, { intent: "give" })).status).toBe(302);
    expect(await text(zagreb)).toContain("The organiser helps.");
    expect(await text(zagreb)).not.toContain("<textarea");
    expect((await sofia.form(page, { intent: "takeBack" })).status).toBe(302);
    expect(await text(zagreb)).not.toContain("The organiser helps.");
    expect((await stranger.get(page)).status).toBe(404);
  });

  it("are read by everybody once the session has begun", async () => {
    const { db, programmes } = world;
    const where = { id: programmes["italian-clusters"].sessions[5] };
    const { startsAt } = await db.client.session.findFirstOrThrow({ where });
    await db.client.session.updateMany({ where, data: { startsAt: new Date(Date.now() - 1_000) } });
    expect(await text(zagreb)).toContain("The organiser helps.");
    await db.client.session.updateMany({ where, data: { startsAt } });
  });
});

describe("slides", () => {
  it("of 60 pages are taken, with or without a script in them, and take the place of those before", async () => {
    expect((await send(sofia, "slides", "our case.pdf", await slides(60))).status).toBe(200);
    expect(await text(sofia)).toMatch(/our case\.pdf[\s\S]*60 pages/);
    expect((await send(sofia, "slides", "scripted.pdf", await slides(3, { script: true }))).status).toBe(200);
    const seen = await text(sofia);
    expect(seen).toMatch(/scripted\.pdf[\s\S]*3 pages/);
    expect(seen).not.toContain("our case.pdf");
    expect(await readdir(join(world.dataDir, "files", "cases"))).toHaveLength(1);
  });

  it("that cannot be shown are refused with what to do, and leave nothing", async () => {
    const whole = await slides(12, { packed: false });
    const hole = Uint8Array.from(whole).fill(0, whole.length / 3, whole.length / 2);
    const many = await slides(201);
    const bad: [string, Uint8Array, string][] = [
      ["half", whole.slice(0, whole.length / 2), "damaged"],
      ["hole", hole, "damaged"],
      ["head", Buffer.from("%PDF-1.7\n"), "damaged"],
      ["locked", await lockedSlides(), "password"],
      ["text", Buffer.from("<html>%PDX"), "not a PDF"],
      ["program", Buffer.from("MZ\u0000\u0000"), "not a PDF"],
      ["many", many, "more than 200 pages"],
    ];
    for (const [name, bytes, reason] of bad)
      expect([name, ...(await said(await send(sofia, "slides", `${name}.pdf`, bytes)))]).toEqual([
        name,
        422,
        expect.stringContaining(reason),
      ]);
    expect(await said(await send(sofia, "slides", "empty.pdf", new Uint8Array()))).toEqual([422, expect.any(String)]);
    expect(await text(sofia)).toContain("scripted.pdf");
    expect(await readdir(join(world.dataDir, "files", "cases"))).toHaveLength(1);
    await nothingIsLeft();
  });

  it("of 300 MB are refused at once by what is claimed, and in the stream when nothing was", async () => {
    const large = 300 * 1024 * 1024;
    const claimed = await sendLong({ "content-length": String(large) }, 1024 * 1024);
    expect(claimed).toMatchObject({ status: 413, text: expect.stringContaining("50 MB") });
    const streamed = await sendLong({ "transfer-encoding": "chunked" }, large);
    expect(streamed).toMatchObject({ status: 413, text: expect.stringContaining("50 MB") });
    expect(streamed.sent).toBeLessThan(150 * 1024 * 1024);
    await nothingIsLeft();
  });
});

/** A form with slides that go on for `most` bytes or until there is an answer. */
function sendLong(head: Record<string, string>, most: number): Promise<{ status: number; text: string; sent: number }> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...{ cookie: sofia.cookie, origin: world.app.url, accept: "application/json" },
      ...{ "content-type": "multipart/form-data; boundary=cut", ...head },
    };
    let answered = false;
    let sent = 0;
    const sending = request(`${world.app.url}${page}/files`, { method: "POST", headers }, (response) => {
      answered = true;
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString(), sent });
        sending.destroy();
      });
    });
    sending.on("error", (error) => answered || reject(error));
    sending.write('--cut\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');
    const part = Buffer.alloc(256 * 1024, 0x20);
    const on = () => {
      while (!answered && sent < most) {
        sent += part.length;
        if (!sending.write(part)) return void sending.once("drain", on);
      }
    };
    on();
  });
}

describe("files", () => {
  it("are downloads with a safe name, for those who may read the case", async () => {
    const name = '..\\..\\rep"ort\u202Ffdp.exe.csv';
    expect((await send(sofia, "file", name, Buffer.from("a;b\n1;2\n"))).status).toBe(200);
    const address = (await addresses(sofia)).at(-1) ?? "";
    const answer = await sofia.get(address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("a;b\n1;2\n");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="[^"\\/]+\.csv"; filename\*=UTF-8''[\w.%-]+$/,
    );
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await moderator.get(address)).status).toBe(200);
    for (const other of [zagreb, stranger]) expect((await other.get(address)).status).toBe(404);
    expect((await stranger.get(address.replace("italian", "twin"))).status).toBe(404);
    expect((await sofia.get(address.replace("/sofia/", "/zagreb/"))).status).toBe(404);
    await sofia.form(page, { intent: "give" });
    expect((await zagreb.get(address)).status).toBe(200);
    await sofia.form(page, { intent: "takeBack" });
    expect((await zagreb.get(address)).status).toBe(404);
  });

  it("are ten at most, of kinds that are taken, and removed by their own city alone", async () => {
    expect(await said(await send(sofia, "file", "run.exe", Buffer.from("MZ")))).toEqual([415, expect.any(String)]);
    expect(await said(await send(sofia, "file", "page.pdf", Buffer.from("<html>")))).toEqual([415, expect.any(String)]);
    for (let number = 2; number <= 10; number++)
      expect((await send(sofia, "file", `${number}.txt`, Buffer.from("words"))).status).toBe(200);
    expect(await said(await send(sofia, "file", "11.txt", Buffer.from("words")))).toEqual([
      409,
      expect.stringContaining("10"),
    ]);
    expect((await send(zagreb, "file", "z.txt", Buffer.from("words"))).status).toBe(403);
    const address = (await addresses(sofia)).at(-1) ?? "";
    const file = address.split("/").at(-1) ?? "";
    expect(
      (await zagreb.form("/programmes/italian-clusters/cases/zagreb", { intent: "file.remove", file })).status,
    ).toBe(404);
    expect((await sofia.get(address)).status).toBe(200);
    expect((await sofia.form(page, { intent: "file.remove", file })).status).toBe(302);
    expect((await sofia.get(address)).status).toBe(404);
    await nothingIsLeft();
  });

  it("sent by a plain form lead back to the page, and a refusal is a page with a sentence", async () => {
    const post = (bytes: Uint8Array) =>
      sofia.get(`${page}/files`, {
        method: "POST",
        headers: { origin: world.app.url, accept: "text/html" },
        body: caseForm("slides", "a.pdf", bytes),
      });
    const refused = await post(Buffer.from("no"));
    expect([refused.status, refused.headers.get("content-type")]).toEqual([422, expect.stringContaining("html")]);
    expect(await refused.text()).toContain("not a PDF");
    expect((await post(await slides(2))).status).toBe(303);
  });
});
