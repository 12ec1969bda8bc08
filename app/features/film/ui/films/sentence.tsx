/** A refusal's sentence; the command in it stands apart, ready to be copied. */
export function Sentence({ children }: { children: string }) {
  const at = children.indexOf("ffmpeg -i ");
  if (at < 0) return <p className="mt-1 max-w-reading">{children}</p>;
  return (
    <>
      <p className="mt-1 max-w-reading">{children.slice(0, at).trim()}</p>
      <code className="mt-2 block max-w-full overflow-x-auto rounded bg-raised px-3 py-2 text-14 whitespace-pre-wrap">
        {children.slice(at)}
      </code>
    </>
  );
}
