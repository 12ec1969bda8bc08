import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { programmeFiles, rewrite } from "../../../../tests/factories/programme-files";
import { checkContent } from "./check-content.server";
import { loadContent, readContentFiles } from "./load-content.server";
import { formatProblem } from "./problem";

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "content-"));
  folder = join(root, "programmes", "chairs");
  for (const [path, file] of programmeFiles()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), "text" in file ? file.text : Buffer.alloc(file.bytes));
  }
});

afterEach(() => rm(root, { recursive: true }));

describe("readContentFiles", () => {
  it("finds every text, and the size of films and pictures", async () => {
    const { files, problems } = await readContentFiles(folder);
    expect(problems).toEqual([]);
    expect(new Map([...files].sort())).toEqual(new Map([...programmeFiles()].sort()));
  });

  it("passes over names that begin with a dot", async () => {
    await writeFile(join(folder, ".DS_Store"), "");
    expect((await readContentFiles(folder)).files.has(".DS_Store")).toBe(false);
  });

  it("refuses links, also to folders, and texts that are too large or not UTF-8", async () => {
    await symlink("/etc/hostname", join(folder, "sessions/2-linked.yaml"));
    await symlink("/etc", join(folder, "films/linked"));
    await writeFile(join(folder, "sessions/3-large.yaml"), Buffer.alloc(1024 * 1024 + 1, "#"));
    await writeFile(join(folder, "sessions/4-latin.yaml"), Buffer.from([0x74, 0xe9]));
    const { files, problems } = await readContentFiles(folder);
    expect(problems.map(formatProblem)).toEqual([
      "films/linked:1: this is a symbolic link; put the file itself there",
      "sessions/2-linked.yaml:1: this is a symbolic link; put the file itself there",
      "sessions/3-large.yaml:1: the text is larger than 1 MiB; shorten or split it",
      "sessions/4-latin.yaml:1: the file is not a text in UTF-8; save it as UTF-8",
    ]);
    expect(files.size).toBe(programmeFiles().size);
  });
});

describe("loadContent", () => {
  it("reads and validates a folder", async () => {
    const { content, problems } = await loadContent(folder);
    expect(problems).toEqual([]);
    expect(content?.slug).toBe("chairs");
  });

  it("fails when there is no such folder", async () => {
    await expect(loadContent(join(root, "nowhere"))).rejects.toThrow("ENOENT");
  });
});

describe("checkContent", () => {
  it("has nothing to say about sound content", async () => {
    expect(await checkContent(root)).toEqual([]);
  });

  it("names the whole path of a file, and looks at every folder", async () => {
    await mkdir(join(root, "programmes", "empty"));
    await writeFile(join(root, "programmes", "notes.txt"), "");
    await rm(join(folder, "films"), { recursive: true });
    expect((await checkContent(root)).map(formatProblem)).toEqual([
      `${folder}/sessions/1-making.yaml:11: film "valley" does not exist; create films/valley/film.yaml or correct the name`,
      `${root}/programmes/empty/programme.yaml:1: the file does not exist; create it: every programme begins with its programme.yaml`,
      `${root}/programmes/empty/programme.yaml:1: the programme has no session; create sessions/1-<slug>.yaml`,
      `${root}/programmes/notes.txt:1: this is not a programme's folder; move it into one or remove it`,
    ]);
  });

  it("wants a folder to bear the programme's slug", async () => {
    const files = programmeFiles();
    rewrite(files, "programme.yaml", "slug: chairs", "slug: benches");
    const programme = files.get("programme.yaml");
    await writeFile(join(folder, "programme.yaml"), programme && "text" in programme ? programme.text : "");
    expect((await checkContent(root)).map(formatProblem)).toEqual([
      `${folder}/programme.yaml:1: the slug "benches" does not fit the folder; write chairs or rename the folder`,
    ]);
  });
});
