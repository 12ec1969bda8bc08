import type { CommandContext } from "../journal/decision";
import type { Role } from "../permissions/roles";
import type { Attendee, RunSheetItem } from "./state";

/** What the room's rules may know besides its state. */
export interface RoomContext extends CommandContext {
  role: Role;
  name: string;
  site: Attendee["site"];
  /** The site's named people as the programme lists them. */
  people: string[];
  runSheet: readonly RunSheetItem[];
}
