"use client";

import { WandSparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../_ui/button.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import type { AdvisoryLine } from "./use-advisory.ts";

interface AdvisoryFieldProps {
  line: AdvisoryLine;
  required: boolean;
  problem: string | undefined;
}

/** The line that says what changed: proposed, and a person's to mend. */
export function AdvisoryField({ line, required, problem }: AdvisoryFieldProps) {
  const t = useTranslations("amend");
  const offersProposal = !line.isProposed && line.proposal !== "" && line.proposal !== line.text;
  return (
    <div>
      <Labelled
        label={t("advisory")}
        hint={line.isProposed && line.text !== "" ? t("proposed") : t("advisoryHint")}
        problem={problem}
      >
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={1}
            maxLength={400}
            required={required}
            value={line.text}
            onChange={(event) => line.write(event.target.value.replaceAll("\n", " "))}
            className="field resize-none [field-sizing:content]"
          />
        )}
      </Labelled>
      {offersProposal && (
        <Button look="quiet" size="small" onClick={line.propose} className="-ms-2.5 mt-0.5">
          <WandSparkles size={13} aria-hidden />
          {t("propose")}
        </Button>
      )}
    </div>
  );
}
