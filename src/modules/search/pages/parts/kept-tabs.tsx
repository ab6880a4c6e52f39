import { Tabs, useView } from '../../../../ui'
import { texts } from '../../texts'

const pages = {
  jobs: '/my/favourites',
  freelancers: '/my/favourites/freelancers',
  searches: '/my/searches',
  recent: '/my/recent',
} as const
export type KeptPage = keyof typeof pages

/** What somebody keeps for later, and what they looked at: four pages side by side. */
export const KeptTabs = ({ current }: { current: KeptPage }) => {
  const t = texts[useView().lang].kept
  return (
    <Tabs
      label={t.title}
      items={(Object.keys(pages) as KeptPage[]).map((page) => ({
        href: pages[page],
        label: t.tabs[page],
        current: page === current,
      }))}
    />
  )
}
