import { describe, expect, it } from "vitest";
import { type Level, lessThan, levelOf, levels, reception } from "./level";

describe("levels", () => {
  it("take less and less, down to the voices alone", () => {
    const steps: (Level | null)[] = ["everything"];
    for (let level = lessThan("everything"); level; level = lessThan(level)) steps.push(level);
    expect(steps).toEqual(["everything", "stage", "film", "sound"]);
    expect(lessThan("text")).toBeNull();
  });

  it("are what they are called", () => {
    expect(levels.map((level) => Object.values(reception[level]))).toEqual([
      ["all", true, true],
      ["stage", true, true],
      ["none", true, true],
      ["none", true, false],
      ["none", false, true],
    ]);
  });

  it("a level nobody knows is everything", () => {
    expect(levelOf("cinema")).toBe("everything");
    expect(levelOf("sound")).toBe("sound");
  });
});
