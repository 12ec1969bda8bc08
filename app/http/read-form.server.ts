import { AppError } from "../errors";

/** Largest form we take (bytes). */
export const formLimit = 64 * 1024;

/** A form's fields. A field given twice or with a NUL in it is `bad_request`, as is a body that is no form; too long is `too_large`. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type))
    throw new AppError("unsupported_type");
  const form = await request.formData().catch(() => {
    throw new AppError("bad_request");
  });
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value !== "string" || value.includes("\0") || name in fields) throw new AppError("bad_request");
    fields[name] = value;
  }
  return { ...fields };
}
