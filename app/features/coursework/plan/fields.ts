/** The seven steps in which a centre of technological services is made, in their order. */
export const steps = ["listen", "team", "actions", "money", "technologies", "skills", "promotion"] as const;
export type Step = (typeof steps)[number];

/** For whom, or with whom, something is done in each step. */
export const levels = ["entrepreneurs", "policyMakers", "facilitators"] as const;
export type Level = (typeof levels)[number];

export const states = ["open", "begun", "done"] as const;
export type StepState = (typeof states)[number];

/** What of the model stays as it is, what is changed for the own country, what is left out. */
export const fates = ["kept", "changed", "dropped"] as const;
export type Fate = (typeof fates)[number];

/** Every field of a plan by name, with the most characters it takes. */
export const longest: Readonly<Record<string, number>> = Object.fromEntries([
  ...steps.flatMap((step): [string, number][] => [
    [`${step}.owner`, 120],
    [`${step}.date`, 10],
    [`${step}.state`, 10],
    ...levels.map((level): [string, number] => [`${step}.${level}`, 600]),
  ]),
  ...fates.map((fate): [string, number] => [fate, 2_000]),
]);

/** What a field holds that nobody has filled in. */
export const emptyOf = (name: string): string => (name.endsWith(".state") ? "open" : "");

/** A plan's fields that somebody has filled in. */
export type PlanFields = Readonly<Record<string, string>>;

export const stateOf = (fields: PlanFields, step: Step): StepState =>
  states.find((state) => state === fields[`${step}.state`]) ?? "open";

/** How many of the seven steps have been begun or done: the plan's completeness for others. */
export const stepsBegun = (fields: PlanFields): number =>
  steps.filter((step) => stateOf(fields, step) !== "open").length;
