import type { ReactNode } from "react";

/** Names and what they stand for, a hairline between; the names in a column of their own from 480 px up. */
export function DefinitionList({ items }: { items: { term: ReactNode; description: ReactNode }[] }) {
  return (
    <dl className="border-t border-line">
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed and its terms may be elements
        <div key={at} className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(8rem,1fr)_2fr]">
          <dt className="text-15 text-muted">{item.term}</dt>
          <dd>{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}
