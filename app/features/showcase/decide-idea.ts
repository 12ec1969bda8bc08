import type { z } from "zod";
import { type Command, type CommandContext, type Decision, happens, refused } from "../journal/decision";
import type { ShowcaseState } from "./state";
import type { showcasePayloads } from "./wire";

export type IdeaCommandType = "idea.add" | "idea.support" | "idea.discuss";
type Payload<T extends IdeaCommandType> = z.infer<(typeof showcasePayloads)[T]>;

/** Ideas of one attendee to one city. */
export const mostIdeas = 5;

/** Judges ideas: added while a city speaks, supported by others once each, marked as discussed by the crew. */
export function decideIdea(state: ShowcaseState, command: Command<IdeaCommandType>, ctx: IdeaContext): Decision {
  if (command.type === "idea.add") return add(state, (command.payload as Payload<"idea.add">).text, ctx);
  const { id } = command.payload as Payload<"idea.support">;
  const idea = state.ideas.find((one) => one.id === id);
  if (!idea) return refused("invalid", "idea_unknown");
  if (command.type === "idea.discuss")
    return idea.discussed ? happens() : happens({ type: "idea.discussed", payload: { id } });
  const { attendeeId } = ctx;
  if (idea.attendeeId === attendeeId) return refused("invalid", "idea_own");
  return idea.supporters.includes(attendeeId)
    ? happens()
    : happens({ type: "idea.supported", payload: { id, attendeeId } });
}

type IdeaContext = Pick<CommandContext, "attendeeId"> & { name: string };

function add({ slot, ideas }: ShowcaseState, text: string, { attendeeId, name }: IdeaContext): Decision {
  if (!slot) return refused("invalid", "idea_no_slot");
  const own = ideas.filter((idea) => idea.attendeeId === attendeeId && idea.site === slot.site);
  if (own.some((idea) => idea.text === text)) return happens();
  if (own.length >= mostIdeas) return refused("invalid", "ideas_many", { most: mostIdeas });
  return happens({ type: "idea.added", payload: { attendeeId, name, site: slot.site, text } });
}
