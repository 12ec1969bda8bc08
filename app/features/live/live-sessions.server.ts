import type { Database } from "../../db.server";
import type { Clock } from "../../ports/clock";
import type { Log } from "../../ports/log";
import { LiveSession, type SessionFacts } from "./live-session.server";
import { sweepEveryMs } from "./presence";

/** An empty session stays in memory for a while after it was last asked for (ms): nobody works on it any more then. */
export const forgetAfterMs = 60_000;
/** PostgreSQL takes 8,000 bytes in a notice; an attendee's id has 25. */
const idsPerNotice = 200;

interface Open {
  session: Promise<LiveSession>;
  askedAt: number;
}

/** The sessions this process holds in memory. */
export class LiveSessions {
  private readonly open = new Map<string, Open>();
  private readonly timer: NodeJS.Timeout;
  private readonly unlisten: (() => void)[];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly readFacts: (sessionId: string) => Promise<SessionFacts>,
    /** Makes the pseudonyms of those who vote. */
    private readonly secret: string,
  ) {
    this.timer = setInterval(() => void this.sweep(), sweepEveryMs);
    this.timer.unref();
    const wakeAll = () => this.open.forEach((_, sessionId) => void this.wake(sessionId));
    const forgetAll = () => this.open.forEach((_, sessionId) => void this.forget(sessionId));
    this.unlisten = [
      db.listen("journal", (sessionId) => void this.wake(sessionId), wakeAll),
      db.listen("content", (sessionId) => void this.hearContent(sessionId)),
      db.listen("forgotten", (sessionId) => void this.forget(sessionId), forgetAll),
      db.listen("presence", (notice) => void this.hear(notice)),
    ];
  }

  /** The live session, read from the journal the first time. */
  get(sessionId: string): Promise<LiveSession> {
    const askedAt = this.clock.now();
    const known = this.open.get(sessionId);
    if (known) {
      known.askedAt = askedAt;
      return known.session;
    }
    const session = this.read(sessionId);
    this.open.set(sessionId, { session, askedAt });
    session.catch(() => this.open.delete(sessionId));
    return session;
  }

  /** Forgets what a session knows of the programme, so that changed content counts from now on. */
  async refresh(sessionId: string): Promise<void> {
    const session = await this.open.get(sessionId)?.session;
    if (session) Object.assign(session.facts, await this.readFacts(sessionId));
  }

  /** The session's content has changed: what it knows is read again here and in the other processes. */
  async contentChanged(sessionId: string): Promise<void> {
    await this.refresh(sessionId);
    await this.db.notify("content", sessionId);
  }

  /** Words were taken out of a session's journal: memory forgets them here and in the other processes. */
  async wordsRemoved(sessionId: string): Promise<void> {
    await this.forget(sessionId);
    await this.db.notify("forgotten", sessionId);
  }

  /** Who is in the sessions of this process now. */
  async present(): Promise<{ sessionId: string; attendeeId: string }[]> {
    const all = await Promise.all([...this.open.values()].map(({ session }) => session.catch(() => null)));
    return all.flatMap((live) =>
      Object.values(live?.log.state.attendees ?? {}).flatMap(({ id, present }) =>
        live && present ? [{ sessionId: live.log.sessionId, attendeeId: id }] : [],
      ),
    );
  }

  /** Whether the session has this film on its stage, and somebody is there. */
  async shows(sessionId: string, filmId: string): Promise<boolean> {
    const { film, attendees } = (await this.get(sessionId)).log.state;
    return film.filmId === filmId && Object.values(attendees).some(({ present }) => present);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    for (const unlisten of this.unlisten) unlisten();
    for (const { session } of this.open.values()) (await session).close();
  }

  private async read(sessionId: string): Promise<LiveSession> {
    return new LiveSession(this.db, this.clock, await this.readFacts(sessionId), this.secret).open();
  }

  private async wake(sessionId: string): Promise<void> {
    try {
      await (await this.open.get(sessionId)?.session)?.log.catchUp();
    } catch (error) {
      this.log.error("live.wake", { sessionId, message: String(error) });
    }
  }

  /** Every five seconds by itself: tells the other processes who is here, marks who is away, forgets empty sessions. */
  async sweep(): Promise<void> {
    for (const [sessionId, { session, askedAt }] of this.open) {
      try {
        const live = await session;
        await this.tell(sessionId, live.seenHere());
        await live.sweep();
        if (!live.idle || this.clock.now() - askedAt < forgetAfterMs) continue;
        live.close();
        this.open.delete(sessionId);
      } catch (error) {
        this.log.error("live.sweep", { sessionId, message: String(error) });
      }
    }
  }

  private async tell(sessionId: string, attendeeIds: string[]): Promise<void> {
    for (let from = 0; from < attendeeIds.length; from += idsPerNotice) {
      const ids = attendeeIds.slice(from, from + idsPerNotice);
      await this.db.notify("presence", JSON.stringify([sessionId, ...ids]));
    }
  }

  private async forget(sessionId: string): Promise<void> {
    try {
      await (await this.open.get(sessionId)?.session)?.log.reload();
      await this.refresh(sessionId);
    } catch (error) {
      this.log.error("live.forget", { sessionId, message: String(error) });
    }
  }

  private async hearContent(sessionId: string): Promise<void> {
    await this.refresh(sessionId).catch((error) =>
      this.log.error("live.content", { sessionId, message: String(error) }),
    );
  }

  private async hear(notice: string): Promise<void> {
    const [sessionId = "", ...attendeeIds]: string[] = JSON.parse(notice);
    const session = await this.open.get(sessionId)?.session.catch(() => null);
    session?.seenElsewhere(attendeeIds);
  }
}
