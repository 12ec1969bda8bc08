import { uuid } from "./uuid";

const key = "distretto.device";
let forgetful: string | undefined;

/** The name this device keeps, so that the server can tell it from others of the same account. */
export function deviceName(): string {
  try {
    const name = localStorage.getItem(key) ?? uuid();
    localStorage.setItem(key, name);
    return name;
  } catch {
    // A browser that keeps nothing has a name for as long as the page is open.
    forgetful ??= uuid();
    return forgetful;
  }
}
