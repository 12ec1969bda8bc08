import { expect, it } from "vitest";
import type { CaseView } from "./case-view";
import { completenessOf } from "./completeness";
import { caseFields } from "./limits";

const said = (text: string) =>
  Object.fromEntries(caseFields.map((field) => [field, { text, version: 1 }])) as CaseView["texts"];
const slides = { id: "s", name: "a.pdf", bytes: 9, contentType: "application/pdf", pages: 3, width: 960, height: 540 };

it("names what is missing, and nothing of a whole case", () => {
  const empty: CaseView = { texts: said(""), files: [], slides: null, givenInAt: null };
  expect(completenessOf(empty)).toEqual({ missing: [...caseFields, "slides", "givenIn"], of: 8 });
  const whole: CaseView = { texts: said("Yes."), files: [], slides, givenInAt: 1 };
  expect(completenessOf(whole)).toEqual({ missing: [], of: 8 });
  const dropped = { text: "", version: 4 };
  expect(completenessOf({ ...whole, texts: { ...whole.texts, dropped } }).missing).toEqual(["dropped"]);
});
