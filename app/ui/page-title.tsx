import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

interface Props {
  /** One line above: where this belongs. */
  eyebrow?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** The way back up. */
  up?: { to: string; label: string };
  /** No room below: the page's own grid makes it. */
  tight?: boolean;
}

/** The head of a page: its one `h1`. */
export function PageTitle({ eyebrow, title, lead, actions, up, tight }: Props) {
  return (
    <div className={tight ? undefined : "mb-8 md:mb-12"}>
      {up && (
        <p className="mb-4 text-15">
          <Link to={up.to}>← {up.label}</Link>
        </p>
      )}
      {eyebrow && <p className="mb-2 text-15 font-semibold text-copper">{eyebrow}</p>}
      <h1 className="max-w-[26ch] font-serif text-28 font-[560] tracking-[-0.01em] md:text-40">{title}</h1>
      {lead && <div className="mt-4 max-w-reading text-18 text-muted">{lead}</div>}
      {actions && <div className="mt-6 flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}

/** Parts of a page, one under the other. */
export function Sections({ children }: { children: ReactNode }) {
  return <div className="flex min-w-0 flex-col gap-12">{children}</div>;
}

/** A part of a page under a hairline, with its title and what can be done about the whole of it. */
export function Section({
  title,
  id,
  action,
  children,
}: {
  title: ReactNode;
  id?: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line pb-2">
        <h2 id={id} className="font-serif text-22 font-[560]">
          {title}
        </h2>
        {action && <div className="text-15">{action}</div>}
      </div>
      {children}
    </section>
  );
}
