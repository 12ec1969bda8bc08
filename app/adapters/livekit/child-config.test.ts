import { expect, it } from "vitest";
import { childConfig } from "./child-config";

const settings = {
  httpPort: 7880,
  tcpPort: 7881,
  udpPort: 7882,
  nodeIp: "192.0.2.7",
  webhookUrl: "http://127.0.0.1:3000/api/livekit/webhook",
};
const config = (nodeIp = settings.nodeIp) =>
  JSON.parse(childConfig({ ...settings, nodeIp }, { apiKey: "distretto", apiSecret: "s" }));

it("the media server's limits, ports and addresses are these and no others", () => {
  expect(config()).toEqual({
    port: 7880,
    bind_addresses: ["127.0.0.1"],
    keys: { distretto: "s" },
    rtc: {
      tcp_port: 7881,
      udp_port: 7882,
      node_ip: "192.0.2.7",
      use_external_ip: false,
      stun_servers: ["192.0.2.7:7882"],
    },
    room: {
      auto_create: true,
      empty_timeout: 300,
      departure_timeout: 20,
      max_participants: 250,
      enable_remote_unmute: false,
    },
    limit: {
      subscription_limit_video: 100,
      subscription_limit_audio: 250,
      max_room_name_length: 64,
      max_participant_identity_length: 64,
      max_participant_name_length: 400,
      max_metadata_size: 4_096,
      max_attributes_size: 4_096,
      max_data_blob_key_length: 64,
      max_data_blobs_size: 1_024,
      max_data_track_custom_encoding_length: 32,
    },
    webhook: { api_key: "distretto", urls: [settings.webhookUrl] },
    logging: { level: "warn", json: true },
  });
});

it("on loopback browsers of this machine alone reach it", () => {
  expect(config("127.0.0.1").rtc).toMatchObject({
    enable_loopback_candidate: true,
    interfaces: { includes: ["lo", "lo0"] },
  });
  expect(config("::1").rtc.stun_servers).toEqual(["[::1]:7882"]);
});
