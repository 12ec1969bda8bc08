import { useT } from "../../../i18n/use-t";
import type { VoteView } from "../views";

/** A position vote, before and after the debate: two bars an option, with their numbers. */
export function VoteResult({ vote }: { vote: VoteView }) {
  const t = useT();
  const most = Math.max(1, ...vote.options.flatMap((option) => [option.before, option.after]));
  const bar = (value: number, fill: string, label: string) => (
    <span className="grid grid-cols-[3.5rem_1fr] items-center gap-3">
      <span className="text-14 text-muted">{label}</span>
      <span className="flex items-center gap-2">
        <span className={`h-3 rounded-[2px] ${fill}`} style={{ width: `${(value / most) * 85}%` }} />
        <span className="clock text-15">{value}</span>
      </span>
    </span>
  );
  return (
    <figure>
      <figcaption className="mb-4 font-serif text-18">{vote.question}</figcaption>
      <ul className="grid gap-4">
        {vote.options.map((option) => (
          <li key={option.label} className="grid gap-x-6 gap-y-1 sm:grid-cols-[10rem_1fr]">
            <span className="font-semibold">{option.label}</span>
            <span className="grid gap-1">
              {bar(option.before, "bg-edge", t("programme:session.voteBefore"))}
              {bar(option.after, "bg-accent", t("programme:session.voteAfter"))}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
