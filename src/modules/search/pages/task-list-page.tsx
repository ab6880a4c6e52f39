import type { Lang } from '../../../platform/i18n'
import { ButtonLink, type Facet, Facets, formatMoney, useView } from '../../../ui'
import { categoryName } from '../../categories'
import { TaskCard, type TaskCardData } from '../../tasks'
import type { JobListing } from '../cards'
import { hourSteps, unitSteps } from '../documents-task'
import { hrefOf, type Search, toggled } from '../filters'
import type { SearchResults } from '../queries'
import { texts } from '../texts'
import { CategoryFilter, Choices } from './parts/filters'
import { ListFrame } from './parts/list-frame'
import { Points } from './parts/points'

const labelOf = (key: string, value: string, lang: Lang): string => {
  const t = texts[lang].tasks
  if (key === 'cat') return categoryName(value, lang)
  return key === 'unit' ? t.unit(formatMoney(BigInt(value))) : t.hour(formatMoney(BigInt(value)))
}

interface State {
  search: Search
  hits: SearchResults<JobListing>
}

/** A guest is asked to sign in first: only then is it known what is open to them. */
const OpenToYou = ({ search }: { search: Search }) => {
  const { lang, frame } = useView()
  const t = texts[lang].tasks
  const withFit = hrefOf(search, { fit: search.fit ? null : '1' })
  const fit: Facet = {
    label: t.fit,
    href: frame ? withFit : `/sign-in?to=${encodeURIComponent(withFit)}`,
    checked: search.fit && frame !== null,
  }
  return <Facets title={t.fitTitle} items={[fit]} />
}

const Filters = ({ search, hits }: State) => {
  const { lang } = useView()
  const t = texts[lang].tasks
  const state = { search, total: hits.total, counts: hits.counts }
  const options = (key: string, values: readonly number[]) =>
    values.map((value) => ({ value: String(value), label: labelOf(key, String(value), lang) }))
  return (
    <>
      <CategoryFilter {...state} title={t.categoryTitle} />
      <OpenToYou search={search} />
      <Choices {...state} title={t.unitTitle} name="unit" options={options('unit', unitSteps)} />
      <Choices {...state} title={t.hourTitle} name="hour" options={options('hour', hourSteps)} />
    </>
  )
}

/** Tasks that can be begun at once, by words, category, pay and rank (§3.5). */
export const TaskListPage = ({ search, hits, tasks }: State & { tasks: readonly TaskCardData[] }) => {
  const { lang } = useView()
  const t = texts[lang]
  const chips = [
    ...search.groups.flatMap(({ key, values }) =>
      values.map((value) => ({
        href: key === 'cat' ? hrefOf(search, { cat: null }) : toggled(search, key, value),
        label: labelOf(key, value, lang),
      })),
    ),
    ...(search.fit ? [{ href: hrefOf(search, { fit: null }), label: t.tasks.fit }] : []),
  ]
  return (
    <ListFrame
      search={search}
      total={hits.total}
      chips={chips}
      filters={<Filters search={search} hits={hits} />}
      note={<p class="small soft list-note">{t.tasks.note}</p>}
      emptyAction={<ButtonLink href="/jobs">{t.tasks.allJobs}</ButtonLink>}
    >
      {hits.cards.map(({ jobId, parts }) => {
        const task = tasks.find(({ id }) => id === jobId)
        return task ? (
          <div class="job-listing">
            <TaskCard task={task} />
            <Points parts={parts} names={t.jobParts} />
          </div>
        ) : null
      })}
    </ListFrame>
  )
}
