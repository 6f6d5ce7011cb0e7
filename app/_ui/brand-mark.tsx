/** The mark: a bolt under the two dots of the letter qaf. Decorative; the name stands beside it. */
export function BrandMark({ size = 24, color = "var(--bolt)" }: { size?: number; color?: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className="shrink-0">
      <g fill={color}>
        <path d="M14.2 6.6 4.8 15.3h5.6L8.6 22l10.6-9.6h-6z" />
        <path d="m9.3 1.2 2 2-2 2-2-2zM14.9 1.2l2 2-2 2-2-2z" />
      </g>
    </svg>
  );
}
