/** Who is large for everybody, as far as somebody has decided it; what follows from the floor is worked out in `live/ui/on-stage.ts`. */
export interface StageState {
  /** Whom the crew has made large for everybody; null: the stage follows the floor. */
  pinnedId: string | null;
  /** Whose screen everybody sees; one at a time. */
  screenId: string | null;
}

export const emptyStage: StageState = { pinnedId: null, screenId: null };
