/** A file as a part of a mail. */
export interface Part {
  name: string;
  type?: string;
  content: Buffer | string;
  headers?: string[];
}

/** A reply with files, as mail programs write it. */
export function rawWithFiles(from: string, to: string, html: string, parts: Part[], kind = "mixed"): string {
  const part = ({ name, type = "application/octet-stream", content, headers = [] }: Part) => [
    "--b",
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    "Content-Transfer-Encoding: base64",
    ...headers,
    "",
    Buffer.from(content).toString("base64").replace(/.{76}/g, "$&\r\n"),
  ];
  return [
    `From: Expert <${from}>`,
    `To: ${to}`,
    "Subject: Re: Question",
    `Message-ID: <${crypto.randomUUID()}@people.example>`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/${kind}; boundary=b`,
    "",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    html,
    ...parts.flatMap(part),
    "--b--",
    "",
  ].join("\r\n");
}
