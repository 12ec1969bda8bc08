import { z } from "zod";

/** An address as people write it; kept in small letters. */
export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/);

export const requestForm = z.strictObject({ email: emailField, next: z.string().optional() });
export const codeForm = z.strictObject({
  email: emailField,
  code: z.string().transform((value) => value.replace(/\D/g, "")),
  next: z.string().optional(),
});

/** What people may change about themselves. */
export const accountForm = z.strictObject({ name: z.string(), timeZone: z.string() });
