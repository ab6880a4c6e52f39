import { shareOf } from './bar'

/** A share as a ring, with its words in the middle. */
export const Ring = ({
  value,
  max,
  label,
  note,
}: {
  value: number
  max: number
  label: string
  note?: string | undefined
}) => {
  const share = shareOf(value, max)
  return (
    <svg
      class="ring"
      width="132"
      height="132"
      viewBox="0 0 132 132"
      role="img"
      aria-label={note ? `${label} ${note}` : label}
    >
      <circle class="ring-base" cx="66" cy="66" r="58" />
      {share > 0 ? (
        <circle
          class="ring-fill"
          cx="66"
          cy="66"
          r="58"
          pathLength="100"
          stroke-dasharray={`${share} 100`}
          transform="rotate(-90 66 66)"
        />
      ) : null}
      <text class="ring-label" x="66" y={note ? 66 : 73}>
        {label}
      </text>
      {note ? (
        <text class="ring-note" x="66" y="87">
          {note}
        </text>
      ) : null}
    </svg>
  )
}
