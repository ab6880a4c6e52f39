import {
  FavouriteButton,
  formatCount,
  formatMoneyRange,
  nameOf,
  QuartileStrip,
  Tag,
  Tags,
  type Tier,
  uiTexts,
  useView,
  When,
} from '../../../ui'
import { categoryName } from '../../categories'
import { ClientBadge } from '../../profiles'
import type { JobStatus } from '../lifecycle'
import { type ClientFigures, ratePercent } from '../queries-client-figures'
import { hasUsualPrices, type UsualPrices } from '../queries-usual-prices'
import type { FeatureTag, Visibility } from '../rules'
import { texts } from '../texts'

/** What a job shows in every list. */
export interface JobCardData {
  id: string
  mode: 'project' | 'competition' | 'task'
  status: JobStatus
  title: string
  /** Plain text, a few hundred characters are enough: two lines are shown. */
  excerpt: string
  /** Both null: 要相談. */
  budgetMinYen: bigint | null
  budgetMaxYen: bigint | null
  categorySlug: string | null
  /** Null for a draft. */
  postedAt: Date | null
  proposalsUntil: Date | null
  visibility: Visibility
  minTier: Tier
  needsIdentity: boolean
  needsConfidentiality: boolean
  invitedOnly: boolean
  isBeginner: boolean
  tags: readonly FeatureTag[]
  clientName: string
  client: ClientFigures
  proposals: number
  usual: UsualPrices | null
}

/** What a job asks of people, and how it is shown, as tags. */
export const JobTags = ({ job }: { job: Omit<JobCardData, 'client' | 'usual' | 'excerpt'> }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Tags>
      <Tag kind="mode">{t.modes[job.mode]}</Tag>
      {job.status === 'open' ? null : <Tag kind="due">{t.status[job.status]}</Tag>}
      {job.visibility === 'public' ? null : <Tag>{t.card[job.visibility]}</Tag>}
      {job.invitedOnly ? <Tag>{t.card.invited}</Tag> : null}
      {job.minTier === 'none' ? null : <Tag>{t.card.tierOrAbove(uiTexts[lang].tiers[job.minTier])}</Tag>}
      {job.needsIdentity ? <Tag>{t.card.identity}</Tag> : null}
      {job.needsConfidentiality ? <Tag>{t.card.confidentiality}</Tag> : null}
      {job.tags.map((tag) => (
        <Tag>{t.tags[tag]}</Tag>
      ))}
      {job.isBeginner ? <Tag kind="done">{t.card.beginner}</Tag> : null}
    </Tags>
  )
}

/** "¥40,000〜60,000", or 要相談. */
export const Budget = ({ job }: { job: Pick<JobCardData, 'budgetMinYen' | 'budgetMaxYen'> }) => {
  const { lang } = useView()
  if (job.budgetMinYen === null || job.budgetMaxYen === null) return <>{texts[lang].card.negotiable}</>
  return <span class="num">{formatMoneyRange(job.budgetMinYen, job.budgetMaxYen, lang)}</span>
}

/** The budget among the usual prices of its category; draws nothing where either is unknown. */
export const BudgetStrip = ({
  job,
}: {
  job: Pick<JobCardData, 'budgetMinYen' | 'budgetMaxYen' | 'usual'>
}) => {
  const { lang } = useView()
  if (job.budgetMinYen === null || job.budgetMaxYen === null) return null
  if (job.usual === null || !hasUsualPrices(job.usual)) return null
  return (
    <QuartileStrip
      usual={job.usual}
      low={Number(job.budgetMinYen)}
      high={Number(job.budgetMaxYen)}
      label={texts[lang].card.stripLabel}
    />
  )
}

const Deadline = ({ job }: { job: JobCardData }) => {
  const { lang, at } = useView()
  const until = job.proposalsUntil
  if (!until || until <= at) return <>{texts[lang].card.ended}</>
  const soon = until.getTime() - at.getTime() < 2 * 86_400_000
  return (
    <span class={soon ? 'due' : undefined}>
      <When at={until} form="relative" />
    </span>
  )
}

/** A job in a list: what it is, who asks, what it pays. */
export const JobCard = ({ job }: { job: JobCardData }) => {
  const { lang } = useView()
  const t = texts[lang].card
  const rate = job.client.orderRatePermille
  return (
    <article class="job-card">
      <div>
        <JobTags job={job} />
        <h2>
          <a href={`/jobs/${job.id}`}>{job.title}</a>
        </h2>
        <p class="job-card-excerpt">{job.excerpt}</p>
        <p class="job-card-where num">
          {job.categorySlug ? (
            <a href={`/categories/${job.categorySlug}`}>{categoryName(job.categorySlug, lang)}</a>
          ) : null}
          {job.postedAt ? (
            <span>
              {t.posted} <When at={job.postedAt} form="date" />
            </span>
          ) : null}
        </p>
        <p class="job-card-client num">
          <span>{nameOf(job.clientName, lang)}</span>
          <ClientBadge standing={job.client.standing} />
          <span>{rate === null ? t.noOrderRate : t.orderRate(ratePercent(rate))}</span>
          <span>{t.orders(formatCount(job.client.orders))}</span>
        </p>
        <FavouriteButton kind="job" id={job.id} name={job.title} />
      </div>
      <div class="job-card-price num">
        <b>
          <Budget job={job} />
        </b>
        <small class="soft">{t.fixed}</small>
        <BudgetStrip job={job} />
        <dl>
          <dt>{t.proposals}</dt>
          <dd>{t.proposalCount(formatCount(job.proposals))}</dd>
          <dt>{t.deadline}</dt>
          <dd>
            <Deadline job={job} />
          </dd>
        </dl>
      </div>
    </article>
  )
}
