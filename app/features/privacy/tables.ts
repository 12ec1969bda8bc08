import { removedWords } from "./rewrite";
import type { Traces, Where } from "./traces";

/** What a table holds of people, for the download of one's own data and for deletion. */
export interface TableRule {
  /** The rows that are a person's own; absent: rows are nobody's. */
  mine?: (person: Traces) => Where;
  /** Columns that the download leaves out: hashes, and what only the server needs. */
  without?: readonly string[];
  /** What deletion does with a person's own rows: they go, or these columns become that; absent: the rows stay as they are. */
  erase?: "delete" | Record<string, unknown>;
  /** The rows of these programmes, in which others may have written the person's name; absent: only addresses are looked for. */
  within?: (programmes: { in: string[] }) => Where;
}

const member = ({ membershipIds }: Traces): Where => ({ membershipId: { in: membershipIds } });
const account = ({ accountIds }: Traces): Where => ({ accountId: { in: accountIds } });
const inSession = (programmeId: { in: string[] }): Where => ({ session: { programmeId } });
const inProgramme = (programmeId: { in: string[] }): Where => ({ programmeId });
const inRound = (programmeId: { in: string[] }): Where => ({ round: { programmeId } });
const nobodys: TableRule = {};
const content: TableRule = { within: inSession };

/**
 * Every table of the schema. A new one is written in here: whose its rows are, what deletion does with them, and where
 * others may have written a name. Rows that count in the programme's figures stay, without words.
 */
export const tableRules: Record<string, TableRule> = {
  Account: { mine: ({ accountIds }) => ({ id: { in: accountIds } }) },
  AccountAddress: { mine: account, erase: "delete" },
  SignIn: { mine: account, without: ["id", "openedBy"], erase: "delete" },
  SignInRequest: {
    mine: ({ addresses }) => ({ email: { in: addresses } }),
    without: ["linkHash", "codeHash"],
    erase: "delete",
  },
  Programme: { within: (ids) => ({ id: ids }) },
  Site: { within: inProgramme },
  SitePerson: { within: (programmeId) => ({ site: { programmeId } }) },
  Membership: {
    mine: ({ membershipIds }) => ({ id: { in: membershipIds } }),
    erase: { state: "removed", followMail: "none", digestAt: null },
  },
  Session: { within: inProgramme },
  AttendanceInterval: { mine: member },
  Invitation: { mine: member, erase: { due: null } },
  JoinLink: {
    mine: ({ membershipIds }) => ({ invitation: { membershipId: { in: membershipIds } } }),
    without: ["hash"],
    erase: "delete",
  },
  Consent: { mine: member },
  ConnectionTest: { mine: member, erase: "delete" },
  RunSheetItem: content,
  Reading: content,
  Film: { within: inProgramme },
  FilmMarker: { within: (programmeId) => ({ film: { programmeId } }) },
  FilmUpload: { mine: account, within: inProgramme },
  FilmJob: nobodys,
  FilmCaptions: { within: (programmeId) => ({ film: { programmeId } }) },
  // Its payloads are rewritten event by event, see rewrite.ts.
  SessionEvent: { mine: ({ membershipIds }) => ({ actorId: { in: membershipIds } }), within: inSession },
  Thread: { mine: ({ membershipIds }) => ({ askerId: { in: membershipIds } }), within: inProgramme },
  ThreadVote: { mine: member },
  ThreadFollower: { mine: member, erase: "delete" },
  Message: {
    mine: ({ membershipIds }) => ({ authorId: { in: membershipIds } }),
    erase: { text: removedWords, folded: "" },
    within: (programmeId) => ({ thread: { programmeId } }),
  },
  MessageVersion: {
    mine: ({ membershipIds }) => ({ message: { authorId: { in: membershipIds } } }),
    erase: "delete",
    within: (programmeId) => ({ message: { thread: { programmeId } } }),
  },
  // Mails to others that name the person are emptied, see erase-mail.server.ts.
  Delivery: {
    mine: ({ accountIds, membershipIds, addresses }) => ({
      OR: [
        { accountId: { in: accountIds } },
        { toAddress: { in: addresses } },
        ...membershipIds.map((id) => ({ cause: { contains: id } })),
      ],
    }),
    without: ["html", "replyTo", "headers", "leasedUntil"],
    erase: "delete",
  },
  StoppedAddress: { mine: ({ addresses }) => ({ address: { in: addresses } }), erase: "delete" },
  ReplyToken: { mine: member, without: ["hash"], erase: "delete" },
  // Emptied mail by mail, with its files, see erase-mail.server.ts.
  InboundMail: {
    mine: ({ addresses }) => ({ OR: [{ sender: { in: addresses } }, { envelopeFrom: { in: addresses } }] }),
    without: ["raw", "rawKey", "hash", "words", "remote"],
  },
  InboundFile: {
    mine: ({ addresses }) => ({
      inbound: { OR: [{ sender: { in: addresses } }, { envelopeFrom: { in: addresses } }] },
    }),
    without: ["key"],
    erase: "delete",
  },
  ReadMailbox: nobodys,
  SurveyRound: { mine: ({ membershipIds }) => ({ authorId: { in: membershipIds } }), within: inProgramme },
  SurveyQuestion: { within: inRound },
  SurveyAnswer: { mine: member, erase: { text: removedWords, unclear: "" }, within: inRound },
  SurveyReply: { mine: member, erase: { text: removedWords, whole: removedWords }, within: inRound },
  SurveyLeftover: { mine: member, erase: { text: removedWords, state: "discarded" }, within: inRound },
  AuditEntry: {
    mine: ({ membershipIds }) => ({ OR: [{ actorId: { in: membershipIds } }, { subjectId: { in: membershipIds } }] }),
    without: ["actorId", "subjectId"],
  },
  // Nobody can be found in it but by name: who voted stands under a pseudonym, and rows go when they are counted.
  Ballot: { within: inSession },
  Certificate: { mine: member, erase: "delete", within: inProgramme },
  Correction: { mine: account, within: inProgramme },
  SelfAssessment: { mine: ({ membershipIds }) => ({ answererId: { in: membershipIds } }) },
  TransferPlan: { within: (programmeId) => ({ site: { programmeId } }) },
  // A case is its city's, several people write in it: its words stay, the name goes.
  CityCase: nobodys,
  CaseText: {
    mine: ({ membershipIds }) => ({ editorId: { in: membershipIds } }),
    within: (programmeId) => ({ cityCase: { site: { programmeId } } }),
  },
  CaseFile: {
    mine: ({ membershipIds }) => ({ addedById: { in: membershipIds } }),
    without: ["key"],
    within: (programmeId) => ({ cityCase: { site: { programmeId } } }),
  },
};

/** The rule of a table. Throws a sentence that says what is to be added for a table that has none. */
export function ruleOf(name: string): TableRule {
  const rule = tableRules[name];
  if (rule) return rule;
  throw new Error(
    `${name} has no rule in app/features/privacy/tables.ts. Add a line: \`mine\` (which rows are a person's own), \`erase\` (what deletion does with them: "delete", or columns and their values; nothing when they count in figures and hold no words) and \`within\` (the rows of a programme, when texts of others stand in it); \`{}\` when the rows are nobody's and hold no words.`,
  );
}
