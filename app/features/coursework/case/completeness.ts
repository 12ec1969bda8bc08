import type { CaseView } from "./case-view";
import { type CaseField, caseFields } from "./limits";

export type CasePart = CaseField | "slides" | "givenIn";

/** How far a case is: the parts that are still missing, of so many in all. */
export interface Completeness {
  missing: CasePart[];
  of: number;
}

/** Complete is a case with every text, slides to show, and given in. Files beside them are welcome and not asked for. */
export function completenessOf({ texts, slides, givenInAt }: CaseView): Completeness {
  const missing: CasePart[] = caseFields.filter((field) => texts[field].text === "");
  if (!slides) missing.push("slides");
  if (givenInAt === null) missing.push("givenIn");
  return { missing, of: caseFields.length + 2 };
}
