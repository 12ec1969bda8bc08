import { AppError } from "../errors";

const deepest = 32;

/**
 * JSON without surprises: a key given twice, nesting beyond 32 levels or broken text is `bad_request`.
 * JSON.parse alone would silently keep the last of two keys. A key `__proto__`, which nobody needs, is `invalid`.
 */
export function strictJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError("bad_request");
  }
  refuseTwins(text);
  return value;
}

/** Walks valid JSON text once and remembers the keys of every open object. */
function refuseTwins(text: string): void {
  const open: (Set<string> | null)[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]]/g)) {
    if (token === "{" || token === "[") {
      if (open.push(token === "{" ? new Set() : null) > deepest) throw new AppError("bad_request");
    } else if (token === "}" || token === "]") {
      open.pop();
    } else if (token.endsWith(":")) {
      const key: string = JSON.parse(token.slice(0, -1));
      const keys = open.at(-1);
      if (keys?.has(key)) throw new AppError("bad_request");
      if (key === "__proto__") throw new AppError("invalid");
      keys?.add(key);
    }
  }
}
