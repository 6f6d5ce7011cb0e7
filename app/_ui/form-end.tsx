"use client";

import { useTranslations } from "next-intl";
import { Button, type ButtonLook } from "./button.tsx";
import { Problem } from "./problem.tsx";

interface FormEndProps {
  command: { busy: boolean; failure: unknown };
  ready: boolean;
  submit: string;
  /** What stands on the button while it is on its way. */
  sending: string;
  look?: ButtonLook;
  onClose: () => void;
}

/** The end of a form in a dialog: what went wrong, the way back, and the deed. */
export function FormEnd({ command, ready, submit, sending, look = "primary", onClose }: FormEndProps) {
  const t = useTranslations("layout");
  return (
    <>
      <Problem failure={command.failure} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button type="submit" look={look} disabled={command.busy || !ready}>
          {command.busy ? sending : submit}
        </Button>
      </div>
    </>
  );
}
