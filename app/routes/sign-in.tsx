import "../i18n/people-texts";
import { data, type MetaFunction, redirect, redirectDocument } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "../errors";
import { enqueueSignInMail } from "../features/mail/sign-in-mail.server";
import { requestSignIn } from "../features/people/request-sign-in.server";
import { signInByCode } from "../features/people/sign-in.server";
import { SignInPage, type SignInView } from "../features/people/ui/sign-in-page";
import { codeForm, requestForm } from "../features/people/wire";
import { cookieHeader } from "../http/cookie.server";
import { act, load, type Visit } from "../http/page.server";
import { safePath } from "../http/safe-path";
import { textsOf } from "../http/texts.server";

/** Guessing from one address ends here, whichever account it tries. */
const triesPerAddress = new RateLimiterMemory({ points: 30, duration: 15 * 60 });

export const loader = load("routes/sign-in", "public", async ({ request, account }) => {
  const next = safePath(new URL(request.url).searchParams.get("next"), "/");
  if (account) throw redirect(next);
  return { step: "address", email: "", next, error: null } satisfies SignInView as SignInView;
});

export const action = act("routes/sign-in", "public", async (visit, form) => {
  await triesPerAddress.consume(visit.context.address).catch((full) => {
    throw new AppError("too_many_requests", { seconds: Math.ceil(full.msBeforeNext / 1000) });
  });
  return "code" in form ? enterCode(visit, form) : sendCode(visit, form);
});

async function sendCode({ deps, context }: Visit, form: Record<string, string>) {
  const t = textsOf(context.language);
  const parsed = requestForm.safeParse(form);
  const next = safePath(form.next, "/");
  if (!parsed.success) {
    const again: SignInView = { step: "address", email: form.email ?? "", next, error: t("people:email.bad") };
    return data(again, { status: 422 });
  }
  const { email } = parsed.data;
  await requestSignIn(
    { ...deps, enqueueSignInMail: (tx, to, secrets) => enqueueSignInMail(deps, tx, to, secrets) },
    email,
  );
  deps.mail.wake();
  return data<SignInView>({ step: "code", email, next, error: null });
}

async function enterCode({ deps, context }: Visit, form: Record<string, string>) {
  const parsed = codeForm.safeParse(form);
  if (!parsed.success) throw new AppError("invalid");
  const { email, code } = parsed.data;
  const next = safePath(parsed.data.next, "/");
  try {
    const secret = await signInByCode(deps, email, code);
    return redirectDocument(next, { headers: { "Set-Cookie": cookieHeader(deps.config, secret) } });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid") throw error;
    const again: SignInView = {
      step: "code",
      email,
      next,
      error: textsOf(context.language)(`errors:${error.sentence}`),
    };
    return data(again, { status: 422 });
  }
}

export const meta: MetaFunction = () => [{ title: "Sign in · Distretto" }];

export default function SignIn() {
  const first = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SignInPage {...(answer ?? first)} />;
}
