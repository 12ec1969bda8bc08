import { Path, Svg, Text, View } from "@react-pdf/renderer";
import type { Block, Drawing, Shape } from "../../ports/pdf";
import { each } from "./each.server";
import { colours, styles } from "./styles.server";

type Table = Extract<Block, { kind: "table" }>;

/** A row of more words than this may be parted between two pages; a shorter one stays whole (characters). */
const wholeRow = 900;

export function BlockView({ block, centred = false }: { block: Block; centred?: boolean }) {
  const size = centred ? styles.larger : {};
  switch (block.kind) {
    case "heading":
      return (
        <Text style={styles.heading} minPresenceAhead={48}>
          {block.text}
        </Text>
      );
    case "text":
      return <Text style={block.quiet ? [styles.text, styles.quiet] : [styles.text, size]}>{block.text}</Text>;
    case "display":
      return <Text style={styles.display}>{block.text}</Text>;
    case "list":
      return each(block.items, (item) => (
        <View style={styles.item}>
          <Text style={styles.bullet}>•</Text>
          <Text style={[styles.itemText, size]}>{item}</Text>
        </View>
      ));
    case "facts":
      return each(block.rows, ([label, value]) => (
        <View style={styles.fact} wrap={value.length > wholeRow}>
          <Text style={[styles.label, size]}>{label}</Text>
          <Text style={[styles.value, size]}>{value}</Text>
        </View>
      ));
    case "table":
      return <TableView table={block} />;
    case "drawing":
      return <DrawingView drawing={block} centred={centred} />;
    case "break":
      return <View break />;
  }
}

function TableView({ table }: { table: Table }) {
  const { head, rows } = table;
  return (
    <View style={styles.table}>
      <Row table={table} cells={head} head />
      {each(rows, (cells) => (
        <Row table={table} cells={cells} />
      ))}
    </View>
  );
}

function Row({ table, cells, head = false }: { table: Table; cells: string[]; head?: boolean }) {
  const shares = cells.map((_, i) => table.columns?.[i] ?? 1);
  const sum = shares.reduce((a, b) => a + b, 0);
  return (
    <View style={head ? [styles.row, styles.headRow] : styles.row} fixed={head} wrap={cells.join("").length > wholeRow}>
      {each(cells, (text, i) => {
        const width = { width: `${(100 * (shares[i] ?? 1)) / sum}%` };
        return (
          <Text style={table.numbers?.includes(i) ? [styles.cell, width, styles.number] : [styles.cell, width]}>
            {text}
          </Text>
        );
      })}
    </View>
  );
}

function DrawingView({ drawing, centred }: { drawing: Drawing; centred: boolean }) {
  const [across, down] = drawing.box;
  const size = { width: drawing.width, height: (drawing.width * down) / across };
  return (
    <View style={[styles.drawing, centred ? { alignSelf: "center" } : {}]} wrap={false}>
      <Svg viewBox={`0 0 ${across} ${down}`} style={size}>
        {each(drawing.shapes, (shape) => (
          <ShapeView shape={shape} />
        ))}
      </Svg>
    </View>
  );
}

function ShapeView({ shape }: { shape: Shape }) {
  if (shape.kind === "words") {
    const { text, x, y, size, anchor = "start" } = shape;
    return (
      <Text x={x} y={y} textAnchor={anchor} fill={colours.ink} style={{ fontFamily: "SourceSans3", fontSize: size }}>
        {text}
      </Text>
    );
  }
  const { d, fill = "none", stroke, line = 1, dash, opacity } = shape;
  return <Path d={d} fill={fill} fillOpacity={opacity} stroke={stroke} strokeWidth={line} strokeDasharray={dash} />;
}
