import type { Voter } from "../debate/ballot";
import type { DebateContext } from "../debate/context";
import { decideDebate } from "../debate/decide";
import { type Cast, castBallot } from "../debate/decide-cast";
import { type DebateCommandType, type DebatePayload, debateCommands } from "../debate/wire";
import { decideFilm, type FilmCommand, type FilmContext } from "../film/decide";
import { decideLoudspeaker, type LoudspeakerPayload } from "../film/decide-loudspeaker";
import { filmCommands } from "../film/wire";
import { decideFloor } from "../floor/decide";
import { type FloorCommandType, floorCommands } from "../floor/wire";
import { type Command, type Decision, happens, refused } from "../journal/decision";
import type { CommandRule } from "../journal/rule";
import { decideRoom, join, type RoomContext } from "../room/decide";
import { mayLead } from "../room/leader";
import { placeIn } from "../room/place-in";
import { itemsOf } from "../room/run-sheet";
import { type RoomCommandType, roomCommands } from "../room/wire";
import { decideShowcase } from "../showcase/decide";
import type { AroundSlots } from "../showcase/decide-handover";
import type { Slides } from "../showcase/state";
import { type ShowcaseCommandType, showcaseCommands } from "../showcase/wire";
import { apply, type LiveState } from "./state";
import { peopleAt } from "./voters";

/** Every command there is, with its payload's schema and the permission it needs. */
export const commands: Record<string, CommandRule> = {
  ...roomCommands,
  ...floorCommands,
  ...filmCommands,
  ...debateCommands,
  ...showcaseCommands,
};

export type LiveContext = FilmContext &
  RoomContext &
  Pick<DebateContext, "prepared" | "ballots" | "pseudonymOf"> & {
    givesFloor: boolean;
    slides: Readonly<Record<string, Slides>>;
  };

/** Commands about one's own place in the room: who sends one is in it from then on. */
const needPlace = new Set(["hand.raise", "presence.list", "case.check", "idea.add", "idea.support"]);

/** Judges a parsed and permitted command. Pure: time and people come in through `ctx`. */
export function decide(state: LiveState, command: Command, ctx: LiveContext): Decision {
  if (state.removed.includes(ctx.attendeeId)) return refused("forbidden", "attendee_removed");
  if (needPlace.has(command.type) && !state.attendees[ctx.attendeeId]?.present) return comeFirst(state, command, ctx);
  return judge(state, command, ctx);
}

/** A raised hand of somebody who is not in the room would stay for ever; so it comes with its owner. */
function comeFirst(state: LiveState, command: Command, ctx: LiveContext): Decision {
  const joining = join(state, ctx);
  if ("refusal" in joining) return joining;
  const [joined] = joining.events;
  if (joined?.type !== "attendee.joined") return refused("forbidden", "in_lobby");
  const line = { audience: "all" as const, ...joined, rev: 0, actorId: ctx.attendeeId, at: ctx.now };
  const decision = judge(apply(state, line), command, ctx);
  return "refusal" in decision ? decision : happens(joined, ...decision.events);
}

function judge(state: LiveState, command: Command, ctx: LiveContext): Decision {
  if (command.type === "film.loudspeaker")
    return decideLoudspeaker(state.loudspeakers, command as Command<string, LoudspeakerPayload>, ctx);
  if (command.type in filmCommands) return decideFilm(state.film, command as FilmCommand, ctx);
  if (command.type in floorCommands) {
    return decideFloor(state, command as Command<FloorCommandType>, { ...ctx, ...aroundFloor(state, ctx.attendeeId) });
  }
  if (command.type in debateCommands)
    return decideDebate(state, command as Command<DebateCommandType>, aroundDebate(state, ctx));
  if (command.type in showcaseCommands) {
    const { itemId, startedAt: itemStartedAt, endsAt: itemEndsAt } = state.runsheet;
    const around = { ...aroundSlots(state, ctx), itemId, itemStartedAt, itemEndsAt, ownSite: ctx.site?.slug ?? null };
    return decideShowcase(state.showcase, command as Command<ShowcaseCommandType>, { ...ctx, ...around });
  }
  const decision = decideRoom(state, command as Command<RoomCommandType>, ctx);
  return command.type === "attendee.join"
    ? withDevice(state, decision, command as Command<string, Joined>, ctx)
    : decision;
}

type Joined = { device?: string };

/** Who comes in with a device plays the film there, and needs no second command for it. */
function withDevice(
  state: LiveState,
  joining: Decision,
  { commandId, payload }: Command<string, Joined>,
  ctx: LiveContext,
) {
  const { device } = payload;
  if (device === undefined || "refusal" in joining || joining.events[0]?.type !== "attendee.joined") return joining;
  const asked = { commandId, type: "film.loudspeaker", payload: { device } };
  const sounding = decideLoudspeaker(state.loudspeakers, asked, ctx);
  return "refusal" in sounding ? joining : happens(...joining.events, ...sounding.events);
}

/** Judges one vote: as `decide` does, with the ballots as they are then. `phone`: a person at a site who votes there by phone. */
export function decideVote(
  state: LiveState,
  payload: DebatePayload<"vote.cast">,
  ctx: Pick<LiveContext, "attendeeId" | "ballots" | "pseudonymOf">,
  phone?: { person: string; seal: string },
): Cast {
  if (state.removed.includes(ctx.attendeeId)) return { refusal: "forbidden", sentence: "attendee_removed" };
  const voter = voterIn(state, ctx.attendeeId);
  if (!phone) return castBallot(state, payload, { ...ctx, voter });
  if (voter?.is !== "room" || !peopleAt(state, voter.site).includes(phone.person))
    return { refusal: "invalid", sentence: "person_not_here" };
  return castBallot(state, payload, {
    ...ctx,
    voter: { ...voter, is: "person", name: phone.person, seal: phone.seal },
  });
}

/** As whom an attendee votes: a site for its room, which is one person at least; null for somebody who is not here. */
function voterIn(state: LiveState, attendeeId: string): Voter | null {
  const attendee = Object.hasOwn(state.attendees, attendeeId) ? state.attendees[attendeeId] : undefined;
  if (!attendee?.present) return null;
  const { name, site } = attendee;
  if (!site) return { is: "single", attendeeId, name };
  return { is: "room", site: site.slug, name, size: Math.max(1, peopleAt(state, site.slug).length) };
}

/** What the rules of votes and arguments ask of the room. */
function aroundDebate(state: LiveState, ctx: LiveContext): DebateContext {
  return {
    ...ctx,
    voter: voterIn(state, ctx.attendeeId),
    nameOf: (id) => (Object.hasOwn(state.attendees, id) ? (state.attendees[id]?.name ?? null) : null),
    hasFloor: (id) => state.floor?.attendeeId === id,
    holderId: state.floor?.attendeeId ?? null,
  };
}

/** What the order of the cities asks of the room. */
export function aroundSlots(
  { attendees, runsheet }: LiveState,
  { runSheet, slides }: Pick<LiveContext, "runSheet" | "slides">,
): AroundSlots {
  const here = Object.values(attendees).flatMap(({ present, site }) => (present && site ? site.slug : []));
  return { items: itemsOf(runSheet, runsheet), isHere: (site) => here.includes(site), slides };
}

/** What the rules of the floor ask of the room. */
function aroundFloor(state: LiveState, ownId: string) {
  const placeOf = placeIn(state);
  const isHere = (attendeeId: string) => state.attendees[attendeeId]?.present === true;
  const here = Object.values(state.attendees).filter((attendee) => attendee.present);
  const sites = new Map<string, string>();
  const came = Object.values(state.attendees)
    .filter(({ id }) => !state.removed.includes(id))
    .sort((a, b) => a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1));
  for (const { id, site, present } of came) {
    const known = site && sites.get(site.slug);
    if (site && (!known || (present && !isHere(known)))) sites.set(site.slug, id);
  }
  return {
    isHere,
    placeOf,
    peopleHere: state.attendees[ownId]?.people ?? [],
    sites: [...sites.values()],
    listeners: here.filter((attendee) => !mayLead(attendee)).map(({ id }) => id),
  };
}
