import type { Child } from 'hono/jsx'
import { Pager } from './pager'
import { Tabs } from './tabs'

export interface TabbedListProps<Name extends string> {
  /** The page's own address; tab and page stand in its query. */
  path: string
  label: string
  tabs: readonly { name: Name; label: string }[]
  current: Name
  counts: Readonly<Partial<Record<Name, number>>>
  page: number
  perPage: number
  /** What the query calls the tab. */
  param?: 'status' | 'tab'
  children?: Child
}

/** One's own things in a list: a tab for each state with its count, and as many pages as the state needs. */
export const TabbedList = <Name extends string>({
  path,
  label,
  tabs,
  current,
  counts,
  page,
  perPage,
  param = 'status',
  children,
}: TabbedListProps<Name>) => (
  <>
    <Tabs
      label={label}
      items={tabs.map((tab) => ({
        href: `${path}?${param}=${tab.name}`,
        label: tab.label,
        current: tab.name === current,
        count: counts[tab.name] ?? 0,
      }))}
    />
    {children}
    <Pager
      page={page}
      pages={Math.ceil((counts[current] ?? 0) / perPage)}
      href={(n) => `${path}?${param}=${current}&page=${n}`}
    />
  </>
)
