import { describe, expect, it } from "vitest";
import { adviceFor } from "./advice";
import { assessmentCsv } from "./assessment-csv";
import { everywhere, example, threePeople } from "./example.fixture";
import { figureText } from "./figure-text";
import { isOpen, openingOf, openPhase } from "./opening";
import { pointOf, radarMiddle, shapeOf, spokes } from "./radar";
import { averageOfCities, cityScore } from "./score";
import { readScores } from "./wire";

const { features } = example;
const score = cityScore(features, threePeople);
const nobody = cityScore(features, []);

describe("the worked example", () => {
  it("averages the people's own averages and shows the spread", () => {
    expect(score.people).toBe(3);
    expect(score.features.platform).toEqual({ mean: 3, lowest: 2, highest: 4, count: 3 });
    expect(score.features.customers).toEqual({ mean: 2.5, lowest: 1, highest: 4, count: 2 });
    expect(score.features.autonomy?.mean).toBeCloseTo(14 / 3);
    expect(score.features.governance).toBeNull();
  });

  it("averages a statement over those who can say", () => {
    expect(score.statements.p1).toEqual({ mean: 10 / 3, lowest: 2, highest: 5, count: 3 });
    expect(score.statements.p3).toEqual({ mean: 3.5, lowest: 3, highest: 4, count: 2 });
    expect(score.statements.g1).toBeNull();
  });

  it("is written in words with one decimal", () => {
    const say = (key: string, values = {}) => `${key} ${Object.values(values).join(" ")}`.trim();
    expect(figureText(score.features.customers, "en", say)).toBe("assessment:figure 2.5 1.0 4.0");
    expect(figureText(score.features.autonomy, "de", say)).toBe("assessment:figure 4,7 4,0 5,0");
    expect(figureText(null, "en", say)).toBe("assessment:none");
    expect(figureText({ mean: 4, lowest: 4, highest: 4, count: 1 }, "en", say)).toBe("4.0");
  });

  it("stands in the CSV, with nothing a spreadsheet would run and nobody's name", () => {
    const cities = [{ city: "=Sofia", country: "BG", scores: { before: score, after: nobody } }];
    const lines = assessmentCsv(features, cities).split("\r\n");
    expect(lines[0]).toBe("\ufeffcity,country,when,feature,statement,text,people,average,lowest,highest");
    expect(lines[1]).toBe("'=Sofia,BG,before,platform,,Title of platform,3,3,2,4");
    expect(lines[2]).toBe("'=Sofia,BG,before,platform,p1,Statement p1,3,3.33,2,5");
    expect(lines.find((line) => line.includes(",autonomy,,"))).toBe(
      "'=Sofia,BG,before,autonomy,,Title of autonomy,3,4.67,4,5",
    );
    expect(lines.find((line) => line.includes(",g1,"))).toBe("'=Sofia,BG,before,governance,g1,Statement g1,0,,,");
    expect(lines).toHaveLength(1 + 20 + 1);
  });

  it("is drawn at its place: up, right, down, left", () => {
    const [x, y] = radarMiddle;
    expect(pointOf(0, 4, 5)).toEqual([x, y - 84]);
    expect(pointOf(1, 4, 2.5)).toEqual([x + 42, y]);
    expect(pointOf(2, 4, 0)).toEqual([x, y]);
    expect(shapeOf([3, 2.5, 14 / 3, null]).points).toEqual([
      [x, 61.6],
      [x + 42, y],
      [x, 190.4],
    ]);
    expect(shapeOf([null, null]).path).toBe("");
    expect(spokes(4).map(({ label }) => label.anchor)).toEqual(["middle", "start", "middle", "end"]);
  });
});

describe("the average of the cities", () => {
  it("counts each city the same, however many people answered", () => {
    const cities = [cityScore(features, [everywhere(5)]), score, cityScore(features, [everywhere(1), everywhere(1)])];
    expect(averageOfCities(features, cities)?.platform).toEqual({ mean: 3, lowest: 1, highest: 5, count: 3 });
    expect(averageOfCities(features, cities)?.governance?.mean).toBe(3);
  });

  it("is hidden while fewer than three have answered, so that nobody works out another city's", () => {
    expect(averageOfCities(features, [score, score, nobody])).toBeNull();
  });
});

describe("advice", () => {
  const levels = (...scores: number[]) => {
    const one = Object.fromEntries(
      features.flatMap(({ statements }, i) => statements.map(({ id }) => [id, scores[i] ?? 0])),
    );
    return adviceFor(example, cityScore(features, [one]));
  };

  it("names the first feature that does not stand, not the weakest", () => {
    expect(levels(4, 2, 5, 1)?.first).toEqual({ id: "customers", title: "Title of customers", mean: 2 });
    expect(levels(4, 2, 5, 1)?.text).toBe("Do something about customers.");
    expect(levels(4, 2, 5, 1)?.resting).toEqual(["Title of autonomy"]);
    expect(levels(2, 5, 5, 5)?.first?.id).toBe("platform");
    expect(adviceFor(example, score)?.first?.id).toBe("customers");
  });

  it("says at exactly 3 that a feature stands", () => {
    expect(levels(3, 3, 3, 3)).toEqual({ first: null, text: "Go on.", resting: [] });
    expect(levels(3, 3, 3, 2)?.first?.id).toBe("governance");
  });

  it("takes what nobody can judge as not standing, and is silent without answers", () => {
    const unknown = cityScore(features, [{ ...everywhere(5), c1: null, c2: null, c3: null, c4: null }]);
    expect(adviceFor(example, unknown)?.first).toEqual({ id: "customers", title: "Title of customers", mean: null });
    expect(adviceFor(example, nobody)).toBeNull();
  });
});

describe("when it is open", () => {
  const sessions = [
    { startsAt: 100, endsAt: 200 },
    { startsAt: 900, endsAt: 1000 },
  ];
  it("before: until the first session ends; after: from the last one's start, or from the day that was set", () => {
    const opening = openingOf(sessions, null);
    expect([0, 199, 200].map((now) => isOpen(opening, "before", now))).toEqual([true, true, false]);
    expect([899, 900, 5000].map((now) => isOpen(opening, "after", now))).toEqual([false, true, true]);
    expect([0, 500, 900].map((now) => openPhase(opening, now))).toEqual(["before", null, "after"]);
    expect(openPhase(openingOf(sessions, 400), 500)).toBe("after");
  });
});

describe("the form", () => {
  const full = Object.fromEntries(features.flatMap(({ statements }) => statements.map(({ id }) => [id, "3"])));
  it("takes 1 to 5 and cannot say, and names what is missing", () => {
    expect(readScores(features, { ...full, p1: "x", who: "w", phase: "before", intent: "answer" })).toEqual({
      scores: { ...everywhere(3), p1: null },
      missing: [],
    });
    const { p1: _, ...rest } = full;
    expect(readScores(features, rest)?.missing).toEqual(["p1"]);
  });
  it.each([
    ["p1", "6"],
    ["p1", "0"],
    ["p1", ""],
    ["p1", "4.5"],
    ["p1", " 3"],
    ["constructor", "1"],
    ["extra", "1"],
  ])("refuses %s=%s", (name, value) => expect(readScores(features, { ...full, [name]: value })).toBeNull());
});
