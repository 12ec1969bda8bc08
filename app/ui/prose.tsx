import type { ReactNode } from "react";
import { cx } from "./cx";

const look =
  "max-w-reading text-18 [&>*+*]:mt-5 [&_h2]:mt-10 [&_h2]:font-serif [&_h2]:text-28 [&_h3]:mt-8 [&_h3]:font-serif [&_h3]:text-22 " +
  "[&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6 [&_li+li]:mt-2 [&_li]:marker:text-muted " +
  "[&_blockquote]:border-l-2 [&_blockquote]:border-copper [&_blockquote]:pl-5 [&_blockquote]:font-serif [&_blockquote]:text-ink " +
  "[&_hr]:my-10 [&_hr]:border-line [&_table]:w-full [&_table]:text-16 [&_th]:border-b [&_th]:border-edge [&_th]:py-2 [&_th]:pr-4 " +
  "[&_th]:text-left [&_th]:font-semibold [&_td]:border-b [&_td]:border-line [&_td]:py-2 [&_td]:pr-4 [&_td]:align-top [&_img]:rounded";

/** A text to read: serif titles, 18 px, at most 70 characters in a line. `html` must come cleaned from the server. */
export function Prose({
  html,
  lang,
  children,
  className,
}: {
  html?: string;
  lang?: string;
  children?: ReactNode;
  className?: string;
}) {
  if (html === undefined)
    return (
      <div lang={lang} className={cx(look, className)}>
        {children}
      </div>
    );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the server renders and cleans Markdown before it comes here
  return <div lang={lang} className={cx(look, className)} dangerouslySetInnerHTML={{ __html: html }} />;
}
