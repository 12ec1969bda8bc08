import type { Decision } from "../journal/decision";
import type { JournalEvent } from "../journal/event";
import { applyFloor } from "./apply";
import { decideFloor } from "./decide";
import { emptyFloor, type FloorState } from "./state";
import { type FloorCommandType, floorPayloads } from "./wire";

export const cities = ["sofia", "zagreb", "moscow"];

/** A session of which only hands and floor are looked at: three cities and who moderates. */
export class Floor {
  state: FloorState = emptyFloor;
  now = 0;
  events: JournalEvent[] = [];
  readonly here = new Set([...cities, "moderator"]);
  people: Record<string, string[]> = { zagreb: ["Designer", "__proto__"] };

  happen(type: string, payload: object): void {
    const line = {
      rev: this.events.length + 1,
      type,
      payload,
      actorId: null,
      audience: "all" as const,
      at: ++this.now,
    };
    this.events.push(line);
    this.state = applyFloor(this.state, line);
  }

  decide(attendeeId: string, type: FloorCommandType, payload: object = {}): Decision {
    const command = { commandId: "c", type, payload: floorPayloads[type].parse(payload) };
    const isModerator = attendeeId === "moderator";
    return decideFloor(this.state, command, {
      now: this.now,
      attendeeId,
      crew: isModerator,
      givesFloor: isModerator,
      isHere: (id) => this.here.has(id),
      placeOf: (id) => id,
      peopleHere: this.people[attendeeId] ?? [],
      sites: cities,
      listeners: cities.filter((id) => this.here.has(id)),
    });
  }

  /** Sends a command that must not be refused; returns the types of what happened. */
  send(attendeeId: string, type: FloorCommandType, payload?: object): string[] {
    const decision = this.decide(attendeeId, type, payload);
    if ("refusal" in decision) throw new Error(`refused: ${decision.sentence ?? decision.refusal}`);
    for (const event of decision.events) this.happen(event.type, event.payload as object);
    return decision.events.map((event) => event.type);
  }

  /** Gives somebody the floor for as long (ms). */
  speaks(attendeeId: string, ms: number): void {
    this.send("moderator", "floor.give", { attendeeId });
    this.now += ms - 1;
    this.send("moderator", "floor.take");
  }

  get queue() {
    return this.state.hands.map(({ attendeeId, kind }) => `${attendeeId} ${kind}`);
  }

  get order() {
    return this.state.hands.map(({ attendeeId }) => attendeeId);
  }
}

export function threeHands(): Floor {
  const floor = new Floor();
  floor.send("zagreb", "hand.raise");
  floor.send("sofia", "hand.raise", { kind: "question" });
  floor.send("moscow", "hand.raise", { kind: "reply" });
  return floor;
}
