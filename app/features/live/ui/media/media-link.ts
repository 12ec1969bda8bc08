import type { DisconnectReason, Room } from "livekit-client";
import { type DeviceKind, keepChoice, readChoice } from "./device-choice";
import { canHaveDevices, deviceProblem } from "./device-problem";
import { type MediaView, noMedia, peopleIn, type Wanted } from "./media-view";
import { type Grant, mint } from "./mint";

type LiveKit = typeof import("livekit-client");
type Source = keyof Wanted;
/** Why one connection ended and what follows. */
type End = "again" | "stopped" | "elsewhere" | "removed";

const retryMs = 1_500;
const firstLookMs = 250;
/** How long the client may try to resume on its own while the media server is the same one (ms). */
const patienceMs = 9_000;
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * The page's media connection, which never gives up. The client library resumes short breaks by itself; this looks whether
 * the media server is a new one (or the break too long) and then connects afresh, with the same microphone and camera on.
 */
export class MediaLink {
  private view: MediaView = noMedia;
  private readonly watchers = new Set<() => void>();
  private room: Room | null = null;
  private livekit: LiveKit | null = null;
  /** Grows with each start and stop, so that what an earlier one began ends by itself. */
  private life = 0;
  private endNow: (end: End) => void = () => {};
  /** A grant of the restarted media server, got while looking for it. */
  private fresh: Grant | null = null;

  constructor(private readonly base: string) {}

  readonly snapshot = (): MediaView => this.view;

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Connects, and stays so until `stop`. */
  start(wanted: Pick<Wanted, "microphone" | "camera">): void {
    const life = ++this.life;
    this.change({ wanted: { ...wanted, screen: false }, phase: "connecting", problem: null });
    void this.stayConnected(life);
  }

  stop(): void {
    this.life++;
    this.endNow("stopped");
    this.change(noMedia);
  }

  /** Turns microphone, camera or screen on or off; what the device refuses stands in the view afterwards. */
  async want(source: Source, on: boolean): Promise<void> {
    this.change({ wanted: { ...this.view.wanted, [source]: on } });
    if (source !== "screen") keepChoice({ [source]: on });
    await this.apply(source);
  }

  /** Uses another microphone, camera or loudspeaker from now on. */
  async choose(kind: DeviceKind, id: string): Promise<void> {
    keepChoice({ [`${kind}Id`]: id });
    const theirs = { microphone: "audioinput", camera: "videoinput", speaker: "audiooutput" } as const;
    await this.room?.switchActiveDevice(theirs[kind], id || "default").catch(() => false);
    this.refresh();
  }

  /** To be called from a press: the browser then lets sound play. */
  async turnSoundOn(): Promise<void> {
    await this.room?.startAudio().catch(() => undefined);
    this.refresh();
  }

  private async stayConnected(life: number): Promise<void> {
    while (life === this.life) {
      const end = await this.connectOnce(life);
      if (life !== this.life) return;
      if (end === "elsewhere" || end === "removed") return this.change({ phase: end, people: {} });
    }
  }

  /** One connection from beginning to end. */
  private async connectOnce(life: number): Promise<End> {
    const minted = this.fresh ? { grant: this.fresh } : await mint(this.base);
    this.fresh = null;
    if (life !== this.life) return "stopped";
    if ("problem" in minted) {
      this.change({ problem: minted.problem, phase: this.view.phase === "live" ? "reconnecting" : this.view.phase });
      await wait(retryMs);
      return "again";
    }
    try {
      this.livekit ??= await import("livekit-client");
      return await this.inRoom(this.livekit, minted.grant, life);
    } catch {
      await wait(retryMs);
      return "again";
    }
  }

  private async inRoom(livekit: LiveKit, grant: Grant, life: number): Promise<End> {
    const { microphoneId, cameraId, speakerId } = readChoice();
    const room = new livekit.Room({
      adaptiveStream: true,
      dynacast: true,
      stopLocalTrackOnUnpublish: true,
      reconnectPolicy: { nextRetryDelayInMs: ({ retryCount }) => Math.min(2_000, 300 * retryCount) },
      audioCaptureDefaults: { deviceId: microphoneId || undefined, echoCancellation: true, noiseSuppression: true },
      videoCaptureDefaults: { deviceId: cameraId || undefined, resolution: livekit.VideoPresets.h720.resolution },
      audioOutput: { deviceId: speakerId || undefined },
    });
    this.room = room;
    const ended = this.watchRoom(livekit, room, grant);
    try {
      await room.connect(grant.url, grant.token, { maxRetries: 0 });
      if (life !== this.life) return "stopped";
      this.change({ phase: "live", problem: null, publishes: room.localParticipant.permissions?.canPublish ?? true });
      this.refresh();
      void this.apply("microphone");
      void this.apply("camera");
      return await ended;
    } finally {
      if (this.room === room) this.room = null;
      room.removeAllListeners();
      // Not waited for: a client in the middle of resuming takes seconds to let go.
      void room.disconnect(true).catch(() => undefined);
      if (life === this.life) this.change({ phase: "reconnecting", wanted: { ...this.view.wanted, screen: false } });
    }
  }

  /** Keeps the view in step with the room; resolves when this connection is over. */
  private watchRoom({ RoomEvent, DisconnectReason }: LiveKit, room: Room, grant: Grant): Promise<End> {
    const silent = new Set<string>([RoomEvent.DataReceived, RoomEvent.TranscriptionReceived, RoomEvent.Moved]);
    for (const event of Object.values(RoomEvent)) if (!silent.has(event)) room.on(event, () => this.refresh());
    room.on(RoomEvent.TrackMuted, (publication, person) => {
      if (person.isLocal && publication.source === "microphone" && this.view.wanted.microphone && publication.isMuted) {
        this.change({ wanted: { ...this.view.wanted, microphone: false } });
      }
    });
    room.on(RoomEvent.LocalTrackUnpublished, ({ source }) => {
      if (source === "screen_share") this.change({ wanted: { ...this.view.wanted, screen: false } });
    });
    return new Promise((resolve) => {
      const finish = (end: End) => {
        clearTimeout(timer);
        resolve(end);
      };
      let timer: ReturnType<typeof setTimeout> | undefined;
      const begins = () => {
        if (timer !== undefined) return;
        this.change({ phase: "reconnecting" });
        const since = performance.now();
        const look = async () => {
          const minted = await mint(this.base);
          if (room !== this.room || this.view.phase !== "reconnecting") return;
          if ("problem" in minted) this.change({ problem: minted.problem });
          else if (minted.grant.epoch !== grant.epoch || performance.now() - since > patienceMs) {
            this.fresh = minted.grant;
            return finish("again");
          }
          timer = setTimeout(look, retryMs + Math.random() * 500);
        };
        timer = setTimeout(look, firstLookMs);
      };
      this.endNow = finish;
      room.on(RoomEvent.SignalReconnecting, begins);
      room.on(RoomEvent.Reconnecting, begins);
      room.on(RoomEvent.Reconnected, () => {
        clearTimeout(timer);
        timer = undefined;
        this.change({ phase: "live", problem: null });
      });
      room.on(RoomEvent.Disconnected, (reason) => finish(endFor(DisconnectReason, reason)));
    });
  }

  private async apply(source: Source): Promise<void> {
    const me = this.room?.localParticipant;
    if (!me || !this.view.publishes) return;
    const on = this.view.wanted[source];
    const problems = { ...this.view.deviceProblems };
    try {
      if (source === "microphone") await me.setMicrophoneEnabled(on);
      else if (source === "camera") await me.setCameraEnabled(on);
      else await me.setScreenShareEnabled(on, { audio: true });
      delete problems[source];
    } catch (error) {
      // A chosen device that is no longer there gives way to the system's own, once.
      if (this.forget(source)) return this.apply(source);
      problems[source] = deviceProblem(error, canHaveDevices());
      if (on) this.change({ wanted: { ...this.view.wanted, [source]: false } });
    }
    this.change({ deviceProblems: problems });
    this.refresh();
  }

  private forget(source: Source): boolean {
    if (source === "screen" || !readChoice()[`${source}Id`]) return false;
    keepChoice({ [`${source}Id`]: "" });
    const options = this.room?.options[source === "microphone" ? "audioCaptureDefaults" : "videoCaptureDefaults"];
    if (options) options.deviceId = undefined;
    return true;
  }

  private refresh(): void {
    if (this.room) this.change({ people: peopleIn(this.room), soundBlocked: !this.room.canPlaybackAudio });
  }

  private change(fields: Partial<MediaView>): void {
    this.view = { ...this.view, ...fields };
    for (const watcher of this.watchers) watcher();
  }
}

function endFor(reasons: typeof DisconnectReason, reason: DisconnectReason | undefined): End {
  if (reason === reasons.DUPLICATE_IDENTITY) return "elsewhere";
  if (reason === reasons.PARTICIPANT_REMOVED) return "removed";
  return "again";
}
