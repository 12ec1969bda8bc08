import { type ContentFiles, textOf } from "./files";
import { type Problem, reportInto } from "./problem";
import { readYaml } from "./read-yaml";
import { type ReadingContent, readingFile } from "./schema";

/** Reads a reading: front matter between lines of `---`, then Markdown that ends with its source. */
export function validateReading(files: ContentFiles, path: string, problems: Problem[]): ReadingContent | null {
  const report = reportInto(problems, path);
  const lines = (textOf(files, path) ?? "").replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0) {
    report(
      1,
      "the reading has no front matter",
      "begin it with title, slug, minutes and source between two lines of ---",
    );
    return null;
  }
  const written = readYaml(lines.slice(1, end).join("\n"), readingFile, report, 2);
  if (!written) return null;
  const { value, lineOf } = written;
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name !== `${value.slug}.md`) {
    report(
      lineOf(["slug"]),
      `the slug "${value.slug}" does not fit the file's name`,
      `write ${name.replace(/\.md$/, "")} or rename the file to ${value.slug}.md`,
    );
  }
  const body = lines.slice(end + 1);
  const markdown = body.join("\n").trim();
  const foot = `*Source: ${value.source}*`;
  if (markdown === "") report(end + 1, "the reading has no text", "write it below the front matter");
  else if (!markdown.endsWith(foot)) {
    report(
      end + 1 + lastWritten(body),
      "the reading does not name its source at its foot",
      `end it with the line ${foot}`,
    );
  }
  return { ...value, markdown };
}

/** Place of the last line with words, counted from 1. */
function lastWritten(body: readonly string[]): number {
  return body.findLastIndex((line) => line.trim() !== "") + 1;
}
