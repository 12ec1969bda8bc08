/** The same numbers for the same seed: a mail that breaks something can be made again. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % Math.max(1, below);
  };
}

const charsets = [
  "utf-8",
  "windows-1251",
  "koi8-r",
  "iso-2022-jp",
  "utf-16",
  "utf-7",
  "x-nothing",
  '"',
  "=?utf-8?q?=?=",
];
const encodings = ["7bit", "8bit", "base64", "quoted-printable", "x-uuencode", "binary", "nothing"];
const types = [
  "text/plain",
  "text/html",
  "multipart/mixed; boundary=b",
  'multipart/alternative; boundary="b b"',
  "multipart/report; report-type=delivery-status; boundary=b",
  "message/rfc822",
  "application/ms-tnef; name=winmail.dat",
  "text/calendar; method=REPLY",
  "application/pkcs7-mime; smime-type=enveloped-data",
];
const bits = [
  "\0",
  "\u202e",
  "\ue000",
  "\r",
  "\n.\r\n",
  "--b\r\n",
  "--b--\r\n",
  "=?utf-8?b?",
  "=\r\n",
  "<blockquote>".repeat(300),
  "<div><table><tr><td>".repeat(300),
  "&#x202e;&#0;&nbsp;",
  "> ".repeat(2_000),
  "(".repeat(5_000),
  " ".repeat(20_000),
  "a".repeat(20_000),
  "On Tue, 3 Mar 2026 at 10:00 ".repeat(500),
  "From: a@b.example\r\n",
  "qa+aaaaaaaaaaaaaaaaaaaaaaaaaa@mail.example",
  "begin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n",
  "<script>alert(1)</script><img src=cid:x onerror=alert(1)><a href='javascript:alert(1)'>x</a>",
];

/** One or more changes of real letters: bytes, lines, heads, parts, halves of another letter. */
export function mutate(letters: readonly Buffer[], seed: number): Buffer {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]) => list[next(list.length)] as T;
  let text = pick(letters).toString("latin1");
  const put = (at: number, what: string, over = 0) => {
    text = text.slice(0, at) + what + text.slice(at + over);
  };
  const header = (name: string, value: string) => {
    const line = new RegExp(`^${name}:[^\\r\\n]*`, "im");
    text =
      line.test(text) && next(3) > 0 ? text.replace(line, () => `${name}: ${value}`) : `${name}: ${value}\r\n${text}`;
  };
  const changes = [
    () => put(next(text.length), String.fromCharCode(next(256)), 1),
    () => put(next(text.length), Buffer.from(pick(bits)).toString("latin1"), next(3)),
    () => put(next(text.length), "", next(400)),
    () => {
      const at = next(text.length);
      put(next(text.length), text.slice(at, at + next(3_000)));
    },
    () => {
      const other = pick(letters).toString("latin1");
      text = text.slice(0, next(text.length)) + other.slice(next(other.length));
    },
    () => header("Content-Type", `${pick(types)}; charset=${pick(charsets)}`),
    () => header("Content-Transfer-Encoding", pick(encodings)),
    () => header(pick(["From", "To", "Subject", "References", "Message-ID", "Content-Disposition"]), pick(bits)),
    () => {
      const inner = text;
      text = `Content-Type: multipart/mixed; boundary=m${next(9)}\r\n\r\n--m1\r\n${inner}\r\n--m1\r\nContent-Type: ${pick(types)}\r\n\r\n${inner.slice(0, 500)}\r\n--m1--\r\n`;
    },
    () => {
      text = next(2) ? text.replaceAll("\r\n", "\n") : text.replace(/\r?\n/g, "\r\n");
    },
    () => {
      text = text.slice(0, next(text.length));
    },
  ];
  for (let n = 1 + next(4); n > 0; n--) pick(changes)();
  return Buffer.from(text.slice(0, 300_000), "latin1");
}
