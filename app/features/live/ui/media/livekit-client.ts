/** What the room uses of LiveKit's client; what does not stand here is left out of the build. */
export { DisconnectReason, Room, RoomEvent, TrackEvent, VideoPresets } from "livekit-client";
