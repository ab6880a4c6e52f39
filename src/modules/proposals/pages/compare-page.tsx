import {
  Button,
  ButtonLink,
  CheckField,
  Empty,
  FacetPanel,
  Form,
  formatMoney,
  Layout,
  MoneyField,
  PageHead,
  ScatterChart,
  Section,
  SelectField,
  tiers,
  uiTexts,
  useView,
} from '../../../ui'
import { type CompareFilter, mean, type SortKey, sortKeys } from '../compare'
import type { ComparedProposal } from '../queries-lists'
import { texts } from '../texts'
import { CompareTable } from './compare-table'

export interface Comparison {
  job: { id: string; title: string }
  all: readonly ComparedProposal[]
  shown: readonly ComparedProposal[]
  filter: CompareFilter
  sort: SortKey
}

/** How many filters narrow the list; the order is none. */
const filtersSet = ({ minTier, maxYen, shortlisted, unread }: CompareFilter): number =>
  [minTier !== 'none', maxYen !== null, shortlisted, unread].filter(Boolean).length

const Filters = ({ job, filter, sort }: Comparison) => {
  const { lang } = useView()
  const t = texts[lang].compare
  return (
    <Form action={`/jobs/${job.id}/proposals`} method="get" plain label={t.apply}>
      <div class="compare-filters">
        <SelectField
          name="sort"
          label={t.sort}
          options={sortKeys.map((key) => ({ value: key, label: t.sorts[key] }))}
          value={sort}
          empty={null}
          unmarked
        />
        <SelectField
          name="tier"
          label={t.minTier}
          options={tiers.map((tier) => ({
            value: tier,
            label: tier === 'none' ? t.anyTier : t.tierOrAbove(uiTexts[lang].tiers[tier]),
          }))}
          value={filter.minTier}
          empty={null}
          unmarked
        />
        <MoneyField name="max" label={t.maxYen} value={filter.maxYen ?? undefined} unmarked />
        <CheckField name="shortlisted" label={t.onlyShortlisted} checked={filter.shortlisted} />
        <CheckField name="unread" label={t.onlyUnread} checked={filter.unread} />
        <Button>{t.apply}</Button>
      </div>
    </Form>
  )
}

/** Price × rating; whoever has no rating yet is counted beneath it. */
const PriceByRating = ({ items }: { items: readonly ComparedProposal[] }) => {
  const t = texts[useView().lang].compare
  const rated = items.flatMap((item) => {
    const y = mean(item.figures)
    return y === null ? [] : [{ item, y }]
  })
  if (rated.length < 2) return null
  const rest = items.length - rated.length
  return (
    <Section title={t.chart}>
      <div class="compare-chart">
        <ScatterChart
          points={rated.map(({ item, y }) => ({
            x: Number(item.totalYen),
            y,
            label: item.freelancerName,
            href: `/proposals/${item.id}`,
            tier: item.tier,
            strong: item.shortlisted,
          }))}
          xLabel={t.chartX}
          yLabel={t.chartY}
          xFormat={(x) => formatMoney(BigInt(Math.round(x)))}
          yFormat={(y) => y.toFixed(1)}
          yDomain={[1, 5]}
        />
        {rest > 0 ? <p class="small soft">{t.chartRest(rest)}</p> : null}
      </div>
    </Section>
  )
}

/** All proposals of a job beside each other: the client's choice. */
export const ComparePage = (found: Comparison) => {
  const { job, all, shown } = found
  const t = texts[useView().lang].compare
  return (
    <Layout title={t.title} wide>
      <PageHead
        title={t.title}
        above={<a href={`/jobs/${job.id}`}>{job.title}</a>}
        lead={t.count(shown.length, all.length)}
      />
      {all.length === 0 ? (
        <Empty
          title={t.empty}
          text={t.emptyText}
          action={<ButtonLink href={`/jobs/${job.id}/invite`}>{t.invite}</ButtonLink>}
        />
      ) : (
        <>
          <FacetPanel active={filtersSet(found.filter)}>
            <Filters {...found} />
          </FacetPanel>
          {shown.length === 0 ? (
            <Empty
              title={t.nothing}
              text={t.nothingText}
              action={<ButtonLink href={`/jobs/${job.id}/proposals`}>{t.clear}</ButtonLink>}
            />
          ) : (
            <CompareTable items={shown} />
          )}
          <Form action={`/jobs/${job.id}/proposals/side`} method="get" id="side" plain>
            <div class="form-actions">
              <Button kind="main">{t.side}</Button>
              <span class="small soft">{t.pickHint}</span>
            </div>
          </Form>
          <PriceByRating items={shown} />
        </>
      )}
    </Layout>
  )
}
