import type { Child } from 'hono/jsx'

export interface Definition {
  term: Child
  value: Child
  /** A sum: ruled off and bold. */
  strong?: boolean | undefined
}

/** An amount that was formatted already: never broken between its digits. */
const isAmount = (value: Child): boolean => typeof value === 'string' && /^\D?¥[\d,]+$/.test(value)

/** Terms at the left, figures at the right. `stacked` puts long values under their terms. */
export const DefList = ({
  items,
  stacked,
}: {
  items: readonly Definition[]
  stacked?: boolean | undefined
}) => (
  <dl class={stacked ? 'defs defs-stacked' : 'defs num'}>
    {items.map((item) => (
      <div class={item.strong ? 'defs-sum' : undefined}>
        <dt>{item.term}</dt>
        <dd class={isAmount(item.value) ? 'whole' : undefined}>{item.value}</dd>
      </div>
    ))}
  </dl>
)
