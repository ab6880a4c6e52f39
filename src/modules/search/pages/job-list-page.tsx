import { type Facet, Facets, formatMoney, useView } from '../../../ui'
import { categoryName } from '../../categories'
import { jobTexts } from '../../jobs'
import type { JobListing } from '../cards'
import { budgetSteps } from '../documents'
import { chosen, hrefOf, type Search, toggled } from '../filters'
import type { SearchResults } from '../queries'
import { mark } from '../rules'
import { texts } from '../texts'
import { CategoryFilter, Choices, facetCount } from './parts/filters'
import { ListFrame } from './parts/list-frame'
import { Points } from './parts/points'
import { WorkCard, type WorkCards } from './parts/work-cards'

type Lang = 'ja' | 'en'

const tagName = (tag: string, lang: Lang): string =>
  (jobTexts[lang].tags as Readonly<Record<string, string>>)[tag] ?? tag

const labelOf = (key: string, value: string, lang: Lang): string => {
  const t = texts[lang].jobs
  if (key === 'cat') return categoryName(value, lang)
  if (key === 'mode') return jobTexts[lang].modes[value as 'project']
  if (key === 'budget') return t.budget(formatMoney(BigInt(value)))
  if (key === 'room') return t.room
  return key === 'rate' ? t.rate : tagName(value, lang)
}

interface State {
  search: Search
  hits: SearchResults<JobListing>
}

/** What the person may take now, who is dependable, where there is room. */
const OpenToYou = ({ search, hits }: State) => {
  const { lang, frame } = useView()
  const t = texts[lang].jobs
  const own = (key: string, value: string): Facet => ({
    label: labelOf(key, value, lang),
    href: toggled(search, key, value),
    checked: chosen(search, key).includes(value),
    ...facetCount(hits.counts, mark(key, value), hits.total),
  })
  // A guest is asked to sign in first: only then is it known what is open to them.
  const withFit = hrefOf(search, { fit: search.fit ? null : '1' })
  const fit: Facet = {
    label: t.fit,
    href: frame ? withFit : `/sign-in?to=${encodeURIComponent(withFit)}`,
    checked: search.fit && frame !== null,
  }
  return <Facets title={t.fitTitle} items={[fit, own('rate', '80'), own('room', 'empty')]} />
}

const Filters = ({ search, hits }: State) => {
  const { lang } = useView()
  const t = texts[lang].jobs
  const state = { search, total: hits.total, counts: hits.counts }
  const options = (key: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: labelOf(key, value, lang) }))
  // A kind of which there is nothing to find is no choice.
  const modes = ['project', 'competition', 'task'].filter(
    (mode) => (hits.counts.get(mark('mode', mode)) ?? 0) > 0 || chosen(search, 'mode').includes(mode),
  )
  const days = [3, 7, 14].map((n) => ({
    label: t.days(n),
    href: hrefOf(search, { days: search.days === n ? null : String(n) }),
    checked: search.days === n,
  }))
  return (
    <>
      {modes.length > 1 ? (
        <Choices {...state} title={t.modeTitle} name="mode" options={options('mode', modes)} />
      ) : null}
      <CategoryFilter {...state} title={t.categoryTitle} />
      <OpenToYou search={search} hits={hits} />
      <Choices
        {...state}
        title={t.budgetTitle}
        name="budget"
        options={options('budget', budgetSteps.map(String))}
        counted={false}
      />
      <Facets title={t.daysTitle} items={days} />
      <Choices
        {...state}
        title={t.tagTitle}
        name="tag"
        options={options('tag', Object.keys(jobTexts.ja.tags))}
      />
    </>
  )
}

const chipsOf = (search: Search, lang: Lang) => {
  const t = texts[lang].jobs
  return [
    ...search.groups.flatMap(({ key, values }) =>
      values.map((value) => ({
        href: key === 'cat' ? hrefOf(search, { cat: null }) : toggled(search, key, value),
        label: labelOf(key, value, lang),
      })),
    ),
    ...(search.fit ? [{ href: hrefOf(search, { fit: null }), label: t.fit }] : []),
    ...(search.days ? [{ href: hrefOf(search, { days: null }), label: t.days(search.days) }] : []),
  ]
}

/** Jobs that a person may see, by words and filters. */
export const JobListPage = ({ search, hits, cards }: State & { cards: WorkCards }) => {
  const { lang } = useView()
  return (
    <ListFrame
      search={search}
      total={hits.total}
      chips={chipsOf(search, lang)}
      filters={<Filters search={search} hits={hits} />}
    >
      {hits.cards.map(({ jobId, parts }) => (
        <div class="job-listing">
          <WorkCard id={jobId} cards={cards} />
          <Points parts={parts} names={texts[lang].jobParts} />
        </div>
      ))}
    </ListFrame>
  )
}
