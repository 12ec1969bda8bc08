import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diskFiles } from "../../app/adapters/disk-files.server";
import { importFilm } from "../../app/features/film/import-film.server";
import { importProgramme } from "../../app/features/programme/import-programme.server";
import type { Client } from "../setup/application";
import { session4 } from "../setup/application";
import { makeWorld, type World } from "./world";

const page = "/programmes/italian-clusters/sessions/4/film";
let world: World;
let organiser: Client;
let film: string;

beforeAll(async () => {
  world = await makeWorld();
  organiser = await world.app.as("organiser");
  film = world.programmes["italian-clusters"].filmId;
});
afterAll(() => world.stop());

const send = (fields: Record<string, string>, client = organiser, where = page) =>
  client.form(where, { film, ...fields });
const rows = () => world.db.client.filmMarker.findMany({ where: { filmId: film }, orderBy: { frame: "asc" } });
const html = async (path = page, client = organiser) => (await client.get(path)).text();

/** The fields of a marker's form as the page of this moment shows them. */
async function formOf(slug: string) {
  const text = await html();
  const at = text.indexOf(`id="marker-${slug}"`);
  const version = /name="version" value="([^"]*)"/.exec(text.slice(at))?.[1] ?? "";
  return { intent: "marker.save", marker: slug, version };
}

/** A form with a file, as a browser sends it. */
function sendFile(fields: Record<string, string>, file: string | Uint8Array<ArrayBuffer>, client = organiser) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ film, ...fields })) body.set(name, value);
  body.set("file", new Blob([file]), "../../etc/passwd");
  return client.get(page, { method: "POST", body, headers: { origin: world.app.url } });
}

describe("markers without script", () => {
  it("a marker is added, changed and deleted, and comes back by its undo form", async () => {
    const added = await send({
      intent: "marker.save",
      marker: "",
      version: "",
      at: "0:10+03",
      title: "<b>Ten</b>",
      "question.en": "Why?",
    });
    expect(added.status).toBe(302);
    const slug = /marker-(marker-[0-9a-f]{8})$/.exec(added.headers.get("location") ?? "")?.[1] ?? "";
    expect((await rows())[0]).toMatchObject({ slug, frame: 253, timeMs: 10_120, title: "<b>Ten</b>" });
    expect(await html()).toContain("&lt;b&gt;Ten&lt;/b&gt;");

    const form = await formOf(slug);
    expect(
      (await send({ ...form, at: "0:12", title: "Twelve", language: "bg", words: "Защо?", "question.en": "Why?" }))
        .status,
    ).toBe(302);
    expect((await rows())[0]).toMatchObject({ frame: 300, question: '{"en":"Why?","bg":"Защо?"}' });

    const removed = await send({ ...(await formOf(slug)), intent: "marker.remove" });
    expect(removed.status).toBe(200);
    expect((await rows()).some((row) => row.slug === slug)).toBe(false);
    const after = (await removed.text()).split("is deleted")[1] ?? "";
    const undoForm = after.split("</form>")[0] ?? "";
    const fields = Object.fromEntries(
      [...undoForm.matchAll(/<textarea name="([^"]+)" hidden="">\n?([^<]*)<\/textarea>/g)].map(
        ([, name = "", value = ""]) => [name, value],
      ),
    );
    expect((await send(fields)).status).toBe(302);
    expect((await rows())[0]).toMatchObject({
      slug,
      frame: 300,
      title: "Twelve",
      question: '{"en":"Why?","bg":"Защо?"}',
    });
  });

  it.each([
    ["#2511", "Another marker stands on this frame"],
    ["1:41", "Another marker stands less than 2 seconds away"],
    ["59:00", "beyond the film&#x27;s end"],
    ["0:00", "cannot hold here"],
    ["later", "not a time of a film"],
  ])("a marker at %s is refused with its sentence, and keeps its words", async (at, sentence) => {
    const answer = await send({ intent: "marker.save", marker: "", version: "", at, title: "Kept words" });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain(sentence);
    expect(text).toContain('value="Kept words"');
  });

  it("an old page does not overwrite: both versions are shown, and saving again takes the newest for known", async () => {
    const mine = await formOf("chair");
    const other = await formOf("chair");
    const chair = (await rows()).find(({ slug }) => slug === "chair");
    expect((await send({ ...other, at: "1:40+11", title: "Theirs", closing: "" })).status).toBe(422);
    expect((await send({ ...other, at: "1:40+11", title: "Theirs" })).status).toBe(302);
    const refused = await send({ ...mine, at: "1:40+12", title: "Mine" });
    expect(refused.status).toBe(409);
    const text = await refused.text();
    expect(text).toContain("Somebody saved this marker while you were writing");
    expect(text).toContain("Theirs");
    expect(text).toContain('value="Mine"');
    expect((await rows()).find(({ slug }) => slug === "chair")).toMatchObject({ title: "Theirs", frame: chair?.frame });
    const version = /id="marker-chair".*?name="version" value="([^"]*)"/s.exec(text)?.[1] ?? "";
    expect(version).not.toBe(mine.version);
    expect((await send({ ...mine, version, at: "1:40+12", title: "Mine" })).status).toBe(302);
    expect((await rows()).find(({ slug }) => slug === "chair")).toMatchObject({ title: "Mine", frame: 2512 });
  });

  it("a marker that somebody deleted meanwhile can be brought back with one's own words", async () => {
    const mine = await formOf("shared");
    await send({ ...(await formOf("shared")), intent: "marker.remove" });
    const refused = await send({ ...mine, at: "2:51", title: "Brought back" });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Somebody deleted this marker while you were writing");
    expect((await send({ ...mine, version: "", at: "2:51", title: "Brought back" })).status).toBe(302);
    expect((await rows()).find(({ slug }) => slug === "shared")).toMatchObject({ title: "Brought back" });
  });

  it("two who mark the same frame at the same moment: one does", async () => {
    const one = { intent: "marker.save", marker: "", version: "", at: "0:30" };
    const answers = await Promise.all([send(one), send(one), send(one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 422, 422]);
  });
});

describe("what an edit must not do", () => {
  it.each([
    ["an unknown field", { intent: "marker.save", at: "0:40", role: "organiser" }, 422],
    ["no such intent", { intent: "constructor" }, 422],
    ["no intent", {}, 422],
    ["an operator", { intent: "marker.save", at: "0:40", "marker[gt]": "0" }, 422],
    ["another programme's film", { intent: "marker.save", at: "0:40", film: "TWIN" }, 404],
    ["an unknown film", { intent: "marker.save", at: "0:40", film: "nothing" }, 404],
  ])("%s changes nothing", async (_, fields, status) => {
    const before = await rows();
    const twin = world.programmes["twin-clusters"].filmId;
    const sent = { ...fields } as Record<string, string>;
    if (sent.film === "TWIN") sent.film = twin;
    expect((await send(sent)).status).toBe(status);
    expect(await rows()).toEqual(before);
    expect(await world.db.client.filmMarker.count({ where: { filmId: twin } })).toBe(5);
  });

  it("the content's import leaves an edited film as it is, and an edit leaves the rest of it", async () => {
    const before = await rows();
    const files = diskFiles(join(world.dataDir, "files"));
    const bring: Parameters<typeof importProgramme>[0]["importFilm"] = (id, folder, one) =>
      importFilm({ db: world.db, files }, id, folder, { ...one, title: "Imported anew" });
    await importProgramme(
      { db: world.db, clock: { now: Date.now }, importFilm: bring },
      "content/programmes/italian-clusters",
    );
    expect(await rows()).toEqual(before);
    expect(await world.db.client.film.findUnique({ where: { id: film } })).toMatchObject({
      title: "Legno Arredo Brianza",
      importedHash: null,
    });
  });

  it("the crew reads and is not offered to change; the expert's form is refused", async () => {
    const expert = await world.app.as("expert");
    const text = await html(page, expert);
    expect(text).toContain("you can read and rehearse them");
    expect(text).not.toContain('name="intent"');
    expect((await send({ intent: "marker.save", at: "0:40" }, expert)).status).toBe(403);
  });
});

describe("captions, chapters and markers as files", () => {
  const cue = (words: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n`;
  const captions = (language: string) =>
    world.db.client.filmCaptions.findUnique({ where: { filmId_language: { filmId: film, language } } });

  it("captions are added, served, replaced and removed with a way back", async () => {
    const srt = "1\n00:00:01,000 --> 00:00:02,000\nЗдравей <script>alert(1)</script>\n";
    expect((await sendFile({ intent: "captions.put", language: "bg" }, srt)).status).toBe(302);
    const served = await organiser.get(`/api/films/${film}/captions.bg.vtt`);
    expect(served.headers.get("content-type")).toBe("text/vtt; charset=utf-8");
    expect(await served.text()).toContain("00:00:01.000 --> 00:00:02.000\nЗдравей");

    const again = await sendFile({ intent: "captions.put", language: "bg" }, cue("Друго"));
    expect(again.status).toBe(422);
    expect(await again.text()).toContain("The film has captions in this language");

    const text = await html();
    const version =
      /name="language" value="bg"\/?><input type="hidden" name="version" value="([^"]+)"/.exec(text)?.[1] ?? "";
    expect((await sendFile({ intent: "captions.put", language: "bg", version }, cue("Друго"))).status).toBe(302);
    const old = await sendFile({ intent: "captions.put", language: "bg", version }, cue("Трето"));
    expect(old.status).toBe(409);
    expect(await old.text()).toContain("Somebody was faster");
    expect((await captions("bg"))?.body).toContain("Друго");
    expect((await send({ intent: "captions.remove", language: "bg", version })).status).toBe(409);
  });

  it.each([
    ["not UTF-8", new Uint8Array([0xff, 0xfe, 0x41]), 422, "not a text in UTF-8"],
    ["a NUL", "WEBVTT\n\n00:01.000 --> 00:02.000\n\0", 422, "not a text in UTF-8"],
    ["a page", "<!doctype html>", 422, "Line 1: the file does not begin with WEBVTT; make WEBVTT its first line."],
    ["nothing", "", 422, "Choose a file first"],
    ["two MiB", new Uint8Array(2 * 1024 * 1024), 413, ""],
  ])("captions that are %s are refused with a sentence", async (_, file, status, sentence) => {
    const answer = await sendFile({ intent: "captions.put", language: "it" }, file as string);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(sentence);
    expect(await captions("it")).toBeNull();
  });

  it("other forms stay small, and a second file or a file in another field is refused", async () => {
    const body = new FormData();
    body.set("film", film);
    body.set("intent", new Blob(["captions.put"]), "x");
    const answer = await organiser.get(page, { method: "POST", body, headers: { origin: world.app.url } });
    expect(answer.status).toBe(400);
    const large = await organiser.form("/programmes/italian-clusters/sessions/4/questions", {
      text: "x".repeat(70_000),
    });
    expect(large.status).toBe(413);
  });

  it("markers: a dry run changes nothing, carrying it out does, and only for what it has shown", async () => {
    const before = await rows();
    const exported = await (await organiser.get(`/api/films/${film}/markers.vtt`)).text();
    const wanted = `${exported}\n00:04:30.000 --> 00:04:31.000\n{"id":"late","title":"Late"}\n`.replace(
      /\n\n00:04:45[^{]*\{[^\n]*\n/,
      "\n",
    );
    const dry = await sendFile({ intent: "markers.try" }, wanted);
    expect(dry.status).toBe(200);
    const text = await dry.text();
    expect(text).toContain("Add 4:30+00 Late");
    expect(text).toContain("Delete 4:45+11 Closing debate: is it exportable?");
    expect(await rows()).toEqual(before);
    const version = /name="version" hidden="">\n?([^<]+)</.exec(text.slice(text.indexOf("markers.import")))?.[1] ?? "";
    expect((await sendFile({ intent: "markers.import", version: "old" }, wanted)).status).toBe(409);
    expect((await sendFile({ intent: "markers.import", version }, wanted)).status).toBe(200);
    expect((await rows()).at(-1)).toMatchObject({ slug: "late", frame: 6750 });
    expect((await rows()).length).toBe(before.length);
  });

  it("chapters come in and go out", async () => {
    const version = async () =>
      /name="intent" value="chapters.put"\/?>.*?name="version" value="([^"]+)"/s.exec(await html())?.[1] ?? "";
    const first = await version();
    expect((await sendFile({ intent: "chapters.put", version: first }, cue("Opening"))).status).toBe(302);
    const served = await (await organiser.get(`/api/films/${film}/chapters.vtt`)).text();
    expect(served).toContain("00:00:01.000 --> 00:00:02.000\nOpening");
    expect((await sendFile({ intent: "chapters.put", version: first }, cue("Other"))).status).toBe(409);
    expect((await send({ intent: "chapters.remove", version: await version() })).status).toBe(200);
  });
});

describe("while the session is open", () => {
  const state = async () => (await (await organiser.get(`${session4}/state`)).json()).state.film;

  it("a film on the stage keeps its markers; the page says so and can load it anew where it stands", async () => {
    await organiser.command("film.load", { filmId: film });
    await organiser.command("film.seek", { frame: 200 });
    const before = (await state()).markers.length;
    expect(await html()).toContain("It holds at the markers of this page");
    expect((await send({ intent: "marker.save", marker: "", version: "", at: "3:00", title: "New" })).status).toBe(302);
    expect((await state()).markers).toHaveLength(before);
    expect(await html()).toContain("It keeps the markers it was loaded with");
    const answer = await send({ intent: "running.reload" });
    expect(await answer.text()).toContain("The film was loaded anew");
    expect(await state()).toMatchObject({ posFrame: 200, filmId: film });
    expect((await state()).markers).toHaveLength(before + 1);
  });

  it("a film that moves is not loaded anew", async () => {
    await organiser.command("film.play");
    await send({ intent: "marker.save", marker: "", version: "", at: "3:10", title: "Newer" });
    expect(await (await send({ intent: "running.reload" })).text()).toContain("The film was not loaded anew");
  });
});
