import { AccessToken } from "livekit-server-sdk";

/** A media token for whoever asks: what the library needs for it, and nothing else. */
export const action = async () => {
  const token = new AccessToken("bare", "a-secret-of-thirty-two-characters", { identity: "somebody", ttl: 600 });
  token.addGrant({ roomJoin: true, room: "bare", canPublish: true, canSubscribe: true });
  return Response.json({ url: "ws://127.0.0.1", token: await token.toJwt() });
};
