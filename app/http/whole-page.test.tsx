import { lazy, Suspense } from "react";
import { describe, expect, it } from "vitest";
import { wholePage } from "./whole-page.server";

const onError = (error: unknown) => {
  throw error;
};

const Late = lazy(async () => ({ default: () => <p>here</p> }));

function Broken(): never {
  throw new Error("no frame");
}

describe("a page rendered whole", () => {
  it.each(["ш", "€", "🏭"])("is UTF-8 without gaps, however %s meets the ends of React's buffer", async (letter) => {
    for (let before = 0; before < 5; before++) {
      const words = Array.from({ length: 300 }, (_, i) => "a".repeat(before) + letter.repeat(1 + (i % 7)));
      const page = await wholePage(<main>{words.map((word) => [word, <hr key={word} />])}</main>, { onError });
      expect(page.toString("utf8")).toBe(`<main>${words.map((word) => `${word}<hr/>`).join("")}</main>`);
    }
  });

  it("waits for what is not there yet", async () => {
    const page = await wholePage(
      <Suspense fallback="later">
        <Late />
      </Suspense>,
      { onError },
    );
    expect(page.toString()).toContain("<p>here</p>");
    expect(page.toString()).not.toContain("later");
  });

  it("rejects when its frame cannot be rendered", async () => {
    await expect(wholePage(<Broken />, { onError: () => {} })).rejects.toThrow("no frame");
  });
});
