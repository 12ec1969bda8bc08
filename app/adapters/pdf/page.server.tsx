import { Document, Page, Path, Svg, Text, View } from "@react-pdf/renderer";
import type { Sheet } from "../../ports/pdf";
import { dateFormat } from "../../ui/date-format";
import { markPath } from "../../ui/mark";
import { BlockView } from "./blocks.server";
import { each } from "./each.server";
import { colours, styles } from "./styles.server";

/** The sheet as a document of react-pdf. */
export function page(sheet: Sheet) {
  const { title, above, language, at, look } = sheet;
  const made = madeAt(sheet);
  return (
    <Document
      title={title}
      subject={above}
      author="Distretto"
      creator="Distretto"
      producer="Distretto"
      language={language}
      creationDate={new Date(at)}
    >
      {look === "certificate" ? <Certificate sheet={sheet} made={made} /> : <Report sheet={sheet} made={made} />}
    </Document>
  );
}

interface Made {
  sheet: Sheet;
  /** When and where, in words. */
  made: string;
}

function Report({ sheet, made }: Made) {
  const { title, above, blocks } = sheet;
  return (
    <Page size="A4" style={styles.page}>
      <View style={styles.head} fixed>
        <Mark size={14} />
        <Text style={styles.wordmark}>Distretto</Text>
      </View>
      <Text style={styles.foot} fixed>
        {made}
      </Text>
      <Text
        style={[styles.foot, styles.number]}
        render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`}
        fixed
      />
      <Text style={styles.above}>{above}</Text>
      <Text style={styles.title}>{title}</Text>
      <View>
        {each(blocks, (block) => (
          <BlockView block={block} />
        ))}
      </View>
    </Page>
  );
}

function Certificate({ sheet, made }: Made) {
  const { title, above, blocks } = sheet;
  return (
    <Page size="A4" style={[styles.page, styles.certificate]}>
      <View style={styles.frame} fixed />
      <Mark size={48} />
      <Text style={[styles.above, styles.certificateAbove]}>{above}</Text>
      <Text style={[styles.title, styles.certificateTitle]}>{title}</Text>
      <View style={styles.certificateBody}>
        {each(blocks, (block) => (
          <BlockView block={block} centred />
        ))}
      </View>
      <Text style={styles.certificateFoot}>{made}</Text>
    </Page>
  );
}

function Mark({ size }: { size: number }) {
  return (
    <Svg viewBox="0 0 32 32" style={{ width: size, height: size }}>
      <Path d={markPath} fill={colours.accent} />
    </Svg>
  );
}

/** "23 March 2027 at 16:05 · Rome" */
function madeAt({ at, zone, language }: Sheet): string {
  const words = language === "en" ? "en-GB" : language;
  const when = dateFormat(words, { dateStyle: "long", timeStyle: "short", timeZone: zone }).format(new Date(at));
  return `${when} · ${zone.split("/").at(-1)?.replaceAll("_", " ")}`;
}
