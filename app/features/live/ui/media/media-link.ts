import type { DisconnectReason, Room } from "livekit-client";
import { type DeviceKind, keepChoice, readChoice } from "./device-choice";
import { canHaveDevices, type DeviceProblem, deviceProblem } from "./device-problem";
import { type Level, subscribe } from "./level";
import { type MediaView, noMedia, peopleIn, type Wanted } from "./media-view";
import { type Grant, mint } from "./mint";

type LiveKit = typeof import("./livekit-client");
type Source = keyof Wanted;
/** Why one connection ended and what follows. */
type End = "again" | "stopped" | "elsewhere" | "removed";

const retryMs = 1_500;
const firstLookMs = 250;
/** How long the client may try to resume on its own while the media server is the same one (ms). */
const patienceMs = 9_000;
/** How long the client may wait for the media server at each step; a line that swallows everything answers nothing (ms). */
const connecting = { maxRetries: 0, websocketTimeout: 5_000, peerConnectionTimeout: 8_000 };

/** A little longer than `ms`, so that not all sites ask at once; ends at once when the browser says it is online again. */
function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, ms * (1 + Math.random() / 3));
    addEventListener("online", done);
  });
}

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
  /** Whose pictures are large on the stage. */
  private stage: readonly string[] = [];

  constructor(
    private readonly base: string,
    private readonly wall = false,
  ) {}

  readonly snapshot = (): MediaView => this.view;

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Connects, and stays so until `stop`. */
  start(wanted: Pick<Wanted, "microphone" | "camera">): void {
    const life = ++this.life;
    const { level } = readChoice();
    this.change({ wanted: { ...wanted, screen: false }, phase: "connecting", problem: null, level });
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

  /** Takes more or less from the line from now on, and remembers it for this device. */
  take(level: Level): void {
    keepChoice({ level });
    this.change({ level });
    this.refresh();
  }

  /** Says whose pictures are large, for a level that takes those alone. */
  onStage(ids: readonly string[]): void {
    this.stage = ids;
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
    const minted = this.fresh ? { grant: this.fresh } : await mint(this.base, this.wall);
    this.fresh = null;
    if (life !== this.life) return "stopped";
    if ("problem" in minted) {
      this.change({ problem: minted.problem, phase: this.view.phase === "live" ? "reconnecting" : this.view.phase });
      await wait(retryMs);
      return "again";
    }
    try {
      this.livekit ??= await import("./livekit-client");
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
      const autoSubscribe = this.view.level === "everything";
      await room.connect(grant.url, grant.token, { ...connecting, autoSubscribe });
      if (life !== this.life) return "stopped";
      this.change({ phase: "live", problem: null, publishes: room.localParticipant.permissions?.canPublish ?? true });
      this.refresh();
      void this.apply("microphone");
      void this.apply("camera");
      return await ended;
    } finally {
      if (this.room === room) this.room = null;
      room.removeAllListeners();
      // The next connection opens the same devices: a camera that is let go of late may give it no picture.
      for (const { track } of room.localParticipant.trackPublications.values()) track?.stop();
      // Not waited for: a client in the middle of resuming takes seconds to let go.
      void room.disconnect(true).catch(() => undefined);
      if (life === this.life) this.change({ phase: "reconnecting", wanted: { ...this.view.wanted, screen: false } });
    }
  }

  /** Keeps the view in step with the room; resolves when this connection is over. */
  private watchRoom({ RoomEvent, TrackEvent, DisconnectReason }: LiveKit, room: Room, grant: Grant): Promise<End> {
    const silent = new Set<string>([RoomEvent.DataReceived, RoomEvent.TranscriptionReceived, RoomEvent.Moved]);
    for (const event of Object.values(RoomEvent)) if (!silent.has(event)) room.on(event, () => this.refresh());
    const ended = new Set<string>();
    room.on(RoomEvent.LocalTrackPublished, ({ source, track }) => {
      track?.on(TrackEvent.Ended, () => ended.add(source));
      track?.on(TrackEvent.Restarted, () => ended.delete(source));
    });
    room.on(RoomEvent.TrackMuted, ({ source, isMuted }, person) => {
      if (!person.isLocal || !isMuted || (source !== "microphone" && source !== "camera")) return;
      // The client mutes what has ended and could not be had from another device: it was unplugged.
      if (ended.delete(source)) {
        const deviceProblems = { ...this.view.deviceProblems, [source]: "unplugged" as const };
        this.change({ deviceProblems, wanted: { ...this.view.wanted, [source]: false } });
      } else if (source === "microphone" && this.view.wanted.microphone) {
        this.change({ wanted: { ...this.view.wanted, microphone: false } });
      }
    });
    room.on(RoomEvent.LocalTrackUnpublished, ({ source }) => {
      if (source === "screen_share") this.change({ wanted: { ...this.view.wanted, screen: false } });
    });
    return new Promise((resolve) => {
      /** The break that is being looked after. */
      let current: object | null = null;
      const finish = (end: End) => {
        current = null;
        resolve(end);
      };
      const begins = async () => {
        if (current) return;
        const own = {};
        current = own;
        this.change({ phase: "reconnecting" });
        const since = performance.now();
        for (let pause = firstLookMs; ; pause = retryMs) {
          await wait(pause);
          if (current !== own) return;
          const minted = await mint(this.base, this.wall);
          if (current !== own) return;
          if ("problem" in minted) this.change({ problem: minted.problem });
          else if (minted.grant.epoch !== grant.epoch || performance.now() - since > patienceMs) {
            this.fresh = minted.grant;
            return finish("again");
          }
        }
      };
      this.endNow = finish;
      room.on(RoomEvent.SignalReconnecting, begins);
      room.on(RoomEvent.Reconnecting, begins);
      room.on(RoomEvent.Reconnected, () => {
        current = null;
        this.change({ phase: "live", problem: null });
      });
      room.on(RoomEvent.Disconnected, (reason) => finish(endFor(DisconnectReason, reason)));
    });
  }

  private async apply(source: Source): Promise<void> {
    const me = this.room?.localParticipant;
    if (!me || !this.view.publishes) return;
    const on = this.view.wanted[source];
    let problem: DeviceProblem | undefined;
    try {
      if (source === "microphone") await me.setMicrophoneEnabled(on);
      else if (source === "camera") await me.setCameraEnabled(on);
      else await me.setScreenShareEnabled(on, { audio: true });
    } catch (error) {
      // A chosen device that is no longer there gives way to the system's own, once.
      if (this.forget(source)) return this.apply(source);
      problem = deviceProblem(error, canHaveDevices());
      if (on) this.change({ wanted: { ...this.view.wanted, [source]: false } });
    }
    // Off is no news of the device: what was said of it stays until it is on.
    if (on) {
      const { [source]: _, ...others } = this.view.deviceProblems;
      this.change({ deviceProblems: { ...others, ...(problem && { [source]: problem }) } });
    }
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
    if (!this.room) return;
    subscribe(this.room, this.view.level, this.stage);
    this.change({ people: peopleIn(this.room), soundBlocked: !this.room.canPlaybackAudio });
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
