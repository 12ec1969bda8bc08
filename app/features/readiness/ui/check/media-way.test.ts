import { expect, it } from "vitest";
import { mediaWay } from "./media-way";

const report = (local: object, sent = 5, transport = true) =>
  new Map(
    [
      { id: "out", type: "outbound-rtp", packetsSent: sent },
      ...(transport ? [{ id: "t", type: "transport", selectedCandidatePairId: "p2" }] : []),
      { id: "p1", type: "candidate-pair", nominated: false, state: "failed", localCandidateId: "other" },
      { id: "p2", type: "candidate-pair", nominated: true, state: "succeeded", localCandidateId: "own" },
      { id: "other", type: "local-candidate", candidateType: "host", protocol: "udp" },
      { id: "own", type: "local-candidate", ...local },
    ].map((stat) => [stat.id, stat] as const),
  );

it.each([
  ["udp", { candidateType: "host", protocol: "udp" }],
  ["tcp", { candidateType: "host", protocol: "tcp" }],
  ["turn", { candidateType: "relay", protocol: "udp", relayProtocol: "tls" }],
  ["", {}],
])("is %j by the candidate in use", (way, local) => {
  expect(mediaWay(report(local))).toBe(way);
  expect(mediaWay(report(local, 5, false))).toBe(way);
});

it("is nothing while nothing was sent", () => {
  expect(mediaWay(report({ candidateType: "host", protocol: "udp" }, 0))).toBe("");
  expect(mediaWay(new Map())).toBe("");
});
