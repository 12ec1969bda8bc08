import { renderToStaticMarkup } from "react-dom/server";
import type { Letter } from "./letter";
import { LetterPage } from "./templates/letter";

/** What Outlook draws in its most even-tempered mode. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/**
 * The HTML part; `line` asks for the reply above it. Rendered in one piece: @react-email's own `render` goes through React's Node stream, which writes NUL
 * bytes into long Cyrillic texts.
 */
export function letterHtml(letter: Letter, line: string | null): string {
  return doctype + renderToStaticMarkup(<LetterPage letter={letter} line={line} />);
}
