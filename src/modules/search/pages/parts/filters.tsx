import { type Facet, Facets, formatCount, useView } from '../../../../ui'
import { catalogue, categoryName } from '../../../categories'
import { chosen, hrefOf, type Search, toggled } from '../../filters'
import { hitsMax, isCapped, mark } from '../../rules'
import { texts } from '../../texts'

export type Counts = ReadonlyMap<string, number>

/** The count beside a filter. Beyond 1,000 hits only those are counted: the true number is at least this. */
export const facetCount = (
  counts: Counts,
  token: string,
  total: number,
): Pick<Facet, 'count' | 'countText'> => {
  const count = counts.get(token) ?? 0
  if (isCapped(count)) return { countText: `${formatCount(hitsMax)}+` }
  return isCapped(total) && count > 0 ? { countText: `${formatCount(count)}+` } : { count }
}

export interface ChoicesProps {
  search: Search
  total: number
  counts: Counts
  title: string
  /** The filter's key in the URL. */
  name: string
  options: readonly { value: string; label: string }[]
  /** Whether the index counts these. */
  counted?: boolean | undefined
}

/** One group of filters as links that set and unset. */
export const Choices = ({ search, total, counts, title, name, options, counted = true }: ChoicesProps) => (
  <Facets
    title={title}
    items={options.map(({ value, label }) => ({
      label,
      href: toggled(search, name, value),
      checked: chosen(search, name).includes(value),
      ...(counted ? facetCount(counts, mark(name, value), total) : {}),
    }))}
  />
)

/** Two levels: all top categories, or the chosen one with its children. */
export const CategoryFilter = ({
  search,
  total,
  counts,
  title,
}: {
  search: Search
  total: number
  counts: Counts
  title: string
}) => {
  const { lang } = useView()
  const [slug] = chosen(search, 'cat')
  const top = catalogue.find((one) => one.slug === slug || one.children.some((child) => child.slug === slug))
  const item = (value: string): Facet => ({
    label: categoryName(value, lang),
    href: hrefOf(search, { cat: [value] }),
    checked: value === slug,
    ...facetCount(counts, mark('cat', value), total),
  })
  if (!top) return <Facets title={title} items={catalogue.map((one) => item(one.slug))} />
  const children = top.children.filter(
    (child) => child.slug === slug || (counts.get(mark('cat', child.slug)) ?? 0) > 0,
  )
  return (
    <Facets
      title={title}
      items={[
        { label: texts[lang].all, href: hrefOf(search, { cat: null }) },
        item(top.slug),
        ...children.map((child) => item(child.slug)),
      ]}
    />
  )
}
