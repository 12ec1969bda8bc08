/** A mail before it has a shape: the same letter becomes the text and the HTML part. */
export interface Letter {
  /** The receiver's language. */
  language: string;
  subject: string;
  /** Set when an answer by mail is wanted: our reply line goes on top. */
  asksReply: boolean;
  blocks: Block[];
  footer: string;
}

export type Block =
  /** The first sentence: who will read a reply, or what to do. */
  | { kind: "lead"; text: string }
  | { kind: "text"; text: string }
  /** What somebody else wrote. */
  | { kind: "words"; text: string }
  /** Alone on its line, so that every mail program makes it pressable. */
  | { kind: "link"; label: string; url: string };

/** The text part; `line` asks for the reply above it. */
export function letterText(letter: Letter, line: string | null): string {
  const blocks = letter.blocks.map((block) => {
    if (block.kind === "link") return `${block.label}\n${block.url}`;
    return block.text;
  });
  const top = line === null ? [] : [line];
  return `${[...top, ...blocks, `--\u0020\n${letter.footer}`].join("\n\n")}\n`;
}
