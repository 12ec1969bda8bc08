import type { LocalTrack, Room } from "livekit-client";
import type { MediaWay, StepId } from "../../steps";
import { type Found, ok, problem, skipped, within, wordsOf } from "./found";
import { mediaWay } from "./media-way";
import { testTone } from "./test-tone";

type LiveKit = typeof import("livekit-client");
type MediaStep = Extract<StepId, "signalling" | "udp" | "tcp" | "turn">;
/** Hands over a step's outcome as soon as it is known. */
export type Tell = (id: MediaStep, found: Found) => void;

interface Grant {
  url: string;
  token: string;
}

const connectMs = 20_000;
const lookMs = 500;
const flowMs = 6_000;
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Tries every way for sound and picture in a room of one's own: as they come by themselves, over TCP, through a relay. */
export async function probeMedia(base: string, tell: Tell): Promise<void> {
  const grant = await mint(base);
  if ("refused" in grant) {
    tell("signalling", problem(grant.refused));
    for (const id of ["udp", "tcp", "turn"] as const) tell(id, skipped("no media server"));
    return;
  }
  const livekit = await import("livekit-client");
  const found = await inRoom(livekit, grant, tell);
  tell("turn", found === "turn" ? ok("the only way") : await throughRelay(livekit, grant));
}

async function mint(base: string): Promise<Grant | { refused: string }> {
  try {
    const signal = AbortSignal.timeout(8_000);
    const answer = await fetch(`${base}/check/connection`, { method: "POST", signal });
    const body = await answer.json();
    return answer.ok ? body : { refused: body.error?.message ?? `answered ${answer.status}` };
  } catch (error) {
    return { refused: wordsOf(error) };
  }
}

/** One connection: what it comes over by itself, which is UDP where that is open, then forced to TCP. */
async function inRoom(livekit: LiveKit, grant: Grant, tell: Tell): Promise<MediaWay> {
  const room = new livekit.Room();
  const tone = testTone();
  let signalled = false;
  const told = () => {
    if (!signalled) tell("signalling", ok(new URL(grant.url).host));
    signalled = true;
  };
  room.once(livekit.RoomEvent.SignalConnected, told);
  try {
    await within(connectMs, room.connect(grant.url, grant.token, { maxRetries: 0 }));
    told();
    const sent = await room.localParticipant.publishTrack(tone.track, { source: livekit.Track.Source.Microphone });
    const way = await flows(sent.track, "udp");
    tell("udp", way === "udp" ? ok("") : problem(way ? `it came over ${way}` : "nothing was sent"));
    tell("tcp", way === "tcp" ? ok("") : await overTcp(livekit, room));
    return way;
  } catch (error) {
    if (!signalled) tell("signalling", problem(wordsOf(error)));
    for (const id of ["udp", "tcp"] as const) tell(id, signalled ? problem(wordsOf(error)) : skipped("no signalling"));
    return "";
  } finally {
    tone.end();
    await room.disconnect().catch(() => undefined);
  }
}

/** The server is asked to take TCP; the client connects anew and publishes again. */
async function overTcp(livekit: LiveKit, room: Room): Promise<Found> {
  try {
    const again = new Promise<void>((resolve) => room.once(livekit.RoomEvent.Reconnected, () => resolve()));
    await room.simulateScenario("force-tcp");
    await within(connectMs, again);
    const [sent] = room.localParticipant.trackPublications.values();
    const way = await flows(sent?.track as LocalTrack | undefined, "tcp");
    return way === "tcp" ? ok("") : problem(way ? `it came over ${way}` : "nothing was sent");
  } catch (error) {
    return problem(wordsOf(error));
  }
}

/** Looks until something is sent over the way that is wanted, for a while: a better one may be found late. The last way seen. */
async function flows(track: LocalTrack | undefined, wanted: MediaWay): Promise<MediaWay> {
  let way: MediaWay = "";
  for (const until = performance.now() + flowMs; performance.now() < until; await wait(lookMs)) {
    const report = await track?.getRTCStatsReport();
    way = report ? mediaWay(report as unknown as Parameters<typeof mediaWay>[0]) : "";
    if (way === wanted) return way;
  }
  return way;
}

async function throughRelay(livekit: LiveKit, { url, token }: Grant): Promise<Found> {
  try {
    const check = await within(2 * connectMs, new livekit.ConnectionCheck(url, token).checkTURN());
    const words = check.logs.map(({ message }) => message).join("; ");
    if (check.status === livekit.CheckStatus.SKIPPED) return skipped("not set up");
    return check.status === livekit.CheckStatus.SUCCESS ? ok("") : problem(words);
  } catch (error) {
    return problem(wordsOf(error));
  }
}
