import { type ComponentType, useEffect, useState } from "react";
import type { StageProps } from "./stage-with-strip";
import type { Stage } from "./use-stage";

/** Loads the player when the page stands already: reading and writing need not wait for it, and pages without script do without. */
export function useLazyStage(wanted: boolean) {
  const [Stage, setStage] = useState<ComponentType<StageProps> | null>(null);
  const [stage, onStage] = useState<Stage | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    import("./stage-with-strip").then((loaded) => !stopped && setStage(() => loaded.StageWithStrip));
    return () => {
      stopped = true;
    };
  }, [wanted]);
  return { Stage: wanted ? Stage : null, stage, onStage };
}
