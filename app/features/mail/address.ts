/** One or more atoms joined by dots; no quotes, no comments. */
const atom = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The address in lower case if it is a plain `local@domain`, else null. Quoted locals, comments, groups and
 * addresses longer than 254 bytes are no addresses to us: they are how a sender is disguised.
 */
export function plainAddress(text: string): string | null {
  const address = text.trim().toLowerCase();
  const at = address.indexOf("@");
  if (at < 1 || at > 64 || address.length > 254) return null;
  const domain = address.slice(at + 1);
  return atom.test(address.slice(0, at)) && domain.split(".").every((part) => label.test(part)) ? address : null;
}

/** Tokens of reply addresses: 26 signs of base32, 130 bits; case does not matter, because servers on the way may change it. */
const tokenSigns = "abcdefghijklmnopqrstuvwxyz234567";

/** A new token from 26 random bytes. */
export function replyToken(random: Uint8Array): string {
  return Array.from(random.subarray(0, 26), (byte) => tokenSigns[byte & 31]).join("");
}

/** Where a reply with this token goes. */
export function replyAddress(token: string, domain: string): string {
  return `qa+${token}@${domain}`;
}

export type OwnAddress =
  | { kind: "reply"; token: string }
  | { kind: "session"; number: number; slug: string }
  | { kind: "bounce"; deliveryId: string; seal: string }
  | { kind: "stop"; token: string };

/** What an address of our own domain stands for; null for everything else. */
export function ownAddress(text: string, domain: string): OwnAddress | null {
  const address = plainAddress(text);
  if (!address?.endsWith(`@${domain.toLowerCase()}`)) return null;
  const local = address.slice(0, address.lastIndexOf("@"));
  const token = /^qa\+([a-z2-7]{26})$/.exec(local)?.[1];
  if (token) return { kind: "reply", token };
  const [, number, slug] = /^session-(\d{1,4})\.([a-z0-9-]{1,60})$/.exec(local) ?? [];
  if (number && slug) return { kind: "session", number: Number(number), slug };
  const stop = /^stop\+([a-z0-9]{1,40}-[a-z2-7]{26})$/.exec(local)?.[1];
  if (stop) return { kind: "stop", token: stop };
  const [, deliveryId, seal] = /^bounce\+([a-z0-9]{1,40})-([a-z2-7]{26})$/.exec(local) ?? [];
  return deliveryId && seal ? { kind: "bounce", deliveryId, seal } : null;
}

/** The envelope sender of a delivery: bounces come back to it and name the delivery, with a seal only we can make. */
export function bounceAddress(deliveryId: string, seal: string, domain: string): string {
  return `bounce+${deliveryId}-${seal}@${domain}`;
}

/** A mail to it unsubscribes. */
export function stopAddress(token: string, domain: string): string {
  return `stop+${token}@${domain}`;
}

/** Where new questions of a session go. */
export function sessionAddress(number: number, slug: string, domain: string): string {
  return `session-${number}.${slug}@${domain}`;
}

/** Every address-like word of a header line, in order, at most 100; for finding our own addresses, never for trust. */
export function addressesIn(line: string): string[] {
  return line
    .slice(0, 20_000)
    .split(/[\s<>,;"()]+/)
    .filter((word) => word.includes("@"))
    .slice(0, 100);
}

/**
 * The one sender of a From line (its raw value, still folded). Null when there is any doubt: several addresses,
 * comments, groups, quoted locals, a folded line.
 */
export function oneSender(rawFrom: string): string | null {
  const line = rawFrom.trim();
  if (/[\r\n\0]/.test(line) || line.length > 1000) return null;
  const open = line.lastIndexOf("<");
  if (open === -1) return plainAddress(line);
  if (!line.endsWith(">")) return null;
  const name = line.slice(0, open).trim();
  const quoted = /^"(?:[^"\\]|\\.)*"$/.test(name);
  if (!quoted && /["(),:;<>@[\]\\]/.test(name)) return null;
  return plainAddress(line.slice(open + 1, -1));
}

const secretParts =
  /\b(qa|stop|bounce)(\+|%2B|=2B)((?:[a-z0-9]{1,40}-)?(?:[a-z2-7](?:=\r?\n)?){26})(?=@|%40|=40|=\r?\n@)/gi;

/**
 * Takes the secret out of every reply address in a text: quoted mails carry other people's. Also in addresses written
 * for links (`%2B`) and in raw mails, where a line may be broken with `=`.
 */
export function withoutTokens(text: string): string {
  return text.replace(secretParts, (_, kind: string) => `${kind.toLowerCase()}+…`);
}
