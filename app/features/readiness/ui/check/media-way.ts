import type { MediaWay } from "../../steps";

interface Stat {
  id: string;
  type: string;
  [field: string]: unknown;
}

/**
 * Over what a connection sends, as its statistics say (W3C webrtc-stats): the protocol of the candidate at this end of the pair
 * in use, `turn` when it is a relay; empty while nothing has been sent.
 */
export function mediaWay(report: Iterable<readonly [string, Stat]>): MediaWay {
  const stats = new Map(report);
  const all = [...stats.values()];
  if (!all.some((one) => one.type === "outbound-rtp" && Number(one.packetsSent) > 0)) return "";
  const chosen = all.find((one) => one.type === "transport" && one.selectedCandidatePairId)?.selectedCandidatePairId;
  const pairs = all.filter((one) => one.type === "candidate-pair");
  const pair = stats.get(String(chosen)) ?? pairs.find((one) => one.nominated === true && one.state === "succeeded");
  const local = stats.get(String(pair?.localCandidateId));
  if (local?.candidateType === "relay") return "turn";
  return local?.protocol === "udp" || local?.protocol === "tcp" ? local.protocol : "";
}
