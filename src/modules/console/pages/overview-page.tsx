import { maskEmail } from '../../../platform/email-address'
import {
  BarChart,
  ButtonLink,
  ConsoleLayout,
  Figure,
  formatCount,
  formatDateOn,
  Money,
  Notice,
  PageHead,
  Row,
  Rows,
  Section,
  tiers,
  useConsoleLink,
  useView,
  When,
} from '../../../ui'
import { contractTexts } from '../../contracts'
import { type Count, listedStatuses, type Overview } from '../queries'
import { daysSince } from '../rules'
import { texts } from '../texts'
import { MissingPages } from './parts/missing-pages'

const countOf = (counts: readonly Count[], name: string): number =>
  counts.find((count) => count.name === name)?.n ?? 0

/** Every night proves the ledger anew (§4.2): a fault stands above everything else. */
const LedgerAlarm = ({ site }: { site: Overview }) => {
  const t = texts[useView().lang].overview
  if (!site.proof || site.proof.faults === 0) return null
  const { href } = useConsoleLink()('/console/ledger')
  const open = href ? <ButtonLink href={href}>{t.openLedger}</ButtonLink> : null
  return (
    <Notice kind="stop" title={t.faulty(site.proof.faults)} actions={open}>
      <p>{t.faultyText}</p>
    </Notice>
  )
}

const LedgerNote = ({ site }: { site: Overview }) => {
  const view = useView()
  const t = texts[view.lang].overview
  const { proof } = site
  if (!site.lastPostingAt) return <>{t.ledgerNone}</>
  return (
    <>
      {site.ledgerSumYen === 0n ? t.ledgerZero : t.ledgerOff} · {t.ledgerLast}{' '}
      <When at={site.lastPostingAt} form="short" />
      <br />
      {proof ? (proof.faults === 0 ? t.proven(formatDateOn(proof.nightOn, view)) : null) : t.unproven}
    </>
  )
}

const Figures = ({ site }: { site: Overview }) => {
  const { lang, at } = useView()
  const t = texts[lang].overview
  const link = useConsoleLink()
  const { identityOldest } = site
  return (
    <dl class="console-figures">
      <Figure term={t.escrow} value={<Money yen={site.escrowYen} />} />
      <Figure
        term={t.ledger}
        {...link('/console/ledger')}
        value={<Money yen={site.ledgerSumYen} />}
        note={<LedgerNote site={site} />}
      />
      <Figure
        term={t.verification}
        {...link('/console/verification')}
        value={t.count(formatCount(site.identityWaiting))}
        note={identityOldest ? t.oldest(daysSince(identityOldest, at)) : t.noneWaits}
      />
      <Figure
        term={t.requests}
        {...link('/console/requests')}
        value={t.count(formatCount(site.requestsWaiting))}
        note={t.requestsHint}
      />
    </dl>
  )
}

const orderStatuses = ['offered', 'agreed', 'working', 'delivered', 'completed', 'cancelled'] as const

/** Whole numbers only: half a person on an axis helps nobody. */
const whole = (value: number): string => (Number.isInteger(value) ? formatCount(value) : '')

const Chart = ({
  title,
  bars,
}: {
  title: string
  bars: { label: string; name?: string; value: number }[]
}) => (
  <Section title={title}>
    <BarChart label={title} bars={bars} yFormat={(n) => formatCount(Math.round(n))} tickFormat={whole} />
  </Section>
)

const Charts = ({ site }: { site: Overview }) => {
  const view = useView()
  const t = texts[view.lang]
  const statuses = contractTexts[view.lang].status
  const monthDay = (on: string): string => `${Number(on.slice(5, 7))}/${Number(on.slice(8, 10))}`
  return (
    <div class="grid-2">
      <Chart
        title={t.overview.tiers}
        bars={tiers.map((tier) => ({ label: t.tiers[tier], value: countOf(site.tiers, tier) }))}
      />
      <Chart
        title={t.overview.weeks}
        // Every other week is named: twelve dates do not fit a phone.
        bars={site.weeks.map(({ on, n }, index) => ({
          label: index % 2 ? monthDay(on) : '',
          name: t.overview.weekOf(formatDateOn(on, view)),
          value: n,
        }))}
      />
      <Chart
        title={t.overview.jobs}
        bars={listedStatuses.map((status) => ({
          label: t.jobStatus[status],
          value: countOf(site.jobs, status),
        }))}
      />
      <Chart
        title={t.overview.orders}
        bars={orderStatuses.map((status) => ({
          label: statuses[status],
          value: countOf(site.orders, status),
        }))}
      />
    </div>
  )
}

/** Letters that the other end refused: each with its reason and its next try. */
const StuckLetters = ({ site }: { site: Overview }) => {
  const { lang } = useView()
  const t = texts[lang].letters
  if (site.stuckLetters.length === 0) return null
  return (
    <Section title={t.title}>
      <Rows label={t.title}>
        {site.stuckLetters.map((letter) => (
          <Row aside={letter.nextAt ? <When at={letter.nextAt} form="short" /> : t.givenUp}>
            {letter.subject ?? t.phoneText}
            <small>
              {letter.subject ? maskEmail(letter.to) : null} · {t.tries(letter.tries)} · {letter.reason}
            </small>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

/**
 * The first page of the console. `outbox`: letters are kept in the outbox, to which the page links. `missingPages`: variables of the
 * operator's own pages that are not set.
 */
export const OverviewPage = ({
  site,
  outbox,
  missingPages,
}: {
  site: Overview
  outbox: boolean
  missingPages: readonly string[]
}) => {
  const t = texts[useView().lang].overview
  return (
    <ConsoleLayout title={t.title}>
      <PageHead
        title={t.title}
        lead={t.lead}
        aside={outbox ? <ButtonLink href="/dev/outbox">{t.outbox}</ButtonLink> : null}
      />
      <LedgerAlarm site={site} />
      <MissingPages variables={missingPages} />
      <Figures site={site} />
      <StuckLetters site={site} />
      <Charts site={site} />
    </ConsoleLayout>
  )
}
