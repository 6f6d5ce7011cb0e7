"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useCallback } from "react";
import { Button } from "../_ui/button.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { LateWords } from "../_ui/late-words.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useKeptWords } from "../_ui/use-kept-words.ts";
import { useStepBack } from "../_ui/use-step-back.ts";
import { focusCard } from "./show-flag.ts";

interface NoteFormProps {
  what: "flag.resolve" | "flag.reopen";
  flagId: string;
  label: string;
  submit: string;
  required?: boolean;
  /** Somebody did it meanwhile: there is nothing more to send. */
  late: boolean;
  command: { busy: boolean; failure: unknown };
  onSubmit: (note: string) => void;
  onCancel: () => void;
}

/** The form that has the caret. It still has it when it is drawn anew in another place of the page. */
let writing: string | null = null;

/** The next form of this kind for this flag is begun at once. */
export function beginNote(what: NoteFormProps["what"], flagId: string): void {
  writing = `${what} ${flagId}`;
}

/** A line about what is being done with a flag, where it stands; what is typed stays until it is sent or cancelled. */
export function NoteForm({ command, required = false, onSubmit, onCancel, ...props }: NoteFormProps) {
  const t = useTranslations("flag");
  const [kept] = useKeptWords(props.what, props.flagId);
  const note = kept ?? "";
  // Words are not thrown away by one key.
  const leave = () => (note.trim() === "" ? onCancel() : focusCard(props.flagId));
  const form = useStepBack(leave, false);
  const isLate = props.late && !command.busy;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isLate) onSubmit(note.trim());
  };
  return (
    <form ref={form} onSubmit={send} className="mt-2 space-y-2">
      <Note {...props} required={required} readOnly={isLate || command.busy} />
      {isLate ? (
        <LateWords reason={t("tooLate")} words={note} onDrop={onCancel} />
      ) : (
        <>
          <Problem failure={command.failure} />
          <div className="flex gap-2">
            <Button
              type="submit"
              look="primary"
              size="small"
              disabled={command.busy || (required && note.trim() === "")}
            >
              {props.submit}
            </Button>
            <Button look="quiet" size="small" onClick={onCancel}>
              {t("cancel")}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

type NoteProps = Pick<NoteFormProps, "what" | "flagId" | "label"> & { required: boolean; readOnly: boolean };

function Note({ what, flagId, label, required, readOnly }: NoteProps) {
  const [note, keep] = useKeptWords(what, flagId);
  const me = `${what} ${flagId}`;
  const takeCaret = useCallback(
    (field: HTMLTextAreaElement | null) => {
      if (!field || writing !== me || document.activeElement !== document.body) return;
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    },
    [me],
  );
  return (
    <Labelled label={label}>
      {(control) => (
        <textarea
          {...control}
          ref={takeCaret}
          dir="auto"
          rows={2}
          required={required}
          readOnly={readOnly}
          maxLength={2_000}
          value={note ?? ""}
          onChange={({ target }) => keep(target.value)}
          onFocus={() => {
            writing = me;
          }}
          onBlur={() => {
            writing = null;
          }}
          className="field min-h-16 [field-sizing:content]"
        />
      )}
    </Labelled>
  );
}
