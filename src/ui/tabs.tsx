export interface Tab {
  href: string
  label: string
  current?: boolean | undefined
  count?: number | undefined
}

/** Sibling pages in a row. `quiet` for sort orders. */
export const Tabs = ({
  items,
  label,
  quiet,
}: {
  items: readonly Tab[]
  label?: string | undefined
  quiet?: boolean | undefined
}) => (
  <nav class={quiet ? 'tabs tabs-quiet' : 'tabs'} aria-label={label}>
    {items.map((item) => (
      <a href={item.href} aria-current={item.current ? 'page' : undefined}>
        {item.label}
        {item.count === undefined ? null : <span class="tab-count num">{item.count}</span>}
      </a>
    ))}
  </nav>
)
