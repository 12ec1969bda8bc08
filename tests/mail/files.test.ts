import { afterEach, expect, test } from "vitest";
import { describeDatabases } from "../setup/database";
import { type Part, rawWithFiles } from "./raw-files";
import { openWorld, until, type World } from "./world";

const expert = "expert@people.example";
const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

describeDatabases((makeDb) => {
  let world: World;
  afterEach(() => world.close());

  async function replied(text: string, parts: Part[], kind?: string) {
    world = await openWorld(await makeDb());
    await world.ask("May I ask?");
    const { replyTo } = await world.mailTo(expert, /Question/);
    await world.deliver(expert, replyTo ?? "", rawWithFiles(expert, replyTo ?? "", text, parts, kind));
    const [row] = await world.results();
    const files = await world.db.client.inboundFile.findMany({ orderBy: { position: "asc" } });
    return { row, files };
  }

  test("files are kept by their content, those of other kinds are named with the reason", async () => {
    const { row, files } = await replied("<p>See the plan.</p>", [
      { name: "plan.pdf", content: "%PDF-1.7 plan" },
      { name: "copy of plan.pdf", content: "%PDF-1.7 plan" },
      { name: "virus.exe", content: "MZ" },
      { name: "page.html", type: "text/html", content: "<script>alert(1)</script>" },
      { name: "drawing.svg", type: "image/svg+xml", content: "<svg onload=alert(1)/>" },
      { name: "photo.png", content: "MZ not a photo" },
      { name: "notes.txt", content: "MZ\0\0" },
      { name: "winmail.dat", type: "application/ms-tnef", content: "x" },
    ]);
    expect(row).toMatchObject({ result: "published" });
    expect(files.map(({ name, reason }) => [name, reason])).toEqual([
      ["plan.pdf", ""],
      ["copy of plan.pdf", ""],
      ["virus.exe", "kind"],
      ["page.html", "kind"],
      ["drawing.svg", "kind"],
      ["photo.png", "content"],
      ["notes.txt", "content"],
      ["winmail.dat", "outlook"],
    ]);
    expect(files[0]?.key).toBe(files[1]?.key);
    expect(files[0]?.contentType).toBe("application/pdf");
    expect((await world.deps.files.open(files[0]?.key ?? ""))?.bytes).toBe("%PDF-1.7 plan".length);
    expect((await world.threads())[0]?.answers[0]?.files).toHaveLength(8);
  });

  test("row 38: names lead nowhere and hide nothing", async () => {
    const names = [
      "../../a.pdf",
      "C:\\\\x\\\\b.pdf",
      "CON.pdf",
      `${"n".repeat(300)}.pdf`,
      "gpj.\u202efdp.pdf",
      "..pdf",
      "x.pdf...",
    ];
    const { files } = await replied(
      "<p>Names.</p>",
      names.map((name) => ({ name, content: "%PDF-" })),
    );
    for (const { name } of files) {
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\.|\.$/u);
      expect(name.length).toBeLessThanOrEqual(104);
    }
    expect(files.map(({ name }) => name)).toContain("_CON.pdf");
  });

  test("row 39: no more than ten files, none above 10 MB; archives and huge pictures are not opened", async () => {
    const huge = Buffer.concat([png, Buffer.from("0000c3500000c350", "hex")]);
    const parts: Part[] = Array.from({ length: 11 }, (_, n) => ({ name: `${n}.png`, content: huge }));
    parts[1] = { name: "large.pdf", content: Buffer.concat([Buffer.from("%PDF-"), Buffer.alloc(10 * 1024 * 1024)]) };
    parts[2] = { name: "bomb.zip", type: "application/zip", content: "PK\u0003\u0004" };
    const { row, files } = await replied("<p>Many.</p>", parts);
    expect(row).toMatchObject({ result: "published" });
    expect(files.map(({ reason }) => reason)).toEqual(["", "large", "kind", "", "", "", "", "", "", "", "many"]);
  });

  test("row 51: an HTML mail becomes text; its script and remote picture go nowhere, its own picture is a file", async () => {
    const html =
      '<p>Look:</p><img src="cid:me"><img src="http://tracker.example/1.gif"><script>steal()</script><style>p{}</style><a href="javascript:steal()">here</a>';
    const picture = { name: "me.png", type: "image/png", content: png, headers: ["Content-ID: <me>"] };
    const { files } = await replied(html, [picture], "related");
    expect(files).toMatchObject([{ name: "me.png", reason: "" }]);
    const answer = (await world.threads())[0]?.answers[0];
    expect(answer?.text).toBe("Look:\n\nhere");
  });

  test("files without words are held; a signed mail keeps its text and shows no signature file", async () => {
    const { row } = await replied("", [{ name: "plan.pdf", content: "%PDF-" }]);
    expect(row).toMatchObject({ result: "held", reason: "only-files" });
    await world.close();
    const signed = await replied("<p>Signed.</p>", [
      { name: "smime.p7s", type: "application/pkcs7-signature", content: "x" },
    ]);
    expect(signed.row).toMatchObject({ result: "published" });
    expect(signed.files).toEqual([]);
  });

  test("running a mail again notes its files once", async () => {
    const { row } = await replied("<p>Once.</p>", [{ name: "plan.pdf", content: "%PDF-" }]);
    await world.db.client.inboundMail.update({ where: { id: row?.id ?? "" }, data: { result: "" } });
    world.office.wake();
    await until(async () => (await world.results())[0]?.result === "published");
    expect(await world.db.client.inboundFile.count()).toBe(1);
  });
});
