import { z } from "zod";

/** Raised when an older restore could not read a newer backup. */
export const formatVersion = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `manifest.json` of a backup: what must be in it for it to be whole. */
export const manifestSchema = z.object({
  format: z.number().int(),
  /** Name of the newest migration that the database had. */
  migration: z.string().min(1),
  /** ISO time at which the backup was made. */
  madeAt: z.iso.datetime(),
  /** `tables/<name>.jsonl`, a row a line. */
  tables: z.array(z.object({ name: z.string().regex(/^\w+$/), rows: z.number().int().min(0), sha256 })),
  /** `files/…` and `secret`, by their path in DATA_DIR. */
  files: z.array(z.object({ path: z.string().regex(/^(files\/(?!.*(^|\/)\.\.?(\/|$)).+|secret)$/), sha256 })),
});

export type Manifest = z.infer<typeof manifestSchema>;
