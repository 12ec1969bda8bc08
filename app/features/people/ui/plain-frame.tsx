import type { ReactNode } from "react";
import { Mark } from "../../../ui/mark";
import { Page } from "../../../ui/page";

/** A page with one short thing to do on its left and the mark, large and quiet, on its right. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <Page>
      <div className="grid items-center gap-16 lg:grid-cols-[minmax(0,28rem)_1fr] lg:pt-8">
        <div>{children}</div>
        <Mark size={340} className="mx-auto text-sunken max-lg:hidden" />
      </div>
    </Page>
  );
}
