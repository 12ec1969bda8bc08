import type { z } from "zod";
import type { Action } from "../permissions/table";

/** A command a feature understands: how its payload looks and which permission it needs. */
export interface CommandRule {
  payload: z.ZodType;
  action: Action;
}
