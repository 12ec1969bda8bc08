import { useEffect, useState } from "react";
import { useT } from "../../../i18n/use-t";
import { Disclosure } from "../../../ui/disclosure";

/** A site's link for phones: where it leads, and as the dark squares of a QR code (SVG path, `size` squares wide). */
export interface VoteCode {
  url: string;
  size: number;
  path: string;
}

/** A link lasts an hour; a screen fetches a new one in time (ms). */
const renewEveryMs = 20 * 60_000;

/** Fetches the site's link for phones from below `base`; null until it is there. */
function useVoteCode(base: string, wall: boolean): VoteCode | null {
  const [code, setCode] = useState<VoteCode | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const answer = await fetch(`${base}/vote-code${wall ? "?screen=wall" : ""}`).catch(() => null);
      if (answer?.ok && !gone) setCode(await answer.json());
    };
    void ask();
    const timer = setInterval(() => void ask(), renewEveryMs);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [base, wall]);
  return code;
}

/** The QR code with which the people of a room vote by phone: behind a press in the panel, large on the wall. */
export function PhoneVote({ base, wall = false }: { base: string; wall?: boolean }) {
  const t = useT();
  const code = useVoteCode(base, wall);
  if (!code) return null;
  const picture = (
    <svg
      viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`}
      role="img"
      aria-label={t("debate:vote.phones")}
      className={wall ? "size-56 bg-white" : "w-full max-w-56 bg-white"}
      shapeRendering="crispEdges"
    >
      <path d={code.path} fill="#000" />
    </svg>
  );
  if (wall) return picture;
  return (
    <Disclosure summary={t("debate:vote.phones")}>
      <p className="pb-2 text-14 text-muted">{t("debate:vote.phonesHint")}</p>
      {picture}
      <a href={code.url} target="_blank" rel="noreferrer">
        {t("debate:vote.phonesLink")}
      </a>
    </Disclosure>
  );
}
