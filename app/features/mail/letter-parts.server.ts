import { type Letter, letterText } from "./letter";
import { letterHtml } from "./letter-html.server";
import { letterTexts } from "./letter-texts.server";

/** Both parts of a mail, with the reply line in the receiver's language where an answer is wanted. */
export function letterParts(letter: Letter): { text: string; html: string } {
  const line = letter.asksReply ? markedLine(letterTexts(letter.language)("replyLine")) : null;
  return { text: letterText(letter, line), html: letterHtml(letter, line) };
}

/** Two signs on each side keep the line recognisable after wrapping. */
const markedLine = (line: string) => `## ${line} ##`;
