import type { Child } from 'hono/jsx'
import { formatCount } from './format'
import { uiTexts } from './texts'
import { useView } from './view'

export interface Facet {
  label: string
  /** A link narrows at once; a value is a checkbox of the form around it. */
  href?: string | undefined
  value?: string | undefined
  checked?: boolean | undefined
  count?: number | undefined
  /** Text instead of the count, such as 1000+. */
  countText?: string | undefined
}

const FacetCount = ({ item }: { item: Facet }) =>
  item.count === undefined && !item.countText ? null : (
    <span class="facet-count num">{item.countText ?? formatCount(item.count ?? 0)}</span>
  )

const FacetItem = ({ item, name }: { item: Facet; name: string | undefined }) => {
  if (item.href) {
    return (
      <a class="facet" href={item.href} aria-current={item.checked ? 'true' : undefined}>
        <span>{item.label}</span>
        <FacetCount item={item} />
      </a>
    )
  }
  return (
    <label class="facet">
      <input type="checkbox" name={name} value={item.value ?? ''} checked={item.checked} />
      <span>{item.label}</span>
      <FacetCount item={item} />
    </label>
  )
}

/** One group of filters with its counts. */
export const Facets = ({
  title,
  name,
  items,
}: {
  title: string
  name?: string | undefined
  items: readonly Facet[]
}) => (
  <fieldset class="facets">
    <legend>{title}</legend>
    {items.map((item) => (
      <FacetItem item={item} name={name} />
    ))}
  </fieldset>
)

/**
 * All filters of a list: always in view where there is room; where there is not they are folded, unless one of them is at fault.
 * `active` counts what is set.
 */
export const FacetPanel = ({ active = 0, children }: { active?: number | undefined; children?: Child }) => {
  const { lang, form } = useView()
  const texts = uiTexts[lang].facts
  const isAtFault = Object.keys(form?.errors ?? {}).length > 0
  return (
    <details class="facet-panel" open={isAtFault}>
      <summary class="btn">{active > 0 ? texts.moreCount(active) : texts.more}</summary>
      {children}
    </details>
  )
}

/** Filters that are set, each a link that takes it away. */
export const Chips = ({
  items,
  clear,
}: {
  items: readonly { href: string; label: string }[]
  clear?: { href: string; label: string } | undefined
}) => (
  <div class="chips">
    {items.map((item) => (
      <a href={item.href}>
        {item.label} <span aria-hidden="true">×</span>
      </a>
    ))}
    {clear && items.length > 0 ? (
      <a class="chips-clear" href={clear.href}>
        {clear.label}
      </a>
    ) : null}
  </div>
)
