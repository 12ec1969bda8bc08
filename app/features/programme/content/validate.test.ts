import { describe, expect, it } from "vitest";
import { programmeFiles, rewrite } from "../../../../tests/factories/programme-files";
import { formatProblem } from "./problem";
import { validate } from "./validate";

/** The problems of the small programme after words in one of its files were replaced. */
function problemsAfter(path: string, from: string, to: string): string[] {
  const files = programmeFiles();
  rewrite(files, path, from, to);
  return validate(files).problems.map(formatProblem);
}

const programme = "programme.yaml";
const session = "sessions/1-making.yaml";
const reading = "sessions/1/readings/legs.md";
const markers = "films/valley/markers.vtt";

describe("a programme without problems", () => {
  it("is read whole", () => {
    const { content, problems } = validate(programmeFiles());
    expect(problems).toEqual([]);
    expect(content).toMatchObject({
      slug: "chairs",
      sites: [{ slug: "sofia", people: ["Chair maker", "Teacher"] }, { slug: "zagreb" }],
      sessions: [{ number: 1, open: "always", readings: [{ slug: "legs", minutes: 3 }] }],
      films: [{ slug: "valley", media: { file: "films/valley/film.mp4", bytes: 1000 } }],
    });
  });

  it("gives every marker an id and its moment in milliseconds", () => {
    expect(validate(programmeFiles()).content?.films[0]?.markers).toEqual([
      {
        id: "legs",
        atMs: 60_000,
        closing: false,
        title: "Legs",
        question: { en: "Who makes them?" },
        minutes: 5,
        opens: "zagreb",
      },
      { id: "marker-2", atMs: 90_000, closing: false },
      { id: "marker-3", atMs: 120_000, closing: true },
    ]);
  });

  it("may hold cues for the crew in its items, as a list", () => {
    const files = programmeFiles();
    rewrite(files, session, "    site: sofia", "    site: sofia\n    notes: [Ask for the oldest chair]");
    const { content, problems } = validate(files);
    expect(problems).toEqual([]);
    expect(content?.sessions[0]?.runSheet.at(-1)?.notes).toEqual(["Ask for the oldest chair"]);
    expect(problemsAfter(session, "    site: sofia", "    site: sofia\n    notes: Ask")).toEqual([
      expect.stringMatching(/"notes" .* is "Ask", which does not fit; write a list$/),
    ]);
  });

  it("has its sites by order and its captions with their text", () => {
    const files = programmeFiles();
    rewrite(files, programme, "order: 1", "order: 3");
    const { content } = validate(files);
    expect(content?.sites.map((site) => site.slug)).toEqual(["zagreb", "sofia"]);
    expect(content?.films[0]?.captions).toMatchObject([
      { language: "en", text: expect.stringContaining("This is the valley.") },
    ]);
    expect(content?.films[0]?.chapters[1]).toEqual({ title: "The fair", startMs: 60_000, endMs: 120_000 });
  });
});

describe("the form of a file", () => {
  it.each([
    ["title: Chairs\n", "", 'programme.yaml:1: "title" is missing; add it as a text'],
    ["title: Chairs", "title: 5", 'programme.yaml:2: "title" is 5, which does not fit; write a text'],
    ["title: Chairs", 'title: " "', 'programme.yaml:2: "title" is " ", which does not fit; write at least one word'],
    ["period:", "periode:", 'programme.yaml:1: "period" is missing; add it as a text'],
    ["period:", "periode:", 'programme.yaml:7: "periode" is not known here; remove it or correct the name'],
    [
      "slug: sofia",
      "slug: Sofia!",
      'programme.yaml:16: "slug" of sites 1 is "Sofia!", which does not fit; use small letters, digits and single hyphens',
    ],
    ["aims: [Learn]", "aims: []", 'programme.yaml:10: "aims" is an empty list, which does not fit; list at least one'],
    ["aims: [Learn]", "aims: Learn", 'programme.yaml:10: "aims" is "Learn", which does not fit; write a list'],
    [
      "weekday: tuesday",
      "weekday: Tues",
      'programme.yaml:29: "weekday" of schedule is "Tues", which does not fit; use one of sunday, monday, tuesday, wednesday, thursday, friday, saturday',
    ],
    [
      "Europe/Zagreb",
      "Europe/Agram",
      'programme.yaml:25: "timeZone" of sites 2 is "Europe/Agram", which does not fit; use a name of the IANA list such as Europe/Sofia',
    ],
    [
      "country: HR",
      "country: ZZ",
      'programme.yaml:24: "country" of sites 2 is "ZZ", which does not fit; use a two-letter country code of ISO 3166 such as BG',
    ],
    [
      "language: en",
      "language: english",
      'programme.yaml:6: "language" is "english", which does not fit; use a language code such as en or it',
    ],
    [
      '"15:00"',
      '"3 pm"',
      'programme.yaml:30: "startTime" of schedule is "3 pm", which does not fit; write hours and minutes as 15:00',
    ],
    [
      "title: Chairs",
      "title: *chairs",
      'programme.yaml:2: "*chairs" is a YAML alias; write the text out where it is needed',
    ],
    ["title: Chairs", "slug: again", "programme.yaml:2: Map keys must be unique; correct the YAML"],
  ])("programme.yaml: %s → %s", (from, to, problem) => {
    expect(problemsAfter(programme, from, to)).toContain(problem);
  });

  it("asks for the fields of an empty file", () => {
    const files = programmeFiles().set(programme, { text: "" });
    expect(validate(files).problems.map(formatProblem)).toContain(
      "programme.yaml:1: the file holds no fields; write it as a list of `name: value` lines",
    );
  });
});

describe("what belongs together", () => {
  it.each([
    [
      programme,
      "order: 2",
      "order: 1",
      "programme.yaml:26: Zagreb has the order 1, as Sofia has; give each site its own order",
    ],
    [programme, "Teacher]", "Chair maker]", 'programme.yaml:21: Sofia lists "Chair maker" twice; tell the two apart'],
    [
      programme,
      "from: next-tuesday",
      "from: next-payday",
      'programme.yaml:34: "next-payday" is not a day; write next-tuesday or a date of the calendar',
    ],
    [
      programme,
      "from: next-tuesday",
      "from: 2027-02-29",
      'programme.yaml:34: "2027-02-29" is not a day; write next-tuesday or a date of the calendar',
    ],
    [
      programme,
      "from: next-tuesday",
      "from: 2027-03-03",
      'programme.yaml:34: "2027-03-03" is a wednesday, but sessions are on tuesday; correct one of them',
    ],
    [
      session,
      "film: valley",
      "film: hill",
      'sessions/1-making.yaml:11: film "hill" does not exist; create films/hill/film.yaml or correct the name',
    ],
    [
      session,
      "    film: valley\n",
      "",
      'sessions/1-making.yaml:8: the film item "The film" names no film; add "film" with a slug',
    ],
    [
      session,
      "kind: film",
      "kind: talk",
      'sessions/1-making.yaml:11: "film" stands in a talk item; remove it or make the item a film',
    ],
    [
      session,
      "kind: debate",
      "kind: break",
      'sessions/1-making.yaml:15: "vote" stands in a break item; remove it or make the item a debate',
    ],
    [
      session,
      "site: sofia",
      "site: paris",
      'sessions/1-making.yaml:25: site "paris" does not exist; add it to the sites of programme.yaml or correct the name',
    ],
    [
      session,
      '"no"',
      '"yes"',
      'sessions/1-making.yaml:20: the option "yes" stands twice; give each option its own slug',
    ],
    [
      session,
      "minutes: 20",
      "minutes: 25",
      "sessions/1-making.yaml:7: the run sheet takes 65 minutes, but a session lasts 60; take 5 away",
    ],
    [
      session,
      "minutes: 20",
      "minutes: 15",
      "sessions/1-making.yaml:7: the run sheet takes 55 minutes, but a session lasts 60; add 5",
    ],
    [
      session,
      "slug: making",
      "slug: selling",
      "sessions/1-making.yaml:1: the file's name does not fit its number and slug; rename it to sessions/1-selling.yaml",
    ],
    [
      session,
      "  - legs.md",
      "  - legs.md\n  - arms.md",
      "sessions/1-making.yaml:29: the reading arms.md does not exist; create sessions/1/readings/arms.md or correct the name",
    ],
    [
      session,
      "  - legs.md",
      "  - legs.md\n  - legs.md",
      "sessions/1-making.yaml:29: the reading legs.md is listed twice; list it once",
    ],
    [
      session,
      "\n  - legs.md",
      " []",
      "sessions/1/readings/legs.md:1: session 1 does not list this reading; add legs.md to its readings or remove the file",
    ],
    [
      reading,
      "slug: legs",
      "slug: arms",
      'sessions/1/readings/legs.md:3: the slug "arms" does not fit the file\'s name; write legs or rename the file to arms.md',
    ],
    [
      reading,
      "minutes: 3",
      "minutes: three",
      'sessions/1/readings/legs.md:4: "minutes" is "three", which does not fit; write a number',
    ],
    [
      reading,
      "*Source: A study*",
      "The end.",
      "sessions/1/readings/legs.md:10: the reading does not name its source at its foot; end it with the line *Source: A study*",
    ],
    [
      reading,
      "---\ntitle",
      "title",
      "sessions/1/readings/legs.md:1: the reading has no front matter; begin it with title, slug, minutes and source between two lines of ---",
    ],
    [
      "films/valley/film.yaml",
      "slug: valley",
      "slug: hill",
      'films/valley/film.yaml:1: the slug "hill" does not fit the folder; write valley or rename the folder',
    ],
    [
      "films/valley/captions.en.vtt",
      "This is the valley.\n",
      "",
      "films/valley/captions.en.vtt:7: the caption has no words; write them below its times or remove it",
    ],
    [
      "films/valley/chapters.vtt",
      "00:01:00.000 --> 00:02",
      "00:00:50.000 --> 00:02",
      "films/valley/chapters.vtt:6: the chapter begins before the one above it ends; end that one where this one begins",
    ],
    [
      "films/valley/chapters.vtt",
      "The fair",
      "The fair\nof Udine",
      "films/valley/chapters.vtt:6: the chapter's title is not one line; write one line of title below its times",
    ],
    [
      markers,
      '"opens": "zagreb"',
      '"opens": "paris"',
      'films/valley/markers.vtt:4: site "paris" does not exist; use one of sofia, zagreb, moderator, expert',
    ],
    [
      markers,
      '{"id": "legs"',
      '{"id": "marker-2"',
      'films/valley/markers.vtt:6: the marker id "marker-2" stands twice; give each marker an id of its own',
    ],
    [
      markers,
      '{"id": "legs"',
      '{"id": legs',
      'films/valley/markers.vtt:4: the marker\'s text is not JSON; write it as {"id": "chain", "title": "…", "question": {"en": "…"}} or leave it out',
    ],
    [
      markers,
      '{"en":',
      '{"english":',
      'films/valley/markers.vtt:4: "english" of question is "Who makes them?", which does not fit; use a language code such as en or it',
    ],
    [
      markers,
      '"minutes": 5',
      '"minuts": 5',
      'films/valley/markers.vtt:4: "minuts" is not known here; remove it or correct the name',
    ],
    [
      markers,
      '"minutes": 5',
      '"closing": true',
      "films/valley/markers.vtt:4: the closing debate is not the last marker; keep closing for the last one",
    ],
    [
      markers,
      "00:01:30.000 -->",
      "00:01:00.000 -->",
      "films/valley/markers.vtt:6: two markers stand at one moment; move or remove one of them",
    ],
  ])("%s: %s → %s", (path, from, to, problem) => {
    expect(problemsAfter(path, from, to)).toEqual([problem]);
  });

  it("wants each site's slug to be its own", () => {
    expect(problemsAfter(programme, "slug: zagreb", "slug: sofia")).toContain(
      "programme.yaml:22: Zagreb has the slug sofia, as Sofia has; give each site its own slug",
    );
  });

  it("takes a date that is on the weekday of the schedule", () => {
    expect(problemsAfter(programme, "from: next-tuesday", "from: 2028-02-29")).toEqual([]);
  });

  it("wants numbers and slugs of sessions to be their own, without gaps", () => {
    const files = programmeFiles();
    const first = files.get(session);
    if (!first || !("text" in first)) throw new Error("no session");
    const other = first.text.replace("  - legs.md", "  []");
    files.set("sessions/1-second.yaml", { text: other });
    files.set("sessions/3-third.yaml", { text: other.replace("number: 1", "number: 3").replace("making", "third") });
    expect(validate(files).problems.map(formatProblem)).toEqual([
      "sessions/1-second.yaml:1: the file's name does not fit its number and slug; rename it to sessions/1-making.yaml",
      "sessions/1-second.yaml:1: the number 1 is that of sessions/1-making.yaml; give each session its own",
      'sessions/1-second.yaml:2: the slug "making" is that of sessions/1-making.yaml; give each session its own',
      "sessions/1/readings/legs.md:1: session 1 does not list this reading; add legs.md to its readings or remove the file",
      "sessions/3-third.yaml:1: there is no session 2; number the sessions 1, 2, 3 and so on",
    ]);
  });
});

describe("files", () => {
  it.each([
    [programme, "programme.yaml:1: the file does not exist; create it: every programme begins with its programme.yaml"],
    [
      "films/valley/film.yaml",
      "films/valley/film.yaml:1: the file does not exist; create it with slug, title, description and language",
    ],
    ["films/valley/film.mp4", "films/valley/film.mp4:1: the film does not exist; put the film there"],
    ["films/valley/poster.jpg", "films/valley/poster.jpg:1: the picture does not exist; put the picture there"],
    [session, "programme.yaml:1: the programme has no session; create sessions/1-<slug>.yaml"],
    [
      session,
      "sessions/1/readings/legs.md:1: there is no session 1; create sessions/1-<slug>.yaml or move the reading",
    ],
  ])("%s is missing", (path, problem) => {
    const files = programmeFiles();
    files.delete(path);
    expect(validate(files).problems.map(formatProblem)).toContain(problem);
  });

  it("are refused where no programme has them", () => {
    const files = programmeFiles().set("session/2-late.yaml", { text: "" });
    expect(validate(files).problems.map(formatProblem)).toEqual([
      "session/2-late.yaml:1: no programme has a file of this name here; correct its name or folder, or remove it",
    ]);
  });

  it("may not be empty films", () => {
    const files = programmeFiles().set("films/valley/film.mp4", { bytes: 0 });
    expect(validate(files).problems.map(formatProblem)).toEqual([
      "films/valley/film.mp4:1: the film is empty; put the film there",
    ]);
  });

  it("may be a film without captions, chapters and markers", () => {
    const files = programmeFiles();
    for (const name of ["captions.en", "chapters", "markers"]) files.delete(`films/valley/${name}.vtt`);
    const { content, problems } = validate(files);
    expect(problems).toEqual([]);
    expect(content?.films[0]).toMatchObject({ captions: [], chapters: [], markers: [] });
  });

  it("name captions by a language", () => {
    const files = programmeFiles().set("films/valley/captions.english.vtt", { text: "WEBVTT\n" });
    expect(validate(files).problems.map(formatProblem)).toEqual([
      'films/valley/captions.english.vtt:1: "english" is not a language; name the file captions.en.vtt, with its language\'s code',
    ]);
  });

  it("say nothing twice about a session that cannot be read", () => {
    expect(problemsAfter(session, "number: 1", "number: one")).toEqual([
      'sessions/1-making.yaml:1: "number" is "one", which does not fit; write a number',
    ]);
  });
});
