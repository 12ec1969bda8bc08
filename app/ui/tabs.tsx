import { type KeyboardEvent, type ReactNode, useId } from "react";

export interface Tab {
  id: string;
  label: ReactNode;
  content: ReactNode;
}

interface Props {
  label: string;
  tabs: Tab[];
  value: string;
  onChange: (id: string) => void;
}

/** Where a key leads from the tab at `index`; null for other keys. */
const steps: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * One panel at a time; arrow keys choose as the ARIA pattern for tabs says. Written by hand: Radix's tabs are 9 KB of script
 * (gzip), which the room cannot spare.
 */
export function Tabs({ label, tabs, value, onChange }: Props) {
  const base = useId();
  const current = tabs.find((tab) => tab.id === value);
  const press = (event: KeyboardEvent<HTMLButtonElement>, index: number) => {
    const next = tabs[steps[event.key]?.(index, tabs.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    document.getElementById(`${base}-${next.id}`)?.focus();
  };
  return (
    <div className="flex min-h-0 flex-col">
      <div role="tablist" aria-label={label} className="flex shrink-0 overflow-x-auto border-b border-line">
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === value}
            aria-controls={tab.id === value ? `${base}-panel` : undefined}
            tabIndex={tab.id === value ? 0 : -1}
            onClick={() => onChange(tab.id)}
            onKeyDown={(event) => press(event, index)}
            className="-mb-px flex min-h-11 items-center gap-2 border-b-2 border-transparent px-3 text-15 whitespace-nowrap text-muted transition-colors hover:text-ink aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink"
          >
            {tab.label}
          </button>
        ))}
      </div>
      {current && (
        <div
          key={current.id}
          role="tabpanel"
          id={`${base}-panel`}
          aria-labelledby={`${base}-${current.id}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="min-h-0 flex-1 overflow-y-auto"
        >
          {current.content}
        </div>
      )}
    </div>
  );
}
