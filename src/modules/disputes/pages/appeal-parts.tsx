import {
  Button,
  Card,
  ErrorSummary,
  Form,
  FormActions,
  formatMoney,
  formatWhen,
  Money,
  Notice,
  Section,
  Tag,
  type TagKind,
  TextArea,
  Timeline,
  TimelineMessage,
  useView,
} from '../../../ui'
import { contractTexts } from '../../contracts'
import { type AppealStatus, appealVerbsOpenTo, otherSide, type Side } from '../lifecycle'
import type { DisputeHead } from '../queries'
import type { AppealView } from '../queries-appeals'
import { appealableUntil } from '../rules'
import { texts } from '../texts'

const tagKinds: Readonly<Record<AppealStatus, TagKind>> = {
  open: 'due',
  proposed: 'due',
  upheld: 'plain',
  overturned: 'done',
}

/** The form of an appeal, while one is possible. */
export const AppealForm = ({ dispute }: { dispute: DisputeHead }) => {
  const { lang, at } = useView()
  const t = texts[lang].appeal
  if (dispute.status !== 'decided' || !dispute.endedAt || at > appealableUntil(dispute.endedAt)) return null
  const until = formatWhen(appealableUntil(dispute.endedAt), 'datetime', { lang, at })
  return (
    <Card title={t.title} id="appeal">
      <p class="small">{t.lead(until)}</p>
      <Form action={`/disputes/${dispute.id}/appeal`}>
        <TextArea name="appeal" label={t.body} hint={t.bodyHint} rows={6} maxlength={5000} required />
        <FormActions>
          <Button>{t.submit}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** What came of an appeal: who was right, the new share, and what could not be moved. */
const Outcome = ({ appeal, dispute }: { appeal: AppealView; dispute: DisputeHead }) => {
  const { lang } = useView()
  const t = texts[lang]
  const { rewardYen, missingYen, fault } = appeal
  if (!appeal.decidedAt) return <Notice kind="due" title={t.appeal.waiting} />
  const isOverturned = appeal.status === 'overturned' && rewardYen !== null
  return (
    <Notice kind="done" title={isOverturned ? t.appeal.overturned : t.appeal.upheld}>
      {isOverturned ? (
        <p>
          {t.page.reward} <Money yen={rewardYen} /> · {t.page.refund}{' '}
          <Money yen={dispute.priceYen - rewardYen} />
          {fault ? ` · ${t.page.fault} ${contractTexts[lang].fault[fault]}` : ''}
        </p>
      ) : null}
      {isOverturned ? (
        <p>{missingYen ? t.appeal.missing(formatMoney(missingYen)) : t.appeal.posted}</p>
      ) : null}
      <p class="small soft">{t.appeal.answer}</p>
      <p class="dispute-words">{appeal.answer}</p>
    </Notice>
  )
}

/** An appeal with the other side's answer and what came of it, for both sides and operators. */
export const AppealRecord = ({ appeal, dispute }: { appeal: AppealView; dispute: DisputeHead }) => {
  const t = texts[useView().lang].appeal
  const names = { client: dispute.clientName, freelancer: dispute.freelancerName }
  const { byRole, reply, repliedAt } = appeal
  return (
    <Section
      title={t.title}
      id="appeal"
      aside={<Tag kind={tagKinds[appeal.status]}>{t.status[appeal.status]}</Tag>}
    >
      <Outcome appeal={appeal} dispute={dispute} />
      <Timeline label={t.title}>
        <TimelineMessage name={t.by(names[byRole])} at={appeal.filedAt} text={appeal.body} />
        {reply && repliedAt ? (
          <TimelineMessage name={t.replyBy(names[otherSide(byRole)])} at={repliedAt} text={reply} />
        ) : null}
      </Timeline>
    </Section>
  )
}

/** The other side's answer, once. */
export const ReplyForm = ({
  appeal,
  dispute,
  side,
}: {
  appeal: AppealView
  dispute: DisputeHead
  side: Side
}) => {
  const t = texts[useView().lang].appeal
  if (!appealVerbsOpenTo(side, appeal).includes('reply')) return null
  return (
    <Form action={`/disputes/${dispute.id}/appeal/reply`}>
      <ErrorSummary />
      <TextArea name="reply" label={t.reply} hint={t.replyHint} rows={5} maxlength={5000} required />
      <FormActions>
        <Button>{t.submitReply}</Button>
      </FormActions>
    </Form>
  )
}
