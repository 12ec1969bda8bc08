import type { z } from "zod";
import type { Report } from "./problem";

type Issue = z.core.$ZodIssue;

/**
 * Reports one broken rule of a schema as a sentence.
 * @param value what the whole schema was given, to name what stands there now
 * @param lineOf the line of a path in the author's file
 */
export function reportIssue(
  issue: Issue,
  value: unknown,
  lineOf: (path: PropertyKey[]) => number,
  report: Report,
): void {
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) {
      report(lineOf([...issue.path, key]), `"${key}" is not known here`, "remove it or correct the name");
    }
    return;
  }
  const line = lineOf(issue.path);
  const found = valueAt(value, issue.path);
  if (issue.path.length === 0) {
    report(line, "the file holds no fields", "write it as a list of `name: value` lines");
  } else if (found === undefined || found === null) {
    report(line, `${nameOf(issue.path)} is missing`, `add it${kindOf(issue)}`);
  } else {
    report(line, `${nameOf(issue.path)} is ${shown(found)}, which does not fit`, remedyOf(issue));
  }
}

function remedyOf(issue: Issue): string {
  if (issue.code === "invalid_type") return `write ${expected(issue.expected)}`;
  if (issue.code === "invalid_value") return `use ${oneOf(issue.values)}`;
  if (issue.code === "invalid_key") return issue.issues[0]?.message ?? issue.message;
  return issue.message;
}

function kindOf(issue: Issue): string {
  if (issue.code === "invalid_type") return ` as ${expected(issue.expected)}`;
  if (issue.code === "invalid_value") return ` as ${oneOf(issue.values)}`;
  return "";
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.join(", ")}`;
}

function expected(type: string): string {
  if (type === "array") return "a list";
  if (type === "object" || type === "record") return "a group of `name: value` lines";
  if (type === "boolean") return "true or false";
  if (type === "int") return "a whole number";
  return type === "string" ? "a text" : `a ${type}`;
}

/** A path as an author reads it: `"title" of sites 2`, list places counted from 1. */
function nameOf(path: readonly PropertyKey[]): string {
  const words = path.map((part) => (typeof part === "number" ? String(part + 1) : String(part)));
  const last = path.at(-1);
  const own = typeof last === "number" ? words.slice(-2) : words.slice(-1);
  const above = words.slice(0, words.length - own.length);
  return above.length > 0 ? `"${own.join(" ")}" of ${above.join(" ")}` : `"${own.join(" ")}"`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "a group of fields";
  const words = String(value);
  return typeof value === "string" ? `"${words.length > 60 ? `${words.slice(0, 60)}…` : words}"` : words;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}
