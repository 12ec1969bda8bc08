import type { Db } from "../../db.server";
import type { MessageRow, Pressed, ThreadRow } from "./thread-view";
import type { HoldView, ThreadState } from "./wire";

/** States that are nobody's to read on a page: held mails lie on the mail desk. */
const shown = { in: ["published", "review", "withdrawn"] };

const contents = {
  messages: {
    where: { state: shown },
    orderBy: [{ createdAt: "asc" as const }, { id: "asc" as const }],
    include: { versions: { orderBy: { at: "desc" as const } } },
  },
  _count: { select: { votes: true } },
};

/** The threads of a session with all that is kept of them, newest question first. */
export async function sessionThreads(db: Db, sessionId: string, limit: number): Promise<ThreadRow[]> {
  const threads = await db.thread.findMany({
    where: { sessionId, messages: { some: { kind: "question", state: shown } } },
    include: contents,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  const messages = threads.flatMap((thread) => thread.messages);
  const ids = messages.flatMap(({ authorId, versions }) => [authorId, ...versions.map(({ editorId }) => editorId)]);
  const people = await namesOf(db, [...new Set(ids)]);
  const films = await filmsOf(db, [...new Set(threads.flatMap(({ filmId }) => filmId ?? []))]);
  return threads.map((thread): ThreadRow => {
    const film = films.get(thread.filmId ?? "");
    const hold: HoldView | null =
      film && thread.frame !== null
        ? { filmId: film.id, film: film.title, title: thread.holdTitle, seconds: secondsOf(thread.frame, film) }
        : null;
    return {
      id: thread.id,
      askerId: thread.askerId,
      state: thread.state as ThreadState,
      shut: thread.shut,
      nameHidden: thread.nameHidden,
      pinned: thread.pinnedAt !== null,
      liveSession: thread.liveSession,
      hold,
      votes: thread._count.votes,
      messages: thread.messages.map((message): MessageRow => {
        const author = people.get(message.authorId);
        return {
          id: message.id,
          kind: message.kind as MessageRow["kind"],
          authorId: message.authorId,
          author: author?.name ?? "",
          city: author?.city ?? null,
          country: author?.country ?? null,
          text: message.text,
          folded: message.folded,
          source: message.source === "mail" ? "mail" : "page",
          state: message.state,
          at: message.createdAt.getTime(),
          editedAt: message.editedAt?.getTime() ?? null,
          versions: message.versions.map(({ text, at, editorId }) => ({
            text,
            at: at.getTime(),
            editorId,
            editor: people.get(editorId)?.name ?? "",
          })),
        };
      }),
    };
  });
}

/** What a member has pressed in a session's threads. */
export async function pressedBy(db: Db, sessionId: string, membershipId: string): Promise<Pressed> {
  const those = { where: { membershipId, thread: { sessionId } }, select: { threadId: true } };
  const [votes, follows] = await Promise.all([db.threadVote.findMany(those), db.threadFollower.findMany(those)]);
  const ids = (rows: { threadId: string }[]) => new Set(rows.map(({ threadId }) => threadId));
  return { voted: ids(votes), followed: ids(follows) };
}

async function namesOf(db: Db, ids: string[]) {
  const rows = await db.membership.findMany({
    where: { id: { in: ids } },
    select: { id: true, account: { select: { name: true } }, site: { select: { city: true, country: true } } },
  });
  return new Map(
    rows.map(({ id, account, site }) => [
      id,
      { name: account.name, city: site?.city ?? null, country: site?.country ?? null },
    ]),
  );
}

async function filmsOf(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db.film.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, fpsNum: true, fpsDen: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

const secondsOf = (frame: number, { fpsNum, fpsDen }: { fpsNum: number; fpsDen: number }) =>
  Math.floor((frame * fpsDen) / fpsNum);
