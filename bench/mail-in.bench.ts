/**
 * Mails taken a second, from connecting to 250: ours (stored and committed first, and turned into questions meanwhile)
 * beside bare smtp-server with mailparser. Then how long a reply takes from its first byte to the page.
 */
import { createTransport } from "nodemailer";
import { type Application, startApplication } from "../tests/setup/application";
import { startBaseline } from "./lib/baseline";
import { cpuDuring } from "./lib/cpu";
import { quantile, report, say } from "./lib/result";

const rounds = 5;
const mails = 200;
const lines = 10;
/** As many replies an hour as one sender may write without a look; each life of the application has its own hour. */
const replies = 20;
const lives = 2;
const page = "/programmes/italian-clusters/sessions/4/questions";
const sessionAddress = "session-4.italian-clusters@demo.example";
const expert = "expert@demo.example";

let written = 0;
const letter = (from: string, to: string, text: string) =>
  [
    `From: Somebody <${from}>`,
    `To: <${to}>`,
    "Subject: Re: A question about the film",
    `Message-ID: <${process.pid}.${++written}@people.example>`,
    "Date: Tue, 03 Mar 2026 10:00:00 +0000",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    text,
    "",
    "On Tue, 3 Mar 2026 at 09:00, Distretto <distretto@demo.example> wrote:",
    ...Array.from({ length: 30 }, (_, n) => `> Line ${n} of the mail that is answered, quoted whole as people do.`),
    "",
  ].join("\r\n");

const transportTo = (port: number) =>
  createTransport({ host: "127.0.0.1", port, ignoreTLS: true, pool: true, maxConnections: lines, maxMessages: 10_000 });

/** Mails a second over some lines at once. */
async function rate(port: number, to: string): Promise<number> {
  const transport = transportTo(port);
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: mails }, (_, n) => {
      const from = `somebody-${n}@people.example`;
      return transport.sendMail({
        envelope: { from, to: [to] },
        raw: letter(from, to, `How is a chair made, part ${n}?`),
      });
    }),
  );
  transport.close();
  return mails / ((performance.now() - begin) / 1_000);
}

/** Waits until nothing is left to process or to send. */
async function emptied(app: Application): Promise<void> {
  for (;;) {
    const { queues } = (await (await fetch(`${app.url}/readyz`)).json()) as Queues;
    if (queues.mailIn.waiting + queues.mailOut.waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

interface Queues {
  queues: Record<"mailIn" | "mailOut", { waiting: number }>;
}

const application = await startApplication({ media: false });
const bare = await startBaseline("bare-smtp.mjs");
const cpu = { ours: [] as number[], bare: [] as number[] };
const speeds = { ours: [] as number[], bare: [] as number[] };
const waits: number[] = [];
try {
  for (let round = 0; round <= rounds; round++) {
    const costs = { ours: 0, bare: 0 };
    let ours = 0;
    costs.ours = await cpuDuring(application.pid(), async () => {
      ours = await rate(application.mailPort, sessionAddress);
    });
    // What is turned into questions meanwhile belongs to our figure, what is left of it not to the other's.
    await emptied(application);
    let baseline = 0;
    costs.bare = await cpuDuring(bare.pid, async () => {
      baseline = await rate(Number(new URL(bare.url).port), "anybody@bare.example");
    });
    // The first round warms both up.
    if (round > 0) {
      speeds.ours.push(ours);
      speeds.bare.push(baseline);
      cpu.ours.push(costs.ours / mails);
      cpu.bare.push(costs.bare / mails);
    }
    say(`round ${round}: ${ours.toFixed(0)} mails a second, bare ${baseline.toFixed(0)}`);
  }

  await application.stop();
  for (let life = 0; life < lives; life++) await replyTimes();
} finally {
  await bare.stop();
}

/** One reply after the other, each to a question of its own, as the page shows it. */
async function replyTimes(): Promise<void> {
  const fresh = await startApplication({ media: false });
  try {
    const sofia = await fresh.as("sofia");
    const transport = transportTo(fresh.mailPort);
    for (let n = 0; n < replies; n++) {
      const text = `Question number ${n} of the bench?`;
      await sofia.form(page, { intent: "ask", text, once: crypto.randomUUID() });
      const to = await replyAddress(fresh, `number ${n} of`);
      const words = `Answer number ${n} of the bench.`;
      const begin = performance.now();
      await transport.sendMail({ envelope: { from: expert, to: [to] }, raw: letter(expert, to, words) });
      while (!(await (await sofia.get(page)).text()).includes(words)) {
        if (performance.now() - begin > 20_000) break;
      }
      waits.push(performance.now() - begin);
    }
    transport.close();
  } finally {
    await fresh.stop();
  }
}

/** Waits for the expert's mail with these words; its reply address. */
async function replyAddress(app: Application, words: string): Promise<string> {
  for (;;) {
    const list = (await (await fetch(`${app.url}/demo/mailbox.json`)).json()) as {
      id: string;
      subject: string;
      to: string;
    }[];
    const mail = list.find(({ subject, to }) => to.includes(expert) && subject.includes(words));
    if (mail) {
      const raw = await (await fetch(`${app.url}/demo/mailbox/${mail.id}.eml`)).text();
      return /^Reply-To: <?([^>\r\n]+)/im.exec(raw)?.[1] ?? "";
    }
  }
}

const ours = quantile(speeds.ours, 0.5);
const baseline = quantile(speeds.bare, 0.5);
report({
  name: "mail-in",
  ours,
  baseline,
  ratio: ours / baseline,
  unit: "mails/s",
  n: rounds,
  cpuPerMail: { ours: quantile(cpu.ours, 0.5), bare: quantile(cpu.bare, 0.5), unit: "µs" },
  goal: "≥ 0.5 × bare smtp-server with mailparser, with the mail committed",
  met: ours / baseline >= 0.5,
});
const p95 = quantile(waits, 0.95);
report({
  name: "mail-in, reply visible",
  ours: p95,
  baseline: 2_000,
  ratio: p95 / 2_000,
  unit: "ms (p95)",
  n: waits.length,
  p50: quantile(waits, 0.5),
  goal: "≤ 2000 ms from the first byte to the page",
  met: p95 <= 2_000,
});
