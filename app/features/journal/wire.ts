import { z } from "zod";

/** The envelope of every command; the payload is parsed by the feature that owns the type. */
export const commandEnvelope = z.strictObject({
  commandId: z.uuid(),
  type: z
    .string()
    .regex(/^[a-z]+(\.[a-zA-Z]+)?$/)
    .max(60),
  payload: z.record(z.string(), z.unknown()).default({}),
  expectedRev: z.number().int().min(0).optional(),
});

export type CommandEnvelope = z.infer<typeof commandEnvelope>;
