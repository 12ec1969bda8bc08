import type { Database } from "../../db.server";
import type { Clock } from "../../ports/clock";
import type { Log } from "../../ports/log";
import { LiveSession, type SessionFacts } from "./live-session.server";

const sweepEveryMs = 5_000;

/** The sessions this process holds in memory. */
export class LiveSessions {
  private readonly open = new Map<string, Promise<LiveSession>>();
  private readonly timer: NodeJS.Timeout;
  private readonly unlisten: () => void;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly readFacts: (sessionId: string) => Promise<SessionFacts>,
  ) {
    this.timer = setInterval(() => void this.sweep(), sweepEveryMs);
    this.timer.unref();
    const wakeAll = () => this.open.forEach((_, sessionId) => void this.wake(sessionId));
    this.unlisten = db.listen("journal", (sessionId) => void this.wake(sessionId), wakeAll);
  }

  /** The live session, read from the journal the first time. */
  get(sessionId: string): Promise<LiveSession> {
    let session = this.open.get(sessionId);
    if (!session) {
      session = this.read(sessionId);
      this.open.set(sessionId, session);
      session.catch(() => this.open.delete(sessionId));
    }
    return session;
  }

  /** Forgets what a session knows of the programme, so that changed content counts from now on. */
  async refresh(sessionId: string): Promise<void> {
    const session = await this.open.get(sessionId);
    if (session) Object.assign(session.facts, await this.readFacts(sessionId));
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.unlisten();
    for (const session of this.open.values()) (await session).close();
  }

  private async read(sessionId: string): Promise<LiveSession> {
    return new LiveSession(this.db, this.clock, await this.readFacts(sessionId)).open();
  }

  private async wake(sessionId: string): Promise<void> {
    try {
      await (await this.open.get(sessionId))?.log.catchUp();
    } catch (error) {
      this.log.error("live.wake", { sessionId, message: String(error) });
    }
  }

  private async sweep(): Promise<void> {
    for (const [sessionId, opening] of this.open) {
      try {
        await (await opening).sweep();
      } catch (error) {
        this.log.error("live.sweep", { sessionId, message: String(error) });
      }
    }
  }
}
