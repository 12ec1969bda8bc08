import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { longest } from "../../app/features/coursework/plan/fields";
import { markOf } from "../../app/features/coursework/plan/merge";
import type { Client } from "../setup/application";
import { readPdf } from "../setup/read-pdf";
import { makeWorld, type World } from "./world";

let world: World;
let sofia: Client;
let zagreb: Client;
let organiser: Client;
const base = "/programmes/italian-clusters";
const api = `/api${base}`;
const ids = ["p", "c", "a", "g"].flatMap((letter) => [1, 2, 3, 4].map((n) => `${letter}${n}`));
const all = (score: string) => Object.fromEntries(ids.map((id) => [id, score]));
const flat = (text: string) => text.replace(/\s+/g, " ");

beforeAll(async () => {
  world = await makeWorld();
  sofia = await world.app.as("sofia");
  zagreb = await world.app.as("zagreb");
  organiser = await world.app.as("organiser");
});
afterAll(() => world.stop());

const peopleOf = (slug: string, programme = "italian-clusters") =>
  world.db.client.sitePerson.findMany({
    where: { site: { slug, programme: { slug: programme } } },
    orderBy: { position: "asc" },
  });
const answer = (client: Client, who: string, scores: Record<string, string>, more = {}) =>
  client.form(`${base}/assessment`, { intent: "answer", phase: "before", who, ...scores, ...more });
const page = async (client: Client, path: string) => (await client.get(path)).text();

describe("the self-assessment", () => {
  it("is answered by each named person from the city's account, and changed again", async () => {
    const [first, second, third] = await peopleOf("sofia");
    expect((await answer(sofia, first?.id ?? "", all("1"))).status).toBe(302);
    expect((await answer(sofia, first?.id ?? "", all("4"))).status).toBe(302);
    expect((await answer(sofia, second?.id ?? "", { ...all("2"), g1: "x", g2: "x", g3: "x", g4: "x" })).status).toBe(
      302,
    );
    expect((await answer(sofia, third?.id ?? "", { ...all("5"), c1: "1", c2: "1", c3: "1", c4: "1" })).status).toBe(
      302,
    );
    const text = await page(sofia, `${base}/assessment`);
    expect(text).toContain("3.7 (2.0 to 5.0)");
    expect(text).toContain("2.3 (1.0 to 4.0)");
    expect(text).toContain("First: Customer orientation");
    expect(text).toContain("4.5 (4.0 to 5.0)");
  });

  it("asks on the programme's page for what is missing", async () => {
    expect(await page(zagreb, base)).toMatch(/Score your cluster: 0 of \d+ have answered/);
    expect(await page(sofia, base)).not.toContain("Score your cluster");
    expect(await page(sofia, base)).toContain("0 of 7 steps begun");
  });

  it("keeps every refusal a sentence and what was chosen", async () => {
    const [person] = await peopleOf("sofia");
    const { p1: _, ...missing } = all("3");
    const incomplete = await answer(sofia, person?.id ?? "", missing);
    expect(incomplete.status).toBe(422);
    expect(await incomplete.text()).toContain("Answer every sentence, 1 are left");
    const [stranger] = await peopleOf("zagreb");
    const [twin] = await peopleOf("sofia", "twin-clusters");
    for (const who of [stranger?.id ?? "", twin?.id ?? "", "", "x' OR 1=1"])
      expect((await answer(sofia, who, all("5"))).status).toBe(422);
    for (const field of [{ p1: "6" }, { extra: "1" }, { phase: "during" }] as Record<string, string>[])
      expect((await answer(sofia, person?.id ?? "", { ...all("5"), ...field })).status).toBe(422);
    expect((await answer(sofia, person?.id ?? "", all("5"), { phase: "after" })).status).toBe(409);
    expect((await answer(organiser, person?.id ?? "", all("5"))).status).toBe(403);
    expect(await page(sofia, `${base}/assessment`)).toContain("3.7 (2.0 to 5.0)");
  });

  it("shows a city its own figures alone, and the crew all", async () => {
    const own = await page(zagreb, `${base}/assessment?city=sofia`);
    expect(own).not.toContain("3.7 (2.0 to 5.0)");
    expect(own).not.toContain("Sofia");
    for (const who of ["organiser", "moderator", "expert"]) {
      const crew = await page(await world.app.as(who), `${base}/assessment?city=sofia`);
      expect(crew).toContain("Where Sofia stands");
      expect(crew).toContain("3.7 (2.0 to 5.0)");
    }
    expect((await zagreb.get(`${api}/assessment/sofia.pdf`)).status).toBe(404);
    expect((await zagreb.get(`${api}/assessment.csv`)).status).toBe(403);
  });

  it("shows the average of the cities from three on, without their names", async () => {
    expect(await page(sofia, `${base}/assessment`)).toContain("shown when three of them have answered");
    for (const [slug, score] of [
      ["zagreb", "2"],
      ["istanbul", "3"],
    ] as const) {
      const [person] = await peopleOf(slug);
      await answer(await world.app.as(slug), person?.id ?? "", all(score));
    }
    const text = await page(sofia, `${base}/assessment`);
    expect(text).toContain("2.9 (2.0 to 3.7)");
    expect(text).not.toContain("Zagreb");
  });

  it("gives the same figures as PDF and CSV", async () => {
    const csv = await page(organiser, `${api}/assessment.csv`);
    expect(csv).toContain("Sofia,BG,before,platform,,An effective platform,3,3.67,2,5");
    expect(csv).toContain("Sofia,BG,before,customers,,Customer orientation,3,2.33,1,4");
    expect(csv).toContain("Sofia,BG,before,governance,,Governing as one,2,4.5,4,5");
    const names = await peopleOf("sofia");
    expect(names.filter(({ name }) => csv.includes(name))).toEqual([]);
    const answered = await sofia.get(`${api}/assessment/sofia.pdf`);
    expect(answered.headers.get("content-type")).toBe("application/pdf");
    const { title, pages } = await readPdf(new Uint8Array(await answered.arrayBuffer()));
    expect(title).toBe("Self-assessment of Sofia");
    const text = flat(pages.join(" "));
    expect(text).toContain("An effective platform 3.7 (2.0 to 5.0) – 2.9 (2.0 to 3.7)");
    expect(text).toContain("Customer orientation 2.3 (1.0 to 4.0)");
    expect(text).toContain("First: Customer orientation");
  });

  it("opens again on the day that the organiser sets", async () => {
    expect((await sofia.form(`${base}/assessment`, { intent: "after", day: "2020-01-01" })).status).toBe(403);
    for (const day of ["2027-02-30", "soon", "2027-13-01"])
      expect((await organiser.form(`${base}/assessment`, { intent: "after", day })).status).toBe(422);
    expect((await organiser.form(`${base}/assessment`, { intent: "after", day: "2025-01-01" })).status).toBe(302);
    const [person] = await peopleOf("sofia");
    expect((await answer(sofia, person?.id ?? "", all("5"), { phase: "after" })).status).toBe(302);
    expect(await page(sofia, `${base}/assessment`)).toContain("All four features stand");
    await organiser.form(`${base}/assessment`, { intent: "after", day: "" });
    expect((await answer(sofia, person?.id ?? "", all("5"), { phase: "after" })).status).toBe(409);
  });
});

describe("the transfer plan", () => {
  const path = `${base}/plan/sofia`;
  const whole = (fields: Record<string, string>, before: Record<string, string> = {}) => {
    const empty = (name: string) => (name.endsWith(".state") ? "open" : "");
    const entries = Object.keys(longest).flatMap((name) => [
      [name, fields[name] ?? before[name] ?? empty(name)],
      [`was.${name}`, markOf(before[name] ?? empty(name))],
    ]);
    return { intent: "save", ...Object.fromEntries(entries) };
  };

  it("is saved by a plain form and as it is typed, and keeps what two writers wrote", async () => {
    expect((await sofia.form(path, whole({ kept: "Help desk for Пловдив", "listen.state": "begun" }))).status).toBe(
      302,
    );
    const typed = await sofia.form(`${path}.data`, { intent: "typed", dropped: "The fair", "was.dropped": markOf("") });
    expect(typed.status).toBe(200);
    const late = { "listen.owner": "Chamber", changed: "Later money" };
    expect((await sofia.form(path, whole(late))).status).toBe(302);
    const text = await page(sofia, path);
    for (const words of ["Help desk for Пловдив", "The fair", "Chamber", "Later money", "version 3"])
      expect(text).toContain(words);
  });

  it("shows both texts where two wrote in one field, and saves on the second try", async () => {
    const clash = await sofia.form(path, whole({ kept: "Mine instead", "money.owner": "The bank" }));
    expect(clash.status).toBe(409);
    const text = await clash.text();
    expect(text).toContain("Mine instead");
    expect(text).toContain("Somebody else wrote here meanwhile: “Help desk for Пловдив”");
    expect(await page(organiser, path)).toContain("The bank");
    expect(await page(organiser, path)).not.toContain("Mine instead");
    const again = { intent: "save", kept: "Mine instead", "was.kept": markOf("Help desk for Пловдив") };
    expect((await sofia.form(path, again)).status).toBe(302);
    expect(await page(organiser, path)).toContain("Mine instead");
  });

  it("loses nothing when ten fields are saved at the same moment", async () => {
    const names = Object.keys(longest).filter((name) => name.endsWith("facilitators"));
    const answers = await Promise.all(
      names.map((name) => sofia.form(path, { intent: "save", [name]: `At once ${name}`, [`was.${name}`]: markOf("") })),
    );
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 302));
    const text = await page(organiser, path);
    for (const name of names) expect(text).toContain(`At once ${name}`);
  });

  it("is the city's own: others find nothing, the crew reads", async () => {
    for (const [client, status] of [
      [zagreb, 404],
      [organiser, 200],
      [await world.app.as("expert"), 200],
    ] as const) {
      expect((await client.get(path)).status).toBe(status);
      expect((await client.get(`${api}/plan/sofia.pdf`)).status).toBe(status);
    }
    expect((await zagreb.form(path, whole({ kept: "Not yours" }))).status).toBe(404);
    expect((await organiser.form(path, whole({ kept: "Not yours" }))).status).toBe(403);
    expect((await sofia.get(`${base}/plan/nowhere`)).status).toBe(404);
    expect((await sofia.get("/programmes/twin-clusters/plan/sofia")).status).toBe(404);
  });

  it("refuses what is not the plan's, and keeps what was written", async () => {
    for (const fields of [
      { extra: "x" },
      { kept: "x" },
      { "listen.state": "over", "was.listen.state": markOf("open") },
    ])
      expect((await sofia.form(path, { intent: "save", ...(fields as object) })).status).toBe(422);
    const long = await sofia.form(path, {
      intent: "save",
      changed: "y".repeat(2001),
      "was.changed": markOf("Later money"),
    });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain("y".repeat(2001));
  });

  it("is printed with the city's name, hostile words as words", async () => {
    const words = "<script>alert(1)</script> =1+1";
    await sofia.form(path, { intent: "save", "team.owner": words, "was.team.owner": markOf("") });
    const { title, pages } = await readPdf(
      new Uint8Array(await (await sofia.get(`${api}/plan/sofia.pdf`)).arrayBuffer()),
    );
    const text = flat(pages.join(" "));
    expect(title).toBe("Transfer plan of Sofia");
    expect(text).toContain("Sofia");
    expect(text).toContain(words);
    expect(text).toContain("The fair");
    expect(await page(sofia, path)).not.toContain("<script>alert");
  });
});
