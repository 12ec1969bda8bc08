import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openDatabase } from "../../app/db.server";
import { findWholeProgramme } from "../../app/features/programme/store-export.server";

const dataDir = mkdtempSync(join(tmpdir(), "distretto-cli-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

/** `npm run cli -- …` on the installation of `folder`. */
function cliOn(folder: string, words: string[]) {
  const env = {
    ...process.env,
    DATA_DIR: folder,
    DEMO: "true",
    HOST: "127.0.0.1",
    LIVEKIT_SERVER_BIN: "/no/such/file",
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/cli.mjs", ...words], {
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
const cli = (...words: string[]) => cliOn(dataDir, words);

/** A programme's content as the database of `folder` has it, without ids and times of writing. */
async function contentOf(folder: string) {
  const db = await openDatabase("file:distretto.db", { dataDir: folder });
  const programme = await findWholeProgramme(db.client, "italian-clusters");
  const films = await db.client.film.findMany({ include: { markers: true, captions: true } });
  await db.close();
  const passing = /^(id|.*Id|createdAt|importedHash)$/;
  return JSON.parse(JSON.stringify({ programme, films }, (key, value) => (passing.test(key) ? undefined : value)));
}

it("lists its commands, and says so when there is no such one", () => {
  const help = cli("--help");
  expect(help.status).toBe(0);
  for (const name of [
    "doctor",
    "organiser add <email>",
    "programme import <folder>",
    "programme export <slug> [folder]",
    "backup <file>",
    "restore <file>",
    "mail trim --jsonl",
  ]) {
    expect(help.stdout).toContain(name);
  }
  const unknown = cli("organizer", "add");
  expect(unknown).toMatchObject({ status: 1, stderr: expect.stringContaining("There is no command organizer add") });
});

it("brings a programme in once and makes somebody its organiser", async () => {
  const early = cli("organiser", "add", "anna@example.org");
  expect(early).toMatchObject({ status: 1, stderr: expect.stringContaining("There is no programme yet") });

  const first = cli("programme", "import", "content/programmes/italian-clusters");
  expect(first).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+ created, 0 updated/) });
  const again = cli("programme", "import", "content/programmes/italian-clusters");
  expect(again.stdout).toContain("0 created, 0 updated, 0 kept");

  expect(cli("organiser", "add", "Anna@example.org").status).toBe(0);
  const db = await openDatabase("file:distretto.db", { dataDir });
  const members = await db.client.membership.findMany({ where: { account: { email: "anna@example.org" } } });
  await db.close();
  expect(members).toMatchObject([{ role: "organiser", state: "active" }]);
});

it("exports a folder that another installation imports as the same programme", async () => {
  const folder = join(dataDir, "exported");
  expect(cli("programme", "export", "italian-clusters", folder)).toMatchObject({
    status: 0,
    stdout: expect.not.stringContaining("note:"),
  });
  const elsewhere = join(dataDir, "elsewhere");
  expect(cliOn(elsewhere, ["programme", "import", folder]).stdout).toMatch(/^\d+ created, 0 updated/);
  expect(await contentOf(elsewhere)).toEqual(await contentOf(dataDir));

  expect(cli("programme", "export", "italian-clusters", folder).stderr).toContain("is not empty");
  expect(cli("programme", "export", "no-such").stderr).toContain("There is no programme no-such");
});

it("refuses what is no address and what is no programme, with a sentence and no trace of code", () => {
  const wrong = cli("organiser", "add", '"a b"@example.org');
  expect(wrong).toMatchObject({ status: 1, stderr: expect.stringContaining("is no mail address") });
  const folder = join(dataDir, "broken");
  mkdirSync(folder);
  writeFileSync(join(folder, "programme.yaml"), "title: Without sessions\n");
  const broken = cli("programme", "import", folder);
  expect(broken).toMatchObject({ status: 1, stderr: expect.stringContaining("programme.yaml:1:") });
  expect(broken.stderr).not.toContain("    at ");
});

it("doctor names what is wrong and what to do, for people and for programs", () => {
  const told = cli("doctor");
  expect(told.status).toBe(1);
  expect(told.stdout).toMatch(/^media server +problem +there is no livekit-server; run `npm start`/m);
  const findings: { name: string; ok: boolean }[] = JSON.parse(cli("doctor", "--json").stdout);
  const names =
    "node,configuration,database,media server,media ports,mail out,mail signature,mail in,mail DNS,clock,disk,films,content";
  expect(findings.map(({ name }) => name)).toEqual(names.split(","));
  expect(findings.find(({ name }) => name === "database")?.ok).toBe(true);
});
