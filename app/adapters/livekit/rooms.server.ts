import {
  AccessToken,
  type ParticipantInfo,
  RoomServiceClient,
  ServerError,
  TrackSource,
  WebhookReceiver,
} from "livekit-server-sdk";
import type { MediaConnection, MediaEvent, MediaGrant } from "~/ports/media-server";
import type { MediaKeys } from "./keys.server";

const TOKEN_SECONDS = 600;
const REQUEST_SECONDS = 5;
const SOURCES = { microphone: TrackSource.MICROPHONE, camera: TrackSource.CAMERA };

/** What we ask of LiveKit's rooms, over its own client. `url` is http or https. */
export function rooms(url: string, { apiKey, apiSecret }: MediaKeys) {
  const service = new RoomServiceClient(url, apiKey, apiSecret, { requestTimeout: REQUEST_SECONDS, failover: false });
  const receiver = new WebhookReceiver(apiKey, apiSecret);

  return {
    /** Grants nothing but this room: no administration, no data channel, no change of one's own name. */
    mintToken(grant: MediaGrant): Promise<string> {
      const token = new AccessToken(apiKey, apiSecret, {
        identity: grant.attendeeId,
        name: grant.name,
        ttl: TOKEN_SECONDS,
      });
      token.addGrant({
        roomJoin: true,
        room: grant.room,
        canSubscribe: true,
        canPublish: grant.publish,
        canPublishSources: grant.publish
          ? [TrackSource.MICROPHONE, TrackSource.CAMERA, TrackSource.SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO]
          : [],
        canPublishData: false,
        ...(grant.hidden && { hidden: true }),
        canUpdateOwnMetadata: false,
      });
      return token.toJwt();
    },

    async removeAttendee(room: string, attendeeId: string): Promise<void> {
      await ifThere(service.removeParticipant(room, attendeeId), undefined);
    },

    async muteAttendee(room: string, attendeeId: string, source: "microphone" | "camera"): Promise<void> {
      const attendee = await ifThere(service.getParticipant(room, attendeeId), null);
      const tracks = attendee?.tracks.filter((track) => track.source === SOURCES[source] && !track.muted) ?? [];
      for (const { sid } of tracks) await ifThere(service.mutePublishedTrack(room, attendeeId, sid, true), null);
    },

    async listConnections(room: string): Promise<MediaConnection[]> {
      const there = await ifThere(service.listParticipants(room), []);
      const connections = there.map((one) => ({ attendeeId: one.identity, ...connectionOf(one) }));
      return connections.filter(({ from }) => from > 0);
    },

    async verifyWebhook(body: string, authorization: string | undefined): Promise<MediaEvent | null> {
      try {
        const event = await receiver.receive(body, authorization);
        return {
          id: event.id,
          event: event.event,
          room: event.room?.name ?? "",
          attendeeId: event.participant?.identity,
          connection: event.participant && connectionOf(event.participant),
          createdAt: Number(event.createdAt) * 1_000,
        };
      } catch {
        return null;
      }
    },
  };
}

/** Servers before 1.9 tell the second alone. */
const connectionOf = ({ sid, joinedAt, joinedAtMs }: ParticipantInfo) => ({
  id: sid,
  from: Number(joinedAtMs) || Number(joinedAt) * 1_000,
});

/** People leave while we speak of them: that they or the room are gone is no error. */
async function ifThere<T, U>(answer: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ServerError && error.status === 404) return otherwise;
    throw error;
  }
}
