import { z } from "zod";
import { stepIds, stepStates } from "./steps";

const step = z.strictObject({ id: z.enum(stepIds), state: z.enum(stepStates), about: z.string().max(300) });

/** A whole test as a browser sends it: every step once, in order. */
export const testResult = z
  .array(step)
  .length(stepIds.length)
  .refine((steps) => stepIds.every((id, at) => steps[at]?.id === id), { error: "steps_in_order" });
