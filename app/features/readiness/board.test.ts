import { expect, it } from "vitest";
import { boardOf } from "./board";

const sites = ["sofia", "zagreb", "istanbul"].map((slug) => ({ id: `id-${slug}`, slug, city: slug, people: [1, 2] }));

it("says of every site how far it is, from what is known of its people", () => {
  const board = boardOf({
    sites,
    invitations: [
      { city: "sofia", state: "invited" },
      { city: "sofia", state: "accepted" },
      { city: "zagreb", state: "declined" },
      { city: "istanbul", state: null },
      { city: null, state: "accepted" },
    ],
    tests: [
      { siteId: "id-sofia", state: "ok", media: "tcp", at: 20 },
      { siteId: "id-sofia", state: "problem", media: "", at: 10 },
      { siteId: null, state: "ok", media: "udp", at: 30 },
    ],
    filmReady: { zagreb: 5 },
  });
  expect(board).toEqual([
    {
      siteSlug: "sofia",
      people: 2,
      invited: true,
      accepted: true,
      tested: { ok: true, media: "tcp", at: 20 },
      film: null,
    },
    { siteSlug: "zagreb", people: 2, invited: true, accepted: false, tested: null, film: 1 },
    { siteSlug: "istanbul", people: 2, invited: false, accepted: null, tested: null, film: null },
  ]);
});
