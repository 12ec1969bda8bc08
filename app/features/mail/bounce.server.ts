import type { ReadMail } from "../../ports/mail-reader";
import type { OwnAddress } from "./address";
import { type BounceKind, bounceKind } from "./bounce";
import type { MailDeps } from "./deps.server";
import { bounceSeal } from "./fingerprint.server";
import { senderOf } from "./sender";
import { stopIfHopeless } from "./stopped.server";
import { type DeliveryRow, findDelivery, findDeliveryByMessageId, noteBounce } from "./store.server";
import { textOf } from "./text-of";

/**
 * Takes a machine's mail for a bounce if it is one: its envelope recipient names the delivery (and bears our seal), or
 * the report names our Message-ID. Null when it is something else.
 */
export async function takeBounce(
  deps: MailDeps,
  mail: ReadMail,
  recipients: (OwnAddress | null)[],
): Promise<{ kind: BounceKind } | null> {
  const kind = bounceKind(mail.report, senderOf(mail.fromLines) ?? "", textOf(mail));
  if (!kind) return null;
  const delivery = await findBounced(deps, mail, recipients);
  if (delivery) {
    await deps.db.transaction(async (tx) => {
      await noteBounce(tx, delivery.id, kind, mail.report?.status ?? "", deps.clock.now());
      await stopIfHopeless(tx, delivery.toAddress, deps.clock.now());
    });
  }
  return { kind };
}

async function findBounced(deps: MailDeps, mail: ReadMail, recipients: (OwnAddress | null)[]) {
  for (const own of recipients) {
    if (own?.kind === "bounce" && own.seal === bounceSeal(own.deliveryId, deps.config.secret)) {
      return findDelivery(deps.db.client, own.deliveryId);
    }
  }
  const { about, recipient } = mail.report ?? { about: "", recipient: "" };
  const delivery: DeliveryRow | null = about ? await findDeliveryByMessageId(deps.db.client, about) : null;
  return delivery && (!recipient || recipient === delivery.toAddress.toLowerCase()) ? delivery : null;
}
