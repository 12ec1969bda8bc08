import { emptyOf, type PlanFields } from "./fields";

/** A short mark of a text (FNV-1a, 32 bits): tells a form's old text from a newer one without sending it twice. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** A field as a writer sends it: the new text, and the mark of the text that stood there when the writer began. */
export interface SentField {
  value: string;
  was: string;
}

export interface Merged {
  fields: PlanFields;
  /** Whether anything is different now. */
  changed: boolean;
  /** Fields that this writer and another one both changed, with the other's text, which stays. */
  conflicts: Record<string, string>;
}

/**
 * Brings a writer's form into the plan, field by field: what the writer did not change keeps the newest text; what the
 * writer changed is taken unless somebody else changed it too since the writer began.
 */
export function merge(current: PlanFields, sent: Readonly<Record<string, SentField>>): Merged {
  const fields: Record<string, string> = { ...current };
  const conflicts: Record<string, string> = {};
  let changed = false;
  for (const [name, { value, was }] of Object.entries(sent)) {
    const now = current[name] ?? emptyOf(name);
    if (markOf(value) === was || value === now) continue;
    if (markOf(now) !== was) {
      conflicts[name] = now;
      continue;
    }
    changed = true;
    if (value === emptyOf(name)) delete fields[name];
    else fields[name] = value;
  }
  return { fields, changed, conflicts };
}
