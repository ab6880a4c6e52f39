import {
  Button,
  Card,
  ChoiceField,
  DefList,
  ErrorSummary,
  Form,
  FormActions,
  formatMoney,
  Money,
  MoneyField,
  Notice,
  PostButton,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { contractTexts } from '../../contracts'
import { faults, verbsOpenTo } from '../lifecycle'
import type { OperatorDispute } from '../queries-console'
import { needsSecond } from '../rules'
import { texts } from '../texts'

interface Shown {
  dispute: OperatorDispute
  viewerId: string
}

const TakeCard = ({ dispute, viewerId }: Shown) => {
  const t = texts[useView().lang].console
  const isMine = dispute.takenBy === viewerId
  return (
    <Card>
      <p>{isMine ? t.mine : dispute.takenName ? t.taken(dispute.takenName) : t.nobody}</p>
      {isMine ? null : (
        <PostButton action={`/console/disputes/${dispute.id}/take`} wide>
          {dispute.takenBy ? t.takeOver : t.take}
        </PostButton>
      )}
    </Card>
  )
}

const DecideCard = ({ dispute }: { dispute: OperatorDispute }) => {
  const { lang } = useView()
  const t = texts[lang].console
  const isLarge = needsSecond(dispute.priceYen)
  return (
    <Card title={t.decide} id="decide">
      <Form action={`/console/disputes/${dispute.id}/decide`}>
        <ErrorSummary />
        <MoneyField
          name="rewardYen"
          label={t.reward}
          hint={t.rewardHint(formatMoney(dispute.priceYen))}
          required
        />
        <ChoiceField
          name="fault"
          label={t.fault}
          hint={t.faultHint}
          options={faults.map((fault) => ({ value: fault, label: contractTexts[lang].fault[fault] }))}
          required
        />
        {dispute.orderStatus === 'delivered' ? <p class="small soft">{t.wholeHint}</p> : null}
        <TextArea name="reason" label={t.reasonLabel} rows={6} maxlength={3000} required />
        <Notice kind="due">
          <p>{isLarge ? t.warningLarge : t.warning}</p>
        </Notice>
        <FormActions>
          <Button kind="decisive">{isLarge ? t.submitLarge : t.submit}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** A decision that waits for a second operator: what it says, and the two answers. */
const ProposalCard = ({ dispute, viewerId }: Shown) => {
  const { lang } = useView()
  const t = texts[lang].console
  const { rewardYen, fault, decision, priceYen } = dispute
  if (rewardYen === null || fault === null) return null
  const here = `/console/disputes/${dispute.id}`
  const isOwn = dispute.decidedBy === viewerId
  return (
    <Card title={t.proposal}>
      <DefList
        items={[
          { term: t.by, value: dispute.decidedName ?? '' },
          { term: texts[lang].page.reward, value: <Money yen={rewardYen} />, strong: true },
          { term: texts[lang].page.refund, value: <Money yen={priceYen - rewardYen} /> },
          { term: t.fault, value: contractTexts[lang].fault[fault] },
        ]}
      />
      <p class="dispute-words">{decision}</p>
      {isOwn ? (
        <p class="small soft">{t.ownProposal}</p>
      ) : (
        <PostButton action={`${here}/approve`} kind="decisive" wide>
          {t.approve}
        </PostButton>
      )}
      <Form action={`${here}/send-back`}>
        <TextField name="sendBackReason" label={t.sendBackReason} maxlength={200} required />
        <FormActions>
          <Button kind="quiet">{t.sendBack}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** What this operator can do now: the same rule as the server's. */
export const DecideCards = (shown: Shown) => {
  const open = new Set(verbsOpenTo('operator', shown.dispute))
  const { takenBy } = shown.dispute
  return (
    <>
      {open.has('take') ? <TakeCard {...shown} /> : null}
      {open.has('decide') && (takenBy === null || takenBy === shown.viewerId) ? (
        <DecideCard dispute={shown.dispute} />
      ) : null}
      {open.has('approve') ? <ProposalCard {...shown} /> : null}
    </>
  )
}
