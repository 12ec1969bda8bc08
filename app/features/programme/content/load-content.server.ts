import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ContentFile, ContentFiles } from "./files";
import { inReadingOrder, type Problem, reportInto } from "./problem";
import type { ProgrammeContent } from "./schema";
import { validate } from "./validate";

/** Texts larger than this are refused: 1 MiB is a hundred times a long reading. */
const maxTextBytes = 1024 * 1024;

const media = new Set(["film.mp4", "poster.jpg"]);

/** Reads and validates the programme in `folder`; files in the problems are relative to it. Fails when there is no such folder. */
export async function loadContent(folder: string): Promise<{ content: ProgrammeContent | null; problems: Problem[] }> {
  const { files, problems } = await readContentFiles(folder);
  const validated = validate(files);
  return { content: validated.content, problems: inReadingOrder([...problems, ...validated.problems]) };
}

/**
 * Every file below `folder`: the text, or for film.mp4 and poster.jpg the size only. Symbolic links (which could lead
 * out of the folder), too large and unreadable texts are refused with a problem; names that begin with a dot are passed over.
 */
export async function readContentFiles(folder: string): Promise<{ files: ContentFiles; problems: Problem[] }> {
  const files = new Map<string, ContentFile>();
  const problems: Problem[] = [];
  await readFolder(folder, "", files, problems);
  return { files, problems };
}

async function readFolder(
  root: string,
  below: string,
  files: Map<string, ContentFile>,
  problems: Problem[],
): Promise<void> {
  const names = await readdir(join(root, below));
  for (const name of names.filter((one) => !one.startsWith(".")).sort()) {
    const path = below === "" ? name : `${below}/${name}`;
    const report = reportInto(problems, path);
    const found = await lstat(join(root, path));
    if (found.isSymbolicLink()) report(1, "this is a symbolic link", "put the file itself there");
    else if (found.isDirectory()) await readFolder(root, path, files, problems);
    else if (!found.isFile()) report(1, "this is not an ordinary file", "remove it");
    else if (media.has(name)) files.set(path, { bytes: found.size });
    else if (found.size > maxTextBytes) report(1, "the text is larger than 1 MiB", "shorten or split it");
    else {
      const text = decode(await readFile(join(root, path)));
      if (text === null) report(1, "the file is not a text in UTF-8", "save it as UTF-8");
      else files.set(path, { text });
    }
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
