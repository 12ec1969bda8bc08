import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { Notice } from "../../../ui/notice";

/** Whether the server that gave this answer is of another build than this page. */
export function isRenewed(answer: Response): boolean {
  const build = answer.headers.get("X-Build");
  return build !== null && build !== globalThis.__remixManifest?.version;
}

/** The application was renewed under an open page: it goes on, and is loaded anew when it suits. */
export function Renewed() {
  const t = useT();
  return (
    <Notice
      role="status"
      action={
        <Button size="small" look="primary" onClick={() => location.reload()}>
          {t("room:renewed.reload")}
        </Button>
      }
    >
      {t("room:renewed")}
    </Notice>
  );
}
