/** Somebody who sends a small picture and sound, and takes the others' when told to. */
import { Room, Track } from "livekit-client";

const { url, token } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const room = new Room({ videoCaptureDefaults: { resolution: { width: 320, height: 180, frameRate: 15 } } });
const others = () => [...room.remoteParticipants.values()].flatMap((person) => [...person.trackPublications.values()]);

Object.assign(window, {
  /** How many pictures others send. */
  offered: () => others().filter(({ kind }) => kind === Track.Kind.Video).length,
  takeAll: () => {
    for (const publication of others()) publication.setSubscribed(true);
  },
  /** Pictures that arrive now, and all bytes and packets that have come. */
  async taken() {
    const sums = { pictures: 0, bytes: 0, packets: 0 };
    for (const { track, kind } of others()) {
      for (const stats of (await track?.getRTCStatsReport())?.values() ?? []) {
        if (stats.type !== "inbound-rtp") continue;
        sums.bytes += stats.bytesReceived;
        sums.packets += stats.packetsReceived;
        if (kind === Track.Kind.Video && stats.packetsReceived > 0) sums.pictures++;
      }
    }
    return sums;
  },
});
await room.connect(url ?? "", token ?? "", { autoSubscribe: false });
await room.localParticipant.setMicrophoneEnabled(true);
await room.localParticipant.setCameraEnabled(true, undefined, { simulcast: false });
