import { describe, expect, it } from "vitest";
import { type DraftSign, type DraftStore, NoteDraft } from "./note-draft";

/** A device that keeps one draft, and a journal that can be out of reach. */
function desk(kept: string | null = null) {
  const device = { text: kept };
  const journal: string[] = [];
  const signs: DraftSign[] = [];
  const line = { up: true };
  const store: DraftStore = {
    read: () => device.text,
    write: (text) => {
      device.text = text;
    },
  };
  const open = () =>
    new NoteDraft({
      store,
      save: async (text) => {
        if (line.up) journal.push(text);
        return line.up;
      },
      onSign: (sign) => signs.push(sign),
      restMs: 5,
      longestMs: 20,
      againMs: 10,
    });
  return { device, journal, signs, line, open };
}

describe("a note while it is typed", () => {
  it("is on the device at every letter, and in the journal after a rest", async () => {
    const { device, journal, signs, open } = desk();
    const draft = open();
    for (const text of ["S", "So", "Sofia"]) {
      draft.type(text);
      expect(device.text).toBe(text);
    }
    await expect.poll(() => journal).toEqual(["Sofia"]);
    await expect.poll(() => [device.text, signs.at(-1)]).toEqual([null, "clean"]);
    draft.close();
  });

  it("is saved now and then although the typing does not rest", async () => {
    const { journal, open } = desk();
    const draft = open();
    let text = "";
    await expect
      .poll(
        () => {
          text += "a";
          draft.type(text);
          return journal.length;
        },
        { interval: 2 },
      )
      .toBeGreaterThan(1);
    draft.close();
  });

  it("waits on the device for a dead line, through a reload", async () => {
    const { device, journal, signs, line, open } = desk();
    line.up = false;
    const before = open();
    before.type("Zagreb disagrees");
    await expect.poll(() => signs.at(-1)).toBe("waiting");
    before.close();
    expect(device.text).toBe("Zagreb disagrees");
    const after = open();
    expect(after.unsaved).toBe("Zagreb disagrees");
    line.up = true;
    await expect.poll(() => [journal, device.text]).toEqual([["Zagreb disagrees"], null]);
    after.close();
  });

  it("what is typed while it is being saved is saved after it", async () => {
    const { journal, device, open } = desk();
    const draft = open();
    draft.type("one");
    const saving = draft.flush();
    draft.type("one two");
    await saving;
    await expect.poll(() => [journal, device.text]).toEqual([["one", "one two"], null]);
    draft.close();
  });
});
