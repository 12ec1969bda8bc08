import { useFetcher } from "@remix-run/react";
import { useCallback, useState } from "react";
import { type Step, type StepId, stepIds } from "../steps";
import { runCheck } from "./check/run-check";

/** A test under way: what is tried now, and what has been found. */
export interface Check {
  phase: "idle" | "running" | "done";
  now: StepId | null;
  steps: readonly Step[];
  /** Whether the organiser has it; null until that is known. */
  saved: boolean | null;
  start(): void;
}

/** Runs the connection check on this page and hands its result in. */
export function useCheck(base: string, filmRate: number | null): Check {
  const { submit, data } = useFetcher<{ saved: boolean }>();
  const [phase, setPhase] = useState<Check["phase"]>("idle");
  const [now, setNow] = useState<StepId | null>(null);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const start = useCallback(() => {
    const found = new Map<StepId, Step>();
    const inOrder = () => stepIds.flatMap((id) => found.get(id) ?? []);
    setPhase("running");
    setSteps([]);
    const onStep = (step: Step) => {
      found.set(step.id, step);
      setSteps(inOrder());
    };
    void runCheck({ base, filmRate, onBegin: setNow, onStep }).then(() => {
      setNow(null);
      setPhase("done");
      submit({ result: JSON.stringify(inOrder()) }, { method: "post" });
    });
  }, [base, filmRate, submit]);
  return { phase, now, steps, saved: phase === "done" ? (data?.saved ?? null) : null, start };
}
