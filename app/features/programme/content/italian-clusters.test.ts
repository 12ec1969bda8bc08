import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkContent } from "./check-content.server";
import { loadContent } from "./load-content.server";
import { formatProblem } from "./problem";

const folder = fileURLToPath(new URL("../../../../content", import.meta.url));

describe("the committed content", () => {
  it("has no problem", async () => {
    expect((await checkContent(folder)).map(formatProblem)).toEqual([]);
  });

  it("is the programme of five sessions of two hours for five cities", async () => {
    const { content } = await loadContent(`${folder}/programmes/italian-clusters`);
    expect(content?.sites.map((site) => site.slug)).toEqual(["sofia", "zagreb", "belgrade", "istanbul", "moscow"]);
    expect(content?.sites.every((site) => site.people.length === 3)).toBe(true);
    expect(content?.sessions.map((session) => session.number)).toEqual([1, 2, 3, 4, 5]);
    expect(content?.schedule.minutes).toBe(120);
    expect(content?.sessions.every((session) => session.readings.length >= 2)).toBe(true);
  });

  it("has the vote in session three, the film in four and a showcase for each city in five", async () => {
    const { content } = await loadContent(`${folder}/programmes/italian-clusters`);
    const [, , third, fourth, fifth] = content?.sessions ?? [];
    expect(third?.runSheet.find((item) => item.vote)?.vote?.options.map((option) => option.slug)).toEqual([
      "as-it-is",
      "with-changes",
      "not",
    ]);
    expect(fourth?.open).toBe("always");
    expect(fourth?.runSheet.map((item) => item.film).filter(Boolean)).toEqual(["legno-arredo-brianza"]);
    expect(fifth?.runSheet.flatMap((item) => item.site ?? [])).toEqual(content?.sites.map((site) => site.slug));
  });
});
