import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskFiles } from "../../app/adapters/disk-files.server";
import { type Database, openDatabase } from "../../app/db.server";
import { importFilm } from "../../app/features/film/import-film.server";
import { ensureAccount, ensureMembership } from "../../app/features/people/admit.server";
import { openSignIn } from "../../app/features/people/sign-in.server";
import type { Role } from "../../app/features/permissions/roles";
import { importProgramme } from "../../app/features/programme/import-programme.server";
import { findProgramme, findSession } from "../../app/features/programme/store.server";
import { type Application, type Client, clientOf, startApplication } from "../setup/application";

/** The running application with three look-alike programmes: the demo's, a twin of it, and an archived twin. */
export interface World {
  app: Application;
  db: Database;
  dataDir: string;
  /** Ids by slug. */
  programmes: Record<Slug, { id: string; sessions: Record<number, string>; filmId: string }>;
  /** A new account with a membership, signed in. */
  member(options: MemberOptions): Promise<Member>;
  /** A client of this account, by a sign-in of its own. */
  signIn(accountId: string): Promise<Client>;
  stop(): Promise<void>;
}

export interface MemberOptions {
  role: Role;
  programme?: Slug;
  state?: "active" | "removed" | "expired";
  /** The role holds in this session alone. */
  session?: number;
  name?: string;
}

export interface Member {
  client: Client;
  accountId: string;
  membershipId: string;
  email: string;
}

export const slugs = ["italian-clusters", "twin-clusters", "archived-clusters"] as const;
export type Slug = (typeof slugs)[number];
/** Stands in everything the twins' visitors may read, and may stand nowhere else. */
export const twinCanary = "Twin canary";

/** Starts the application on fresh data. `databaseUrl`: on another database than a file of its own. */
export async function makeWorld(options: { databaseUrl?: string; media?: boolean } = {}): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), "distretto-world-"));
  const url = options.databaseUrl ?? `file:${join(dataDir, "distretto.db")}`;
  const env = { DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: "info" };
  const app = await startApplication({ env, media: options.media ?? false });
  const db = await openDatabase(url, { dataDir });
  const clock = { now: () => Date.now() };
  const files = diskFiles(join(dataDir, "files"));
  const secret = readFileSync(join(dataDir, "secret"), "utf8");
  let count = 0;

  for (const slug of slugs.slice(1)) {
    const bring: Parameters<typeof importProgramme>[0]["importFilm"] = (id, folder, film) =>
      importFilm({ db, files }, id, folder, film);
    await importProgramme({ db, clock, importFilm: bring }, twinFolder(dataDir, slug));
  }
  await files.importFrom(
    "films/still/0.jpg",
    "content/programmes/italian-clusters/films/legno-arredo-brianza/poster.jpg",
  );
  for (const { id, fileKey } of await db.client.film.findMany())
    await db.client.film.update({ where: { id }, data: { stillsKey: "films/still", stills: 1, smallKey: fileKey } });
  await db.client.programme.update({ where: { slug: "archived-clusters" }, data: { archivedAt: new Date() } });

  for (const slug of slugs) await openRound(db, slug);

  const signIn = async (accountId: string) =>
    clientOf(app.url, `distretto=${await openSignIn({ db, clock, config: { secret } }, accountId)}`);
  const programmes = Object.fromEntries(
    await Promise.all(slugs.map(async (slug) => [slug, await placesOf(db, slug)] as const)),
  ) as World["programmes"];
  return {
    app,
    db,
    dataDir,
    programmes,
    signIn,
    async member({ role, programme = "italian-clusters", state = "active", session, name = `Canary ${role}` }) {
      const email = `${role}-${state}-${++count}@canary.example`;
      const accountId = await ensureAccount(db.client, email, name);
      const { id, sessions } = programmes[programme];
      const sessionId = session === undefined ? undefined : sessions[session];
      const membership = { programmeId: id, accountId, role, sessionId };
      const membershipId = await ensureMembership(db.client, membership);
      if (state === "removed") await db.client.membership.update({ where: { id: membershipId }, data: { state } });
      const past = new Date(Date.now() - 60_000);
      if (state === "expired")
        await db.client.membership.update({ where: { id: membershipId }, data: { expiresAt: past } });
      return { client: await signIn(accountId), accountId, membershipId, email };
    },
    async stop() {
      await db.close();
      await app.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Round 9 is open everywhere, and the twins' is marked. */
async function openRound(db: Database, slug: Slug): Promise<void> {
  const { id: programmeId } = await db.client.programme.findUniqueOrThrow({ where: { slug } });
  const title = slug === "italian-clusters" ? "Round" : `${twinCanary} round`;
  const questions = { create: [{ position: 1, kind: "open", text: "What do you share?" }] };
  await db.client.surveyRound.create({
    data: { programmeId, number: 9, title, state: "open", sentAt: new Date(), questions },
  });
}

/** A copy of the demo's content under another slug, its title marked. */
function twinFolder(dataDir: string, slug: Slug): string {
  const folder = join(dataDir, slug);
  cpSync("content/programmes/italian-clusters", folder, { recursive: true });
  const file = join(folder, "programme.yaml");
  const yaml = readFileSync(file, "utf8").replace(/^slug: .*$/m, `slug: ${slug}`);
  writeFileSync(file, yaml.replace(/^title: .*$/m, `title: "${twinCanary} ${slug}"`));
  return folder;
}

async function placesOf(db: Database, slug: Slug) {
  const programme = await findProgramme(db.client, slug);
  if (!programme) throw new Error(`${slug} was not imported`);
  const sessions: Record<number, string> = {};
  for (const number of [1, 2, 3, 4, 5]) {
    const session = await findSession(db.client, programme.id, number);
    if (session) sessions[number] = session.id;
  }
  const film = await db.client.film.findFirstOrThrow({ where: { programmeId: programme.id }, select: { id: true } });
  return { id: programme.id, sessions, filmId: film.id };
}
