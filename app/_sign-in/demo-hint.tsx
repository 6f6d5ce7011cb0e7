"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Role } from "@/lib/protocol/fields.ts";
import { read } from "../_wire/api.ts";

interface DemoAccount {
  email: string;
  role: Role;
}

/** In a demo newsroom, the accounts to choose from and where their password is; elsewhere nothing. */
export function DemoHint({ onChoose }: { onChoose: (email: string) => void }) {
  const t = useTranslations();
  const [accounts, setAccounts] = useState<DemoAccount[]>([]);
  useEffect(() => {
    read<{ accounts: DemoAccount[] }>("demo.show").then(
      (demo) => setAccounts(demo.accounts),
      // 404: this is no demo newsroom.
      () => {},
    );
  }, []);
  if (accounts.length === 0) return null;
  return (
    <section className="text-sm">
      <h2 className="mb-1 font-semibold text-ink-2">{t("signIn.demo")}</h2>
      <p className="mb-3 text-xs leading-5 text-ink-3">
        {t.rich("signIn.demoText", {
          file: (name) => <bdi className="whitespace-nowrap">{name}</bdi>,
        })}
      </p>
      <ul className="grid grid-cols-2 gap-1.5">
        {accounts.map(({ email, role }) => (
          <li key={email}>
            <button
              type="button"
              onClick={() => onChoose(email)}
              className="w-full rounded-lg border bg-surface px-2.5 py-1.5 text-start hover:border-line-strong hover:bg-hover"
            >
              <span className="block text-xs font-semibold">{t(`roles.${role}`)}</span>
              <span className="block truncate text-2xs text-ink-3">
                <bdi dir="ltr">{email}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
