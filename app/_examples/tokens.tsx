import { useTranslations } from "next-intl";
import { Example, Part } from "./example.tsx";

/** Each ground with the inks that are written on it. */
const GROUNDS = {
  bg: ["ink", "ink-2", "ink-3"],
  surface: ["ink", "ink-2", "ink-3", "accent", "flash", "urgent", "normal", "low", "flag", "done"],
  raised: ["ink", "ink-2", "ink-3"],
  hover: ["ink", "ink-2", "ink-3"],
  "accent-soft": ["accent", "ink"],
  "flash-soft": ["flash", "ink"],
  "urgent-soft": ["urgent", "ink"],
  "flag-soft": ["flag", "ink"],
  "done-soft": ["done", "ink"],
  accent: ["on-accent"],
  flag: ["on-flag"],
  bolt: ["on-bolt"],
  flash: ["surface"],
  urgent: ["surface"],
} as const;

const LINES = ["line", "line-strong", "edge", "accent", "bolt"];

const SIZES = [
  ["2xs", "text-2xs"],
  ["xs", "text-xs"],
  ["sm", "text-sm"],
  ["base", "text-base"],
  ["lg", "text-lg"],
  ["reading", "text-reading"],
  ["xl", "text-xl"],
  ["2xl", "text-2xl"],
  ["3xl", "text-3xl"],
] as const;

const CORNERS = [
  ["sm", "rounded-sm"],
  ["md", "rounded-md"],
  ["lg", "rounded-lg"],
  ["xl", "rounded-xl"],
  ["2xl", "rounded-2xl"],
] as const;

const HEIGHTS = [
  ["raise", "shadow-raise"],
  ["pop", "shadow-pop"],
] as const;

/** Colour, type, corners and heights under their names. */
export function Tokens() {
  const t = useTranslations("examples");
  return (
    <Part title={t("tokens")}>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 desk:grid-cols-5">
        {Object.entries(GROUNDS).map(([ground, inks]) => (
          <Ground key={ground} ground={ground} inks={inks} />
        ))}
      </ul>
      <Example of="line">
        {LINES.map((line) => (
          <Name
            key={line}
            name={line}
            className="border-b-3 px-2"
            style={{ borderColor: `var(--${line})` }}
          />
        ))}
      </Example>
      <Example of="text">
        <div className="min-w-0 space-y-1">
          {SIZES.map(([name, look]) => (
            <p key={name} className="flex items-baseline gap-3">
              <Name name={name} className="w-14 shrink-0 text-ink-3" />
              <span className={look}>{t("sentence")}</span>
            </p>
          ))}
        </div>
      </Example>
      <Example of="rounded">
        {CORNERS.map(([name, look]) => (
          <Name key={name} name={name} className={`border border-edge px-4 py-2 ${look}`} />
        ))}
      </Example>
      <Example of="shadow">
        {HEIGHTS.map(([name, look]) => (
          <Name key={name} name={name} className={`me-3 rounded-lg bg-surface px-5 py-3 ${look}`} />
        ))}
      </Example>
    </Part>
  );
}

function Ground({ ground, inks }: { ground: string; inks: readonly string[] }) {
  return (
    <li className="rounded-lg border p-2.5" style={{ background: `var(--${ground})` }}>
      {inks.map((ink, index) => (
        <p key={ink} style={{ color: `var(--${ink})` }}>
          <Name
            name={index === 0 ? `${ink} / ${ground}` : ink}
            className={index === 0 ? "font-semibold" : ""}
          />
        </p>
      ))}
    </li>
  );
}

function Name(props: { name: string; className?: string; style?: { borderColor: string } }) {
  return (
    <bdi dir="ltr" lang="en" style={props.style} className={`text-xs ${props.className ?? ""}`}>
      {props.name}
    </bdi>
  );
}
