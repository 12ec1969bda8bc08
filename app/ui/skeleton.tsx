import { useT } from "../i18n/use-t";

/** Where lines of text will stand in a moment. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useT();
  return (
    <div role="status" aria-label={t("ui:loading")} className="flex animate-pulse flex-col gap-3">
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={at} className="h-4 rounded bg-line last:w-2/3" />
      ))}
    </div>
  );
}
