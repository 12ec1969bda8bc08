import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Report } from "./problem";
import { reportIssue } from "./problem-of-issue";

/** What a YAML text says, and where it says it. */
export type Written<T> = { value: T; lineOf: (path: readonly PropertyKey[]) => number };

/**
 * Reads a YAML text by a schema. Everything wrong goes to `report`; the answer is then null.
 * @param firstLine the line of the file on which the text begins
 */
export function readYaml<T>(text: string, schema: z.ZodType<T>, report: Report, firstLine = 1): Written<T> | null {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    for (const error of document.errors) report(lineAt(error.pos[0]), sentence(error.message), "correct the YAML");
    return null;
  }
  // Aliases are refused: a few lines of them can grow without end.
  let aliases = 0;
  visit(document, {
    Alias: (_, alias) => {
      aliases += 1;
      report(
        lineAt(alias.range?.[0] ?? 0),
        `"*${alias.source}" is a YAML alias`,
        "write the text out where it is needed",
      );
    },
  });
  if (aliases > 0) return null;
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
  const plain: unknown = document.toJS() ?? null;
  const parsed = schema.safeParse(plain);
  if (parsed.success) return { value: parsed.data, lineOf };
  for (const issue of parsed.error.issues) reportIssue(issue, plain, lineOf, report);
  return null;
}

/** Offset of the key (or list entry) a path leads to; of the nearest one above it when it is not written. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === part);
      if (!pair || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === "number") {
      node = node.items[part];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function sentence(message: string): string {
  return message.replace(/\s+/g, " ").replace(/[.:]$/, "");
}
