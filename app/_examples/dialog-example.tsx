"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { TextField } from "../_ui/text-field.tsx";

/** A dialog with a form in it, which does nothing. */
export function DialogExample({ onClose }: { onClose: () => void }) {
  const t = useTranslations("examples");
  const [words, setWords] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onClose();
  };
  return (
    <Dialog title={t("dialog")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <TextField label={t("field")} hint={t("hint")} value={words} onChange={setWords} />
        <FormEnd
          command={{ busy: false, failure: null }}
          ready={words !== ""}
          submit={t("deed")}
          sending={t("deed")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
