"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { forgetKept, keptFor } from "../_offline/kept-mark.ts";
import { forgetWriter } from "../_offline/last-writer.ts";
import { Button } from "../_ui/button.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { post } from "../_wire/api.ts";
import { ApiFailure, UNREACHABLE } from "../_wire/api-failure.ts";
import { returnPath } from "./return-path.ts";

/**
 * E-mail and password; on success the page the person came for, afresh. Nothing is sent before the page's code is there:
 * the browser by itself would put the password into the address, and so into its history and the newsroom's logs.
 */
export function SignInForm({ email }: { email: RefObject<HTMLInputElement | null> }) {
  const t = useTranslations("signIn");
  const lang = useLang();
  const password = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const say = useSignInProblem();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const words = { email: email.current?.value.trim() ?? "", password: password.current?.value ?? "" };
      const { user } = await post<{ user: { id: string } }>("auth/sign-in/email", words);
      // What somebody else read here is not theirs, however slow the line is.
      forgetWriter();
      if (keptFor() !== user.id) await forgetKept().catch(() => undefined);
      const next = new URLSearchParams(window.location.search).get("next");
      window.location.assign(returnPath(next, lang, window.location.origin));
    } catch (failure) {
      setProblem(say(failure));
      setBusy(false);
      password.current?.select();
    }
  };
  return (
    <form
      method="post"
      onSubmit={submit}
      className="space-y-4 desk:rounded-2xl desk:border desk:bg-surface desk:p-6"
    >
      <h1 className="text-lg font-semibold">{t("title")}</h1>
      <Labelled label={t("email")}>
        {(control) => (
          <input
            {...control}
            ref={email}
            type="email"
            name="email"
            dir="ltr"
            required
            autoComplete="username"
            className="field text-start"
          />
        )}
      </Labelled>
      <Labelled label={t("password")}>
        {(control) => (
          <input
            {...control}
            ref={password}
            type="password"
            name="password"
            dir="ltr"
            required
            autoComplete="current-password"
            className="field text-start"
          />
        )}
      </Labelled>
      {problem && (
        <p role="alert" className="rounded-lg bg-flash-soft px-3 py-2 text-sm text-flash">
          {problem}
        </p>
      )}
      <Button type="submit" look="primary" disabled={!ready || busy} className="w-full desk:min-h-11">
        {busy ? t("sending") : t("submit")}
      </Button>
    </form>
  );
}

function useSignInProblem(): (failure: unknown) => string {
  const t = useTranslations();
  return (failure) => {
    if (!(failure instanceof ApiFailure)) return t("signIn.failed");
    if (failure.code === UNREACHABLE) return t("problem.unreachable");
    if (failure.status === 429) return t("signIn.tooMany");
    if (failure.code === "INVALID_EMAIL") return t("signIn.INVALID_EMAIL");
    return failure.status === 401 ? t("signIn.INVALID_EMAIL_OR_PASSWORD") : t("signIn.failed");
  };
}
