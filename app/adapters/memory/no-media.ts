import { AppError } from "../../errors";
import type { MediaServer } from "../../ports/media-server";

/** Stands where no media server could be had: everything else works, and joining says what to do. */
export function noMedia(now: number): MediaServer {
  return {
    status: () => ({ state: "absent", epoch: 0, code: "media_absent", since: now }),
    onStatus: () => () => undefined,
    mintToken: () => Promise.reject(new AppError("media_absent")),
    removeAttendee: async () => undefined,
    muteAttendee: async () => undefined,
    listConnections: async () => [],
    verifyWebhook: async () => null,
    stop: async () => undefined,
  };
}
