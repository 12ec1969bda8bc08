import { Form, Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { useFrame } from "../../../ui/frame";
import { Notice } from "../../../ui/notice";
import { PageTitle } from "../../../ui/page-title";
import { TextField } from "../../../ui/text-field";
import { PlainFrame } from "./plain-frame";

export interface SignInView {
  /** address: asks for it · code: the mail is on its way. */
  step: "address" | "code";
  email: string;
  next: string;
  /** What was wrong with the last try. */
  error: string | null;
}

/** Signing in by mail: first the address, then the code (or the link in the mail). */
export function SignInPage(view: SignInView) {
  return <PlainFrame>{view.step === "address" ? <AddressStep {...view} /> : <CodeStep {...view} />}</PlainFrame>;
}

function AddressStep({ email, next, error }: SignInView) {
  const t = useT();
  const { demo } = useFrame();
  return (
    <>
      <PageTitle title={t("people:signIn.title")} lead={t("people:signIn.lead")} />
      <Form method="post" noValidate className="flex max-w-md flex-col gap-6">
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          label={t("people:signIn.email")}
          hint={t("people:signIn.emailHint")}
          defaultValue={email}
          error={error ?? undefined}
          required
        />
        <Button type="submit" look="primary" className="self-start">
          {t("people:signIn.send")}
        </Button>
      </Form>
      {demo && (
        <div className="mt-12 max-w-md">
          <Notice action={<Link to="/demo">{t("people:signIn.toDemo")}</Link>}>{t("people:signIn.demo")}</Notice>
        </div>
      )}
    </>
  );
}

function CodeStep({ email, next, error }: SignInView) {
  const t = useT();
  const { demo } = useFrame();
  return (
    <>
      <PageTitle title={t("people:code.title")} lead={t("people:code.lead", { email })} />
      <Form method="post" noValidate className="flex max-w-md flex-col gap-6">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="next" value={next} />
        <TextField
          name="code"
          label={t("people:code.code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          className="clock max-w-48 text-22 tracking-[0.2em]"
          error={error ?? undefined}
          required
        />
        <div className="flex flex-wrap items-center gap-6">
          <Button type="submit" look="primary">
            {t("people:code.enter")}
          </Button>
          <Link to="/sign-in">{t("people:code.again")}</Link>
        </div>
      </Form>
      {demo && (
        <div className="mt-12 max-w-md">
          <Notice action={<Link to="/demo/mailbox">{t("people:code.toMailbox")}</Link>}>
            {t("people:code.mailbox")}
          </Notice>
        </div>
      )}
    </>
  );
}
