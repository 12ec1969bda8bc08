import { Link, NavLink } from "@remix-run/react";
import { FlaskConical, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../i18n/use-t";
import { ButtonLink } from "./button";
import { cx } from "./cx";
import { type Frame, useFrame } from "./frame";
import { Wordmark } from "./mark";
import { Menu, menuItemClass } from "./menu";

export interface NavItem {
  to: string;
  label: string;
  /** Current only at exactly this address, not below it. */
  end?: boolean;
}

interface Props {
  /** The programme whose page this is; its name leads to its first page. */
  programme?: { title: string; to: string };
  nav?: NavItem[];
  children: ReactNode;
  /** `reading` keeps the column narrow. */
  width?: "page" | "reading";
}

/** Every page outside the room: demo strip, header, content, footer. The page's own `h1` stands in a `PageTitle`. */
export function Page({ programme, nav = [], children, width = "page" }: Props) {
  const frame = useFrame();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {frame.demo && <DemoStrip />}
      <Header programme={programme} nav={nav} account={frame.account} />
      <main id="content" tabIndex={-1} className="w-full grow px-4 pt-8 pb-16 outline-none md:px-8 md:pt-12">
        <div className={cx("mx-auto", width === "page" ? "max-w-page" : "max-w-reading")}>{children}</div>
      </main>
      <Footer />
    </div>
  );
}

export function SkipLink() {
  const t = useT();
  return (
    <a href="#content" className="absolute -top-24 left-4 z-50 rounded bg-raised px-4 py-3 shadow-float focus:top-2">
      {t("ui:skip")}
    </a>
  );
}

function DemoStrip() {
  const t = useT();
  return (
    <aside aria-label={t("ui:demo.name")} className="border-b border-line bg-copper-quiet px-4 md:px-8">
      <p className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 gap-y-0.5 py-2 text-14">
        <FlaskConical size={16} strokeWidth={1.5} aria-hidden="true" className="text-copper max-sm:hidden" />
        <span className="max-md:sr-only">{t("ui:demo.strip")}</span>
        <Link to="/demo" className="text-ink">
          {t("ui:demo.try")}
        </Link>
        <Link to="/demo/mailbox" className="text-ink">
          {t("ui:demo.mailbox")}
        </Link>
      </p>
    </aside>
  );
}

function Header({ programme, nav, account }: Pick<Props, "programme"> & { nav: NavItem[]; account: Frame["account"] }) {
  const t = useT();
  return (
    <header className="border-b border-line px-4 md:px-8">
      <div className="mx-auto flex min-h-16 max-w-page items-center gap-4">
        <Link to="/" className="shrink-0 rounded text-ink no-underline">
          <Wordmark />
        </Link>
        {programme && (
          <Link
            to={programme.to}
            className="min-w-0 truncate border-l border-line pl-4 text-15 text-muted no-underline hover:text-ink hover:underline max-md:hidden"
          >
            {programme.title}
          </Link>
        )}
        <div className="ml-auto shrink-0">
          {account ? <AccountMenu account={account} /> : <ButtonLink to="/sign-in">{t("ui:signIn")}</ButtonLink>}
        </div>
      </div>
      {nav.length > 0 && (
        <nav aria-label={t("ui:pages")} className="mx-auto -mb-px flex max-w-page gap-6 overflow-x-auto">
          {nav.map((item) => (
            <NavLink
              key={item.to}
              to={item.to}
              end={item.end}
              className="min-h-11 border-b-2 border-transparent pt-2 text-15 whitespace-nowrap text-muted no-underline transition-colors hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {item.label}
            </NavLink>
          ))}
        </nav>
      )}
    </header>
  );
}

function AccountMenu({ account }: { account: { name: string; email: string } }) {
  const t = useT();
  return (
    <Menu
      name={`${t("ui:account")}: ${account.name}`}
      className="-mr-2"
      label={
        <>
          <UserRound size={20} strokeWidth={1.5} aria-hidden="true" />
          <span className="max-w-48 truncate text-15 max-md:sr-only">{account.name}</span>
        </>
      }
    >
      <p className="border-b border-line px-3 py-2 text-14 text-muted">{account.email}</p>
      <Link to="/me" className={menuItemClass}>
        {t("ui:myAccount")}
      </Link>
      <form method="post" action="/sign-out">
        <button type="submit" className={menuItemClass}>
          {t("ui:signOut")}
        </button>
      </form>
    </Menu>
  );
}

function Footer() {
  const t = useT();
  return (
    <footer className="border-t border-line px-4 md:px-8">
      <div className="mx-auto flex max-w-page flex-wrap gap-x-6 gap-y-1 py-6 text-14 text-muted">
        <p>{t("ui:footer.times")}</p>
        <p>{t("ui:footer.readings")}</p>
      </div>
    </footer>
  );
}
