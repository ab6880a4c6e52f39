import type { Child } from 'hono/jsx'

export interface Definition {
  term: Child
  value: Child
  /** A sum: ruled off and bold. */
  strong?: boolean | undefined
}

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
        <dd>{item.value}</dd>
      </div>
    ))}
  </dl>
)
