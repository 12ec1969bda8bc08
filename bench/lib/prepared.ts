import { openDatabase } from "../../app/db.server";
import { type Application, startApplication } from "../../tests/setup/application";
import { writeMembers } from "./members";

/** An application with signed-in members, whose session 4 has the demo's film on its stage. */
export interface Prepared {
  application: Application;
  cookies: string[];
  filmId: string;
}

/** Starts it, writes the members while it does not run, and starts it again. */
export async function prepare(members: number, options: Parameters<typeof startApplication>[0]): Promise<Prepared> {
  const application = await startApplication(options);
  await application.kill();
  const url = `file:${application.dataDir}/distretto.db`;
  const cookies = await writeMembers(url, members, 4);
  const db = await openDatabase(url);
  const { id: filmId } = await db.client.film.findFirstOrThrow();
  await db.close();
  await application.start();
  return { application, cookies, filmId };
}

/** Puts the film on the stage. */
export async function loadFilm({ application, filmId }: Prepared): Promise<void> {
  const answer = await (await application.as("moderator")).command("film.load", { filmId });
  if (!answer.ok) throw new Error(`The film could not be loaded: ${answer.status}.`);
}
