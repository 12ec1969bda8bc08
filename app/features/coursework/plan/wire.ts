import { longest, states } from "./fields";
import type { SentField } from "./merge";

const mark = /^[0-9a-f]{8}$/;

/**
 * The plan's fields from a form: `<field>` and `was.<field>`. Line ends become \n, as a browser's own fields have them.
 * @returns null when a field is none of the plan's, lacks its mark or cannot stand there; else the longest field that is too long
 */
export function readFields(
  form: Record<string, string>,
): { sent: Record<string, SentField>; tooLong: number | null } | null {
  const sent: Record<string, SentField> = {};
  let tooLong: number | null = null;
  for (const [name, text] of Object.entries(form)) {
    if (name === "intent") continue;
    const field = name.startsWith("was.") ? name.slice(4) : name;
    const most = Object.hasOwn(longest, field) ? longest[field] : undefined;
    if (most === undefined) return null;
    if (field !== name) {
      if (!mark.test(text)) return null;
      continue;
    }
    const value = text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
    const was = form[`was.${name}`];
    if (was === undefined || !fits(name, value)) return null;
    if (value.length > most) tooLong = Math.max(tooLong ?? 0, most);
    sent[name] = { value, was };
  }
  return { sent, tooLong };
}

function fits(name: string, value: string): boolean {
  if (name.endsWith(".state")) return states.some((state) => state === value);
  if (name.endsWith(".date")) return value === "" || isDay(value);
  return true;
}

const isDay = (value: string) =>
  /^20\d\d-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).getUTCDate() === Number(value.slice(8));
