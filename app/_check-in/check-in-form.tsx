"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import type { Correspondent } from "@/lib/protocol/correspondents.ts";
import { Button } from "../_ui/button.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { part } from "../_ui/part.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useKeptWords } from "../_ui/use-kept-words.ts";
import { PositionField } from "./position-field.tsx";
import { StatusButtons } from "./status-buttons.tsx";
import { useCheckIn } from "./use-check-in.ts";
import { usePosition } from "./use-position.ts";

const loadHelp = () => import("./help-dialog.tsx");
const HelpDialog = part(() => loadHelp().then((module) => module.HelpDialog));

interface CheckInFormProps {
  /** What they said last: the area is likely the same, the rest is asked anew. */
  last: Correspondent | undefined;
  onSent: () => void;
  onCancel: () => void;
}

/** A word on how somebody is; a call for help is confirmed once. What was typed stays until it has arrived. */
export function CheckInForm({ last, onSent, onCancel }: CheckInFormProps) {
  const t = useTranslations("checkIn");
  const [status, setStatus] = useState<Correspondent["status"] | null>(null);
  const [area, setArea] = useState(last?.area ?? "");
  const [kept, keep] = useKeptWords("check-in", "note");
  const note = kept ?? "";
  const [confirming, setConfirming] = useState(false);
  const position = usePosition();
  const checkIn = useCheckIn(() => {
    keep(null);
    onSent();
  });
  // Who calls for help may have no network by then.
  useEffect(() => void loadHelp().catch(() => undefined), []);
  const send = async () => {
    setConfirming(false);
    if (status === null) return;
    const said = {
      ...(area.trim() && { area: area.trim() }),
      ...(note.trim() && { note: note.trim() }),
      ...(position.point && { point: position.point }),
    };
    await checkIn.send({ status, ...said });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (status === "needs-help") setConfirming(true);
    else void send();
  };
  return (
    <form onSubmit={submit} className="mt-3 space-y-4 border-t pt-4">
      <StatusButtons
        value={status}
        onChange={(chosen) => {
          checkIn.drop();
          setStatus(chosen);
        }}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Line
          label={t("area")}
          hint={t("areaHint")}
          name="area"
          most={200}
          value={area}
          readOnly={checkIn.busy}
          onChange={setArea}
        />
        <Line
          label={t("note")}
          hint={t("noteHint")}
          name="note"
          most={2_000}
          value={note}
          readOnly={checkIn.busy}
          onChange={(words) => keep(words || null)}
        />
      </div>
      <PositionField position={position} />
      {(checkIn.failure !== null || checkIn.call) && (
        <div ref={bringHere} className="space-y-4">
          {checkIn.failure !== null && <Problem failure={checkIn.failure} />}
          {checkIn.call && (
            <p role="alert" className="text-sm font-semibold text-flash">
              {t(checkIn.call === "again" ? "helpAgain" : "helpFailed")}
            </p>
          )}
        </div>
      )}
      <div className="flex gap-2">
        <Button
          type="submit"
          look={status === "needs-help" ? "danger" : "primary"}
          disabled={checkIn.busy || status === null}
          className="min-h-12 flex-1 desk:flex-none desk:px-8"
        >
          {checkIn.busy ? t("sending") : t("send")}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            keep(null);
            onCancel();
          }}
          className="min-h-12"
        >
          {t("cancel")}
        </Button>
      </div>
      {confirming && <HelpDialog onConfirm={() => void send()} onClose={() => setConfirming(false)} />}
    </form>
  );
}

/** That nobody was reached is not left below the edge of the screen. */
function bringHere(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: "center" });
}

function Line(props: {
  label: string;
  hint: string;
  name: string;
  most: number;
  value: string;
  readOnly: boolean;
  onChange: (text: string) => void;
}) {
  return (
    <Labelled label={props.label} hint={props.hint}>
      {(control) => (
        <input
          {...control}
          name={props.name}
          dir="auto"
          maxLength={props.most}
          value={props.value}
          readOnly={props.readOnly}
          onChange={(event) => props.onChange(event.target.value)}
          className="field"
        />
      )}
    </Labelled>
  );
}
