import type { Clock } from "../../ports/clock";
import type { SessionLog } from "../journal/session-log.server";
import { dueHandover, handoverAt } from "../showcase/decide-handover";
import { aroundSlots, type LiveContext } from "./rules";
import type { LiveState } from "./state";

/** Lets the next city follow when a slot is over. Every process tries; the journal takes one handover of a slot. */
export class HandoverTimer {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly log: SessionLog<LiveState>,
    private readonly clock: Clock,
    private readonly facts: Pick<LiveContext, "runSheet" | "slides">,
  ) {}

  /** Waits for the end of the slot as it is now. */
  watch(): void {
    clearTimeout(this.timer);
    const at = handoverAt(this.log.state.showcase.slot);
    if (at === null || at < this.clock.now()) return;
    // What the database refuses now is written by the next sweep.
    this.timer = setTimeout(() => void this.write().catch(() => undefined), at - this.clock.now() + 5);
    this.timer.unref();
  }

  /** Writes the handover if it is due. */
  async write(): Promise<void> {
    const { slot } = this.log.state.showcase;
    if (!slot || this.due().length === 0) return;
    const id = `handover-${slot.itemId}-${slot.startedAt}`;
    await this.log.append(
      id,
      null,
      () => this.clock.now(),
      () => ({ events: this.due() }),
    );
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private due() {
    const { state } = this.log;
    return dueHandover(state.showcase.slot, aroundSlots(state, this.facts), this.clock.now());
  }
}
