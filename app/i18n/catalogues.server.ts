import enAgain from "./en/again";
import enArchive from "./en/archive";
import enAssessment from "./en/assessment";
import enAudit from "./en/audit";
import enCases from "./en/cases";
import enCheck from "./en/check";
import enDebate from "./en/debate";
import enDemo from "./en/demo";
import enEditor from "./en/editor";
import enErrors from "./en/errors.json";
import enFilms from "./en/films";
import enFloor from "./en/floor";
import enHome from "./en/home";
import en from "./en/index";
import enInvitations from "./en/invitations";
import enJoin from "./en/join";
import enLobby from "./en/lobby";
import enMail from "./en/mail";
import enPeople from "./en/people";
import enPlan from "./en/plan";
import enQuestions from "./en/questions";
import enReading from "./en/reading";
import enRehearsal from "./en/rehearsal";
import enRoom from "./en/room";
import enSession from "./en/session";
import enShowcase from "./en/showcase";
import enSurveys from "./en/surveys";
import type { Catalogues } from "./translate";

const byLanguage: Record<string, Catalogues> = {
  en: {
    ...en,
    ...enJoin,
    ...enLobby,
    ...enCheck,
    ...enRoom,
    ...enFloor,
    ...enDebate,
    ...enEditor,
    ...enFilms,
    ...enSurveys,
    ...enInvitations,
    ...enQuestions,
    ...enMail,
    ...enDemo,
    ...enPeople,
    ...enAudit,
    ...enCases,
    ...enShowcase,
    ...enAgain,
    ...enArchive,
    ...enRehearsal,
    ...enSession,
    ...enHome,
    ...enReading,
    ...enAssessment,
    ...enPlan,
    errors: enErrors,
  },
};

/** Languages whose catalogues exist. */
export const languages = Object.keys(byLanguage);

/** All texts of a language; unknown languages get English. */
export function cataloguesOf(language: string): Catalogues {
  return byLanguage[language] ?? byLanguage.en ?? {};
}
