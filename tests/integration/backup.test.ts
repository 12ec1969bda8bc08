import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { makeBackup } from "../../app/cli/backup/make-backup.server";
import { restoreBackup } from "../../app/cli/backup/restore-backup.server";
import { lineOfRow } from "../../app/cli/backup/row-line";
import { tableNames, tableOf } from "../../app/cli/backup/tables.server";
import type { Database } from "../../app/db.server";
import { appendTurn, fillEveryTable } from "../factories/every-table";
import { databaseMaker, describeDatabases, describePostgres } from "../setup/database";

const top = mkdtempSync(join(tmpdir(), "distretto-backup-"));
afterAll(() => rmSync(top, { recursive: true }));
const newFolder = () => mkdtempSync(join(top, "d-"));
const clock = { now: () => Date.UTC(2026, 10, 24) };
const film = "films/ab/film.mp4";

/** A DATA_DIR with a film, a half-copied one and a secret. */
function makeDataDir(): string {
  const dataDir = newFolder();
  mkdirSync(join(dataDir, "files/films/ab"), { recursive: true });
  writeFileSync(join(dataDir, "files", film), "the film's bytes");
  writeFileSync(join(dataDir, "files", `${film}.part`), "half");
  writeFileSync(join(dataDir, "secret"), "s".repeat(32));
  return dataDir;
}

async function backUp(db: Database, dataDir = makeDataDir(), say = (_: string) => {}): Promise<string> {
  const file = join(newFolder(), "b.tar.gz");
  await makeBackup({ db, dataDir, clock, say }, file);
  return file;
}

const restoreInto = (db: Database, file: string, dataDir = newFolder()) =>
  restoreBackup({ dataDir, withDatabase: (work) => work(db), say: () => {} }, file);

/** All rows of all tables as text, by table. */
async function rowsOf(db: Database): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const name of tableNames()) rows[name] = (await tableOf(db.client, name).findMany({})).map(lineOfRow).sort();
  return rows;
}

const tablesIn = (file: string) =>
  JSON.parse(execFileSync("tar", ["-xzOf", file, "manifest.json"], { encoding: "utf8" })).tables;

/** Packs a backup again after `change` had its way with its unpacked folder. */
function tamper(file: string, change: (folder: string) => void): string {
  const folder = newFolder();
  execFileSync("tar", ["-xzf", file, "-C", folder]);
  change(folder);
  const changed = join(newFolder(), "changed.tar.gz");
  execFileSync("tar", ["-czf", changed, "-C", folder, "."]);
  return changed;
}

describeDatabases((makeDb) => {
  it("restores what was there at one moment while rows are being written", async () => {
    const [source, target] = [await makeDb(), await makeDb()];
    const sessionId = await fillEveryTable(source);
    for (let rev = 2; rev <= 60; rev++) await appendTurn(source, sessionId, rev);
    let done = false;
    let written = 60;
    let atFirstLine = 0;
    const writer = (async () => {
      // SQLite answers at once: without a pause for the rest of the process nothing else would ever run.
      for (; !done; await setImmediate()) await appendTurn(source, sessionId, ++written);
    })();
    const dataDir = makeDataDir();
    const lines: string[] = [];
    const file = await backUp(source, dataDir, (line) => {
      atFirstLine ||= written;
      lines.push(line);
    }).finally(() => {
      done = true;
    });
    await writer;
    expect(written).toBeGreaterThan(atFirstLine);
    expect(lines).toContain("Account: 1 rows");

    const restored = newFolder();
    await restoreInto(target, file, restored);
    const rows = await rowsOf(target);
    const revs = await target.client.sessionEvent.findMany({ orderBy: { rev: "asc" } });
    expect(revs.map(({ rev }) => rev)).toEqual(revs.map((_, at) => at + 1));
    expect(revs.length).toBeGreaterThanOrEqual(60);
    expect(rows.Thread).toHaveLength(revs.length);
    expect(rows.Message).toHaveLength(revs.length);
    for (const [name, all] of Object.entries(await rowsOf(source)))
      expect(all).toEqual(expect.arrayContaining(rows[name] ?? []));
    expect(tablesIn(await backUp(target))).toEqual(tablesIn(file));

    expect(readFileSync(join(restored, "files", film), "utf8")).toBe("the film's bytes");
    expect(readFileSync(join(restored, "secret"), "utf8")).toBe("s".repeat(32));
    expect(readdirSync(restored).sort()).toEqual(["files", "secret"]);
    expect(existsSync(join(restored, "files", `${film}.part`))).toBe(false);
  });

  it("refuses a database that is not empty, and leaves it as it was", async () => {
    const db = await makeDb();
    await fillEveryTable(db);
    const file = await backUp(db);
    const before = await rowsOf(db);
    const dataDir = newFolder();
    await expect(restoreInto(db, file, dataDir)).rejects.toThrow("The database is not empty");
    expect(await rowsOf(db)).toEqual(before);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it("refuses a damaged backup and one of a newer version, and changes nothing", async () => {
    const [source, target] = [await makeDb(), await makeDb()];
    await fillEveryTable(source);
    const file = await backUp(source);
    const cut = tamper(file, () => {});
    truncateSync(cut, 700);
    const noArchive = join(newFolder(), "x");
    writeFileSync(noArchive, "no archive");
    const table = "tables/Account.jsonl";
    const edit = (from: RegExp, to: string) => (folder: string) => {
      const path = join(folder, "manifest.json");
      writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
    };
    const cases: [string, string][] = [
      [cut, "cannot be unpacked"],
      [noArchive, "cannot be unpacked"],
      [join(top, "none"), "There is no file"],
      [tamper(file, (folder) => appendFileSync(join(folder, table), "{}\n")), `${table} is not what it was`],
      [tamper(file, (folder) => rmSync(join(folder, "files", film))), `${film} is not what it was`],
      [tamper(file, (folder) => rmSync(join(folder, "manifest.json"))), "is no backup of Distretto"],
      [tamper(file, edit(/^\{/, "[")), "its manifest cannot be read"],
      [tamper(file, edit(/"files\/films/, '"files/../../films')), "its manifest cannot be read"],
      [tamper(file, edit(/"format": 1/, '"format": 2')), "has format 2"],
      [tamper(file, edit(/"migration": "\d+/, '"migration": "9999')), "made by a newer version"],
      // Found only when the rows are in: the transaction takes all of them back.
      [tamper(file, edit(/("name": "InboundMail",\s+"rows": )1/, "$12")), "instead of 2"],
    ];
    const empty = await rowsOf(target);
    for (const [broken, sentence] of cases) {
      await expect(restoreInto(target, broken)).rejects.toThrow(sentence);
      expect(await rowsOf(target)).toEqual(empty);
    }
  });
});

describePostgres((makePostgres) => {
  describe("and SQLite", () => {
    const makeSqlite = databaseMaker("sqlite");

    it("take over each other's backups", async () => {
      const [first, middle, last] = [await makeSqlite(), await makePostgres(), await makeSqlite()];
      await fillEveryTable(first);
      await restoreInto(middle, await backUp(first));
      expect(await rowsOf(middle)).toEqual(await rowsOf(first));
      await restoreInto(last, await backUp(middle));
      expect(await rowsOf(last)).toEqual(await rowsOf(first));
    });
  });
});

/** `npm run cli -- …` on an installation of its own. */
function cli(dataDir: string, ...words: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", DEMO: "true", HOST: "127.0.0.1" };
  return spawnSync(process.execPath, ["scripts/cli.mjs", ...words], { env, encoding: "utf8" });
}

it("moves an installation by two commands and never overwrites a file", () => {
  const [old, fresh] = [newFolder(), newFolder()];
  const file = join(newFolder(), "b.tar.gz");
  expect(cli(old, "programme", "import", "content/programmes/italian-clusters").status).toBe(0);
  expect(cli(old, "backup", file)).toMatchObject({ status: 0, stdout: expect.stringContaining("Programme: 1 rows") });
  const bytes = readFileSync(file);
  expect(cli(old, "backup", file)).toMatchObject({ status: 1, stderr: expect.stringContaining("exists already") });
  expect(readFileSync(file)).toEqual(bytes);

  expect(cli(fresh, "restore", file)).toMatchObject({ status: 0, stdout: expect.stringContaining("Restored.") });
  expect(readFileSync(join(fresh, "secret"))).toEqual(readFileSync(join(old, "secret")));
  const again = cli(fresh, "programme", "import", "content/programmes/italian-clusters");
  expect(again.stdout).toContain("0 created, 0 updated, 0 kept");
  expect(cli(fresh, "restore", file)).toMatchObject({ status: 1, stderr: expect.stringContaining("not empty") });
});
