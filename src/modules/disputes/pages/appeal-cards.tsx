import {
  Button,
  Card,
  ChoiceField,
  DefList,
  Form,
  FormActions,
  formatMoney,
  Money,
  MoneyField,
  PostButton,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { contractTexts } from '../../contracts'
import { appealVerbsOpenTo, faults } from '../lifecycle'
import type { AppealView } from '../queries-appeals'
import type { OperatorDispute } from '../queries-console'
import { texts } from '../texts'

/** What can still be taken from either side, in yen. */
export interface FreeYen {
  freelancer: bigint
  client: bigint
}

interface Shown {
  dispute: OperatorDispute
  appeal: AppealView
  viewerId: string
  free: FreeYen
}

const pathOf = ({ dispute }: Shown): string => `/console/disputes/${dispute.id}/appeal`

const TakeCard = (shown: Shown) => {
  const t = texts[useView().lang]
  const { takenBy, takenName, deciderId } = shown.appeal
  if (deciderId === shown.viewerId) return <Card>{t.appeal.own}</Card>
  const isMine = takenBy === shown.viewerId
  return (
    <Card>
      <p>{isMine ? t.console.mine : takenName ? t.console.taken(takenName) : t.console.nobody}</p>
      {isMine ? null : (
        <PostButton action={`${pathOf(shown)}/take`} wide>
          {takenBy ? t.appeal.takeOver : t.appeal.take}
        </PostButton>
      )}
    </Card>
  )
}

const UpholdCard = (shown: Shown) => {
  const t = texts[useView().lang]
  return (
    <Card title={t.appeal.uphold}>
      <p class="small">{t.appeal.upholdLead}</p>
      <Form action={`${pathOf(shown)}/uphold`}>
        <TextArea name="upholdAnswer" label={t.console.reasonLabel} rows={4} maxlength={3000} required />
        <FormActions>
          <Button kind="plain">{t.appeal.uphold}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const OverturnCard = (shown: Shown) => {
  const { lang } = useView()
  const t = texts[lang]
  const { dispute, free } = shown
  return (
    <Card title={t.appeal.overturn}>
      <p class="small">{t.appeal.overturnLead}</p>
      <p class="small soft">{t.appeal.free(formatMoney(free.freelancer), formatMoney(free.client))}</p>
      <Form action={`${pathOf(shown)}/propose`}>
        <MoneyField
          name="rewardYen"
          label={t.console.reward}
          hint={t.console.rewardHint(formatMoney(dispute.priceYen))}
          value={dispute.rewardYen ?? undefined}
          required
        />
        <ChoiceField
          name="fault"
          label={t.console.fault}
          hint={t.console.faultHint}
          value={dispute.fault ?? undefined}
          options={faults.map((fault) => ({ value: fault, label: contractTexts[lang].fault[fault] }))}
          required
        />
        <TextArea name="reason" label={t.console.reasonLabel} rows={4} maxlength={3000} required />
        <FormActions>
          <Button kind="decisive">{t.appeal.submitOverturn}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** A changed decision that waits for a second operator. */
const ProposalCard = (shown: Shown) => {
  const { lang } = useView()
  const t = texts[lang]
  const { rewardYen, fault, answer, takenBy, takenName } = shown.appeal
  if (rewardYen === null || fault === null) return null
  return (
    <Card title={t.appeal.proposal}>
      <DefList
        items={[
          { term: t.console.by, value: takenName ?? '' },
          { term: t.appeal.before, value: <Money yen={shown.dispute.rewardYen ?? 0n} /> },
          { term: t.page.reward, value: <Money yen={rewardYen} />, strong: true },
          { term: t.console.fault, value: contractTexts[lang].fault[fault] },
        ]}
      />
      <p class="dispute-words">{answer}</p>
      {takenBy === shown.viewerId ? (
        <p class="small soft">{t.console.ownProposal}</p>
      ) : (
        <PostButton action={`${pathOf(shown)}/overturn`} kind="decisive" wide>
          {t.appeal.approve}
        </PostButton>
      )}
      <Form action={`${pathOf(shown)}/send-back`}>
        <TextField name="sendBackReason" label={t.console.sendBackReason} maxlength={200} required />
        <FormActions>
          <Button kind="quiet">{t.console.sendBack}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** What this operator can do about an appeal now: the same rule as the server's. */
export const AppealCards = (shown: Shown) => {
  const open = new Set(appealVerbsOpenTo('operator', shown.appeal))
  const isMine = shown.appeal.takenBy === shown.viewerId
  return (
    <>
      {open.has('take') ? <TakeCard {...shown} /> : null}
      {open.has('uphold') && isMine ? <UpholdCard {...shown} /> : null}
      {open.has('propose') && isMine ? <OverturnCard {...shown} /> : null}
      {open.has('overturn') ? <ProposalCard {...shown} /> : null}
    </>
  )
}
