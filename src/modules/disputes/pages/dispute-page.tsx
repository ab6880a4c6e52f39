import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  formatMoney,
  formatWhen,
  HiddenField,
  Layout,
  Notice,
  PageHead,
  Section,
  Split,
  useView,
} from '../../../ui'
import type { FileHref } from '../../messages'
import { type Side, verbsOpenTo } from '../lifecycle'
import type { DisputeEvent, DisputeView, StatementView } from '../queries'
import type { AppealView } from '../queries-appeals'
import { texts } from '../texts'
import { AppealForm, AppealRecord, ReplyForm } from './appeal-parts'
import { DisputeFacts, DisputeTag, standing } from './dispute-facts'
import { DisputeTimeline } from './dispute-timeline'
import { OfferCard, StepCards } from './party-cards'
import { StatementFields } from './statement-fields'

export interface DisputePageProps {
  dispute: DisputeView
  side: Side
  appeal: AppealView | undefined
  statements: readonly StatementView[]
  events: readonly DisputeEvent[]
  formId: string
  fileHref: FileHref
}

/** Whose turn it is in the days of talking. */
const turnOf = ({ dispute, side, statements }: DisputePageProps) => {
  const said = new Set(statements.map(({ byRole }) => byRole))
  if (!said.has(side)) return 'yourCase' as const
  if (dispute.ownOfferYen === null) return said.size < 2 ? ('theirCase' as const) : ('yourOffer' as const)
  if (!dispute.hasOtherOffered) return 'theirOffer' as const
  return 'apart' as const
}

/** Whose turn it is, until when, and what happens to which yen then; or what came of it. */
const Banner = (props: DisputePageProps) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const { dispute } = props
  const yen = formatMoney(dispute.priceYen)
  if (dispute.status === 'settled' || dispute.status === 'decided' || dispute.status === 'withdrawn')
    return (
      <Notice kind={dispute.status === 'withdrawn' ? 'info' : 'done'} title={t.ended[dispute.status]}>
        {dispute.decision ? (
          <>
            <p class="small soft">{t.page.decision}</p>
            <p class="dispute-words">{dispute.decision}</p>
          </>
        ) : null}
      </Notice>
    )
  if (dispute.status === 'proposed') return <Notice kind="due" title={t.turn.proposed} />
  if (dispute.escalatedAt) return <Notice kind="due" title={t.turn.deciding(yen)} />
  const until = formatWhen(dispute.talksUntil, 'datetime', { lang, at })
  return (
    <Notice kind="due" title={t.turn[turnOf(props)]}>
      <p>{t.turn.until(until, yen)}</p>
    </Notice>
  )
}

const Head = ({ dispute }: Pick<DisputePageProps, 'dispute'>) => {
  const t = texts[useView().lang]
  return (
    <PageHead
      title={dispute.title}
      above={
        <>
          {t.title} · <a href={`/orders/${dispute.orderId}`}>{t.page.room}</a>
        </>
      }
      lead={
        <>
          <DisputeTag dispute={dispute} /> {t.page.between(dispute.clientName, dispute.freelancerName)}
        </>
      }
    />
  )
}

/** A party's case, and what is added to it later. */
const StateForm = ({ dispute, side, statements, formId }: DisputePageProps) => {
  const t = texts[useView().lang].statement
  if (!verbsOpenTo(side, dispute).includes('state')) return null
  const hasStated = statements.some(({ byRole }) => byRole === side)
  return (
    <Section title={hasStated ? t.more : t.case} id="state">
      <Form action={`/disputes/${dispute.id}/state`} enctype="multipart/form-data">
        <ErrorSummary />
        <HiddenField name="_id" value={formId} />
        <StatementFields />
        <FormActions>
          <Button kind={hasStated ? 'plain' : 'main'}>{t.submit}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

/** A dispute as its parties see it: whose turn it is, both cases, the hidden offer, and the other ways on. */
export const DisputePage = (props: DisputePageProps) => {
  const t = texts[useView().lang]
  const { dispute, side, appeal } = props
  const open = new Set(verbsOpenTo(side, dispute))
  const aside = (
    <>
      {open.has('offer') ? <OfferCard dispute={dispute} side={side} /> : null}
      <DisputeFacts dispute={standing(dispute, appeal)} />
      <StepCards dispute={dispute} open={open} />
      {appeal ? null : <AppealForm dispute={dispute} />}
    </>
  )
  return (
    <Layout title={t.title}>
      <Head dispute={dispute} />
      <Split aside={aside}>
        <Banner {...props} />
        {appeal ? (
          <>
            <AppealRecord appeal={appeal} dispute={dispute} />
            <ReplyForm appeal={appeal} dispute={dispute} side={side} />
          </>
        ) : null}
        <Section title={t.statement.title}>
          <DisputeTimeline {...props} />
        </Section>
        <StateForm {...props} />
      </Split>
    </Layout>
  )
}
