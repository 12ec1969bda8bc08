import { StyleSheet } from "@react-pdf/renderer";

/** The light theme's, on white paper. */
export const colours = { ink: "#1f2420", muted: "#5b625c", line: "#ddd5c8", accent: "#1f5c46" };

const serif = { fontFamily: "SourceSerif4", fontWeight: 600 } as const;

/**
 * On words alone, and with a size of their own: below an element with a line height react-pdf loses what is drawn for each
 * page, and with an inherited size it applies the line height twice.
 */
const lines = { fontSize: 10.5, lineHeight: 1.4 };

/** Lengths in points. A4 is 595 wide: 483 remain for the text. */
export const styles = StyleSheet.create({
  page: {
    fontFamily: "SourceSans3",
    fontWeight: 400,
    fontSize: 10.5,
    color: colours.ink,
    paddingTop: 76,
    paddingBottom: 68,
    paddingHorizontal: 56,
  },
  head: { position: "absolute", top: 34, left: 56, flexDirection: "row", alignItems: "center" },
  wordmark: { ...serif, fontSize: 12, lineHeight: 1.2, marginLeft: 6 },
  foot: {
    position: "absolute",
    bottom: 32,
    left: 56,
    right: 56,
    fontSize: 8.5,
    color: colours.muted,
  },
  above: { color: colours.muted, fontSize: 10.5 },
  title: { ...serif, fontSize: 24, lineHeight: 1.2, marginTop: 2, marginBottom: 12 },
  heading: { ...serif, fontSize: 14, lineHeight: 1.25, marginTop: 14, marginBottom: 5 },
  text: { ...lines, marginBottom: 6 },
  quiet: { fontSize: 9, color: colours.muted },
  display: { ...serif, fontSize: 28, lineHeight: 1.2, marginVertical: 14 },
  item: { flexDirection: "row", marginBottom: 3 },
  bullet: { width: 12, color: colours.accent },
  itemText: { ...lines, flex: 1 },
  fact: { flexDirection: "row", borderBottomWidth: 0.5, borderBottomColor: colours.line, paddingVertical: 3 },
  label: { ...lines, width: "35%", color: colours.muted, paddingRight: 8 },
  value: { ...lines, flex: 1 },
  table: { marginTop: 4, marginBottom: 10 },
  row: { flexDirection: "row", borderBottomWidth: 0.5, borderBottomColor: colours.line, paddingVertical: 4 },
  headRow: { borderBottomWidth: 1, borderBottomColor: colours.ink, fontWeight: 600 },
  cell: { paddingRight: 8, fontSize: 9.5, lineHeight: 1.35 },
  number: { textAlign: "right" },
  drawing: { marginVertical: 8 },
  certificate: { alignItems: "center", textAlign: "center", paddingTop: 96, paddingHorizontal: 84, fontSize: 12 },
  /** A certificate's words. */
  larger: { fontSize: 12, lineHeight: 1.4 },
  certificateBody: { alignSelf: "stretch" },
  frame: {
    position: "absolute",
    top: 34,
    bottom: 34,
    left: 34,
    right: 34,
    borderWidth: 1,
    borderColor: colours.accent,
  },
  certificateAbove: { marginTop: 22, fontSize: 12 },
  certificateTitle: { fontSize: 34, marginTop: 8, marginBottom: 18 },
  certificateFoot: { position: "absolute", bottom: 52, left: 84, right: 84, fontSize: 8.5, color: colours.muted },
});
