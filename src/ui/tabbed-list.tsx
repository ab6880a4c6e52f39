import type { Child } from 'hono/jsx'
import { ButtonLink } from './button'
import { Empty } from './empty'
import { Pager } from './pager'
import { Tabs } from './tabs'
import { uiTexts } from './texts'
import { useView } from './view'

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

/** A tab without anything, beside others that have something: says where. */
const EmptyTab = ({
  label,
  others,
}: {
  label: string
  others: readonly { href: string; label: string }[]
}) => {
  const t = uiTexts[useView().lang].emptyTab
  return (
    <Empty
      title={t.title(label)}
      text={t.text}
      action={
        <div class="line-up">
          {others.map((other) => (
            <ButtonLink href={other.href}>{other.label}</ButtonLink>
          ))}
        </div>
      }
    />
  )
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
    {(counts[current] ?? 0) === 0 && tabs.some(({ name }) => (counts[name] ?? 0) > 0) ? (
      <EmptyTab
        label={tabs.find(({ name }) => name === current)?.label ?? ''}
        others={tabs
          .filter(({ name }) => (counts[name] ?? 0) > 0)
          .map((tab) => ({
            href: `${path}?${param}=${tab.name}`,
            label: `${tab.label} (${counts[tab.name] ?? 0})`,
          }))}
      />
    ) : (
      children
    )}
    <Pager
      page={page}
      pages={Math.ceil((counts[current] ?? 0) / perPage)}
      href={(n) => `${path}?${param}=${current}&page=${n}`}
    />
  </>
)
