import { z } from "zod";
import type { MailReader } from "../../ports/mail-reader";
import { cleanText, textOf } from "./text-of";
import { trimReply } from "./trim-reply";

const idSchema = z.object({ id: z.union([z.string(), z.number()]).catch("") });
const lineSchema = z.object({ id: z.union([z.string(), z.number()]), kind: z.enum(["text", "eml"]), raw: z.string() });

/**
 * `mail trim --jsonl`: a JSON object a line in (`{"id", "kind": "text" or "eml", "raw": base64}`), one a line out
 * (`{"id", "reply", "folded"}`), in order. A line that cannot be read gives `{"id", "error"}`.
 */
export async function* trimLines(lines: AsyncIterable<string>, reader: MailReader): AsyncGenerator<string> {
  for await (const line of lines) {
    if (line.trim() !== "") yield JSON.stringify(await trimLine(line, reader));
  }
}

async function trimLine(line: string, reader: MailReader) {
  let id: string | number | null = null;
  try {
    const given: unknown = JSON.parse(line);
    id = idSchema.parse(given).id;
    const asked = lineSchema.parse(given);
    const raw = Buffer.from(asked.raw, "base64");
    const text = asked.kind === "eml" ? textOf(await reader.read(raw)) : cleanText(raw.toString("utf8"));
    return { id, ...trimReply(text) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
