/** Where to connect and with what; `epoch` grows with each start of the media server. */
export interface Grant {
  url: string;
  token: string;
  epoch: number;
}

export type Minted = { grant: Grant } | { problem: { code: string; message: string } };

/** Asks the application for a media connection, `wall`: for a wall screen. Not reaching it is a problem without a sentence. */
export async function mint(base: string, wall: boolean): Promise<Minted> {
  const signal = AbortSignal.timeout(4_000);
  const response = await fetch(`${base}/connection${wall ? "?screen=wall" : ""}`, { method: "POST", signal }).catch(
    () => null,
  );
  const answer = await response?.json().catch(() => null);
  if (response?.ok && answer) return { grant: answer };
  return { problem: answer?.error ?? { code: "unreachable", message: "" } };
}
