import type { ComponentProps } from "react";

const LOOKS = {
  primary: "bg-accent text-on-accent font-semibold hover:opacity-90",
  outline: "border border-line-strong bg-surface text-ink hover:bg-hover",
  quiet: "text-ink-2 hover:bg-hover hover:text-ink",
  flag: "border border-flag/50 contrast:border-flag text-flag hover:bg-flag-soft",
  hold: "border border-urgent/50 contrast:border-urgent text-urgent hover:bg-urgent-soft",
  kill: "border border-flash/50 contrast:border-flash text-flash hover:bg-flash-soft",
  danger: "bg-flash text-surface font-semibold hover:opacity-90",
} as const;

const SIZES = {
  normal: "min-h-11 px-4 text-sm desk:min-h-9",
  small: "min-h-11 px-3 text-xs desk:min-h-7 desk:px-2.5",
} as const;

export type ButtonLook = keyof typeof LOOKS;

interface ButtonProps extends ComponentProps<"button"> {
  look?: ButtonLook;
  size?: keyof typeof SIZES;
}

/** The classes of a button, for links that act like one. */
export function buttonClasses(look: ButtonLook = "outline", size: keyof typeof SIZES = "normal"): string {
  return `inline-flex items-center justify-center gap-1.5 rounded-lg whitespace-nowrap transition-colors disabled:opacity-55 disabled:cursor-not-allowed ${LOOKS[look]} ${SIZES[size]}`;
}

/** A button; `type="button"` unless said otherwise, 44 px high on a phone. */
export function Button({ look, size, className = "", type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={`${buttonClasses(look, size)} ${className}`} {...rest} />;
}
