import type { Child } from 'hono/jsx'
import { ConsoleLayout } from './console-layout'
import { CountLine } from './count-line'
import { Empty } from './empty'
import { Pager } from './pager'
import { Rows } from './rows'
import { PageHead } from './section'
import { Tabs } from './tabs'

interface QueueTab {
  name: string
  label: string
  /** What is said where nothing waits. */
  empty: { title: string; text: string }
}

/** What waits for an operator, and what was decided: a tab for each; the first is the page's plain address. */
export const ConsoleQueue = ({
  title,
  lead,
  path,
  tabs,
  current,
  below,
  ...list
}: {
  title: string
  lead: string
  path: string
  tabs: readonly [QueueTab, QueueTab, ...QueueTab[]]
  current: string
  total: number
  page: number
  perPage: number
  /** Under the list, whether or not anything stands in it. */
  below?: Child
  children?: Child
}) => {
  const { empty } = tabs.find(({ name }) => name === current) ?? tabs[0]
  return (
    <ConsoleLayout title={title}>
      <PageHead title={title} lead={lead} />
      <Tabs
        label={title}
        items={tabs.map(({ name, label }, index) => ({
          href: index === 0 ? path : `${path}?tab=${name}`,
          label,
          current: name === current,
        }))}
      />
      {list.total === 0 ? (
        <Empty {...empty} />
      ) : (
        <>
          <CountLine count={list.total} />
          <Rows label={title}>{list.children}</Rows>
          <Pager
            page={list.page}
            pages={Math.ceil(list.total / list.perPage)}
            href={(n) => `${path}?tab=${current}&page=${n}`}
          />
        </>
      )}
      {below ? <div class="console-below">{below}</div> : null}
    </ConsoleLayout>
  )
}
