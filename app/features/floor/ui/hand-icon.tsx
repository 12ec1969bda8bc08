import { CircleQuestionMark, Hand, Reply } from "lucide-react";
import type { HandKind } from "../state";

const icons = { point: Hand, reply: Reply, question: CircleQuestionMark };

/** The sign of a hand's kind; its word stands beside it or is read out. */
export function HandIcon({ kind, size = 14 }: { kind: HandKind; size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />;
}
