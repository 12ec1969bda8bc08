import { isIP } from "node:net";

export interface ChildSettings {
  httpPort: number;
  tcpPort: number;
  udpPort: number;
  /** Address that browsers reach. */
  nodeIp: string;
  /** Where the media server reports who came and went. */
  webhookUrl: string;
}

/** livekit-server's configuration. JSON is YAML too, so it is written as such. */
export function childConfig(settings: ChildSettings, keys: { apiKey: string; apiSecret: string }): string {
  const loopback = settings.nodeIp === "::1" || settings.nodeIp.startsWith("127.");
  return JSON.stringify({
    port: settings.httpPort,
    bind_addresses: ["127.0.0.1"],
    keys: { [keys.apiKey]: keys.apiSecret },
    rtc: {
      tcp_port: settings.tcpPort,
      udp_port: settings.udpPort,
      node_ip: settings.nodeIp,
      use_external_ip: false,
      // Without an entry here, browsers are sent to STUN servers of a third party. This one never answers and need not:
      // browsers find a server with a known address without STUN.
      stun_servers: [`${isIP(settings.nodeIp) === 6 ? `[${settings.nodeIp}]` : settings.nodeIp}:${settings.udpPort}`],
      ...(loopback && { enable_loopback_candidate: true, interfaces: { includes: ["lo", "lo0"] } }),
    },
    room: {
      auto_create: true,
      empty_timeout: 300,
      departure_timeout: 20,
      max_participants: 250,
      // Muted by the crew is muted: only who was muted turns the microphone on again.
      enable_remote_unmute: false,
    },
    limit: {
      // What one attendee may take at once.
      subscription_limit_video: 100,
      subscription_limit_audio: 250,
      max_room_name_length: 64,
      max_participant_identity_length: 64,
      max_participant_name_length: 400,
      max_metadata_size: 4_096,
      max_attributes_size: 4_096,
      // Nothing of ours goes this way, and tokens grant nobody to publish data.
      max_data_blob_key_length: 64,
      max_data_blobs_size: 1_024,
      max_data_track_custom_encoding_length: 32,
    },
    webhook: { api_key: keys.apiKey, urls: [settings.webhookUrl] },
    logging: { level: "warn", json: true },
  });
}
