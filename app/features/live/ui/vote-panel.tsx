import "../../../i18n/debate-texts";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { sum } from "../../debate/ballot";
import type { Vote } from "../../debate/state";
import { ArgumentForm } from "../../debate/ui/argument-form";
import { PhoneVote } from "../../debate/ui/vote-code";
import { VoteDesk } from "../../debate/ui/vote-desk";
import { VoteForm } from "../../debate/ui/vote-form";
import { VoteResult } from "../../debate/ui/vote-result";
import { peopleAt, turnout } from "../voters";
import { useLive } from "./live-context";
import { useSend } from "./notices";
import { useRoomFacts } from "./room-facts";
import { useCityOf } from "./use-city-of";

/** Votes beside the stage: the one that is open, those that were held, and for the crew what opens and closes them. */
export default function VotePanel() {
  const t = useT();
  const send = useSend();
  const { own, may, prepared } = useRoomFacts();
  const { state } = useLive();
  const votes = state.votes.toReversed();
  const speaks = state.floor?.attendeeId === own.attendeeId;
  return (
    <div className="flex flex-col gap-5 px-4 py-3 text-15">
      {votes.length === 0 && !may.votes && <p className="text-muted">{t("debate:vote.none")}</p>}
      {votes.map((vote) => (
        <OneVote key={vote.id} vote={vote} />
      ))}
      {may.votes && <VoteDesk prepared={prepared} votes={state.votes} send={send} />}
      {(may.crew || speaks) && <ArgumentForm turn={state.debate.turn} send={send} />}
    </div>
  );
}

function OneVote({ vote }: { vote: Vote }) {
  const t = useT();
  const { state } = useLive();
  const { may } = useRoomFacts();
  const cityOf = useCityOf();
  const result = vote.result ?? state.tallies[vote.id];
  return (
    <section
      // The same question stands there before and after the debate.
      aria-label={vote.phase ? `${vote.question} ${t(`debate:vote.${vote.phase}`)}` : vote.question}
      className="flex flex-col gap-3 border-b border-line pb-4"
    >
      <h3 className="font-serif text-18">
        {vote.question}
        {vote.phase && <span className="block text-14 text-muted">{t(`debate:vote.${vote.phase}`)}</span>}
      </h3>
      {vote.state === "open" && <OpenVote vote={vote} />}
      {vote.state === "closed" && !result && <p role="status">{t("debate:vote.closedWait")}</p>}
      {vote.state === "closed" && may.votes && <ShowButton vote={vote} />}
      {result && <VoteResult vote={{ ...vote, result }} cityOf={cityOf} />}
    </section>
  );
}

function OpenVote({ vote }: { vote: Vote }) {
  const t = useT();
  const send = useSend();
  const { state } = useLive();
  const { own, may, session, programme } = useRoomFacts();
  const cityOf = useCityOf();
  const site = state.attendees[own.attendeeId]?.site?.slug;
  const { cast } = turnout(state, vote);
  return (
    <>
      <p className="clock text-muted">{t("debate:vote.turnout", { ...turnout(state, vote) })}</p>
      {may.vote && (
        <VoteForm
          vote={vote}
          roomSize={site === undefined ? null : Math.max(1, peopleAt(state, site).length)}
          sessionId={session.id}
          send={send}
        />
      )}
      {may.vote && site !== undefined && (
        <PhoneVote base={`/api/programmes/${programme.slug}/sessions/${session.number}`} />
      )}
      {may.votes && (
        <>
          <ul className="text-14">
            {Object.entries(vote.cast).map(([slug, count]) => (
              <li key={slug}>
                {slug === "" ? t("debate:result.alone") : cityOf(slug)}: {count}
              </li>
            ))}
          </ul>
          {!vote.named && cast > 0 && cast < 3 && <p className="text-14 text-copper">{t("debate:desk.few")}</p>}
          <Button look="primary" onClick={() => void send("vote.close", { voteId: vote.id })}>
            {t("debate:desk.close")}
          </Button>
        </>
      )}
    </>
  );
}

function ShowButton({ vote }: { vote: Vote }) {
  const t = useT();
  const send = useSend();
  const few = sum(vote.cast) < 3 && !vote.named;
  return (
    <>
      <p className="text-14 text-muted">{t("debate:desk.onlyCrew")}</p>
      {few && <p className="text-14 text-copper">{t("debate:desk.few")}</p>}
      <Button look="primary" onClick={() => void send("vote.show", { voteId: vote.id })}>
        {t("debate:desk.show")}
      </Button>
    </>
  );
}
