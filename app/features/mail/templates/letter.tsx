import { Body, Container, Head, Hr, Html, Link, Preview, Section, Text } from "@react-email/components";
import type { Block, Letter } from "../letter";

const ink = "#1F2420";
const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";
const sans = "'Source Sans 3', 'Segoe UI', Helvetica, Arial, sans-serif";
const paragraph = {
  fontFamily: sans,
  fontSize: 16,
  lineHeight: "24px",
  color: ink,
  margin: "0 0 16px",
  whiteSpace: "pre-line" as const,
};

/** One column of 600 px: the name and one green line on top, then the words. Colours as on the screens. */
export function LetterPage({ letter, line }: { letter: Letter; line: string | null }) {
  const [first] = letter.blocks;
  return (
    <Html lang={letter.language}>
      <Head>
        <meta name="color-scheme" content="light" />
      </Head>
      <Preview>{first && "text" in first ? first.text : letter.subject}</Preview>
      <Body style={{ margin: 0, padding: "24px 0", backgroundColor: "#FAF7F2" }}>
        <Container style={{ width: "100%", maxWidth: 600, backgroundColor: "#FFFFFF", padding: "0 32px 24px" }}>
          {line !== null && (
            <Text style={{ ...paragraph, fontSize: 13, color: "#6B665C", margin: "12px 0 0", textAlign: "center" }}>
              {line}
            </Text>
          )}
          <Text style={{ fontFamily: serif, fontSize: 20, lineHeight: "28px", color: "#1F5C46", margin: "16px 0 8px" }}>
            Distretto
          </Text>
          <Hr style={{ borderTop: "2px solid #1F5C46", margin: "0 0 24px" }} />
          {letter.blocks.map((block, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once and never changes
            <BlockView key={i} block={block} />
          ))}
          <Hr style={{ borderTop: "1px solid #DDD5C8", margin: "24px 0 12px" }} />
          <Text style={{ ...paragraph, fontSize: 14, lineHeight: "20px", color: "#6B665C", margin: 0 }}>
            {letter.footer}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "lead":
    case "text":
      return <Text style={paragraph}>{block.text}</Text>;
    case "words":
      return (
        <Section style={{ borderLeft: "3px solid #DDD5C8", paddingLeft: 16, margin: "0 0 16px" }}>
          <Text style={{ ...paragraph, fontFamily: serif, fontSize: 18, lineHeight: "26px", margin: 0 }}>
            {block.text}
          </Text>
        </Section>
      );
    case "link":
      return (
        <Text style={paragraph}>
          {block.label}
          <br />
          <Link href={block.url} style={{ color: "#1F5C46", textDecoration: "underline", wordBreak: "break-all" }}>
            {block.url}
          </Link>
        </Text>
      );
  }
}
