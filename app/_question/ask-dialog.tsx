"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../_ui/button.tsx";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { TextField } from "../_ui/text-field.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useKeptWords } from "../_ui/use-kept-words.ts";
import { fieldProblems } from "../_wire/api-failure.ts";
import { uuidv7 } from "../_wire/uuid.ts";
import { PassageQuote } from "./passage-quote.tsx";

export interface AskDialogProps {
  reportId: string;
  /** The version before the eyes of whoever asks. */
  version: number;
  passage: string | null;
  /** What the report is called. */
  about: string;
  isKilled: boolean;
  onClose: () => void;
}

/**
 * A question to a report's author, about words of it or about all of it. Closes once the newsroom has it; what is typed
 * is kept until then. A kill takes the passage away.
 */
export function AskDialog({ reportId, version, passage, about, isKilled, onClose }: AskDialogProps) {
  const t = useTranslations("question");
  const ask = useCommand("question.ask");
  const [id] = useState(() => uuidv7());
  const [chosen, setChosen] = useState(passage);
  const kept = isKilled ? null : chosen;
  const [typed, keep] = useKeptWords("question", reportId);
  const [text, setText] = useState(typed ?? "");
  const type = (words: string) => {
    setText(words);
    // Nothing about a killed report stays on the device (W10).
    if (!isKilled) keep(words || null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const about = kept === null ? {} : { passage: kept };
    if (!(await ask.run({ id, reportId, version, text: text.trim(), ...about }))) return;
    keep(null);
    onClose();
  };
  return (
    <Dialog title={t("dialog")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className="text-sm text-ink-2">
          {t("on")} <bdi className="font-semibold text-ink">{about}</bdi>
        </p>
        {kept !== null && (
          <div>
            <PassageQuote passage={kept} />
            <Button look="quiet" size="small" onClick={() => setChosen(null)} className="mt-1">
              <X size={13} aria-hidden />
              {t("withoutPassage")}
            </Button>
          </div>
        )}
        <TextField
          label={t("text")}
          hint={t("textHint")}
          problem={fieldProblems(ask.failure).find(({ path }) => path === "text")?.message}
          name="question"
          rows={3}
          required
          value={text}
          readOnly={ask.busy}
          onChange={type}
        />
        <p className="text-xs text-ink-3">{t("reaches")}</p>
        <FormEnd
          command={ask}
          ready={text.trim() !== ""}
          submit={t("submit")}
          sending={t("sending")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
