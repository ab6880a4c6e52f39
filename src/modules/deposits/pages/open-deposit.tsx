import {
  Button,
  Card,
  DateOn,
  Form,
  formatMoney,
  HiddenField,
  Money,
  SelectField,
  Tag,
  TextField,
  useView,
} from '../../../ui'
import { reasonTexts, returnReasons } from '../../payouts'
import { texts } from '../texts'
import type { OpenRow } from './deposits-page'

const Candidates = ({ deposit, candidates }: Pick<OpenRow, 'deposit' | 'candidates'>) => {
  const t = texts[useView().lang].console
  if (candidates.length === 0) return <p class="soft small">{t.noCandidate}</p>
  return (
    <ul class="deposit-candidates" aria-label={t.candidates}>
      {candidates.map((one) => (
        <li>
          <span>
            {t.candidate(one.number, one.payer, formatMoney(one.leftYen))}{' '}
            {one.sameNumber ? <Tag kind="done">{t.agreeing(t.agrees.number)}</Tag> : null}{' '}
            {one.sameName ? <Tag kind="done">{t.agreeing(t.agrees.name)}</Tag> : null}{' '}
            {one.sameAmount ? <Tag kind="done">{t.agreeing(t.agrees.amount)}</Tag> : null}
          </span>
          <Form action={`/console/deposits/${deposit.id}/assign`} label={t.assignTo(one.number)}>
            <HiddenField name="number" value={String(one.number)} />
            <Button>{t.assignTo(one.number)}</Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}

const Returns = ({ deposit, returns }: Pick<OpenRow, 'deposit' | 'returns'>) => {
  const { lang } = useView()
  const t = texts[lang].console
  if (returns.length === 0) return null
  return (
    <ul class="deposit-candidates" aria-label={t.payouts}>
      {returns.map((one) => (
        <li>
          <span>
            {t.payout(String(one.reference), one.member)} · <DateOn on={one.payOn} />{' '}
            <Tag kind="done">{t.agreeing(t.agrees.amount)}</Tag>{' '}
            {one.sameNumber ? <Tag kind="done">{t.agreeing(t.agrees.number)}</Tag> : null}{' '}
            {one.sameName ? <Tag kind="done">{t.agreeing(t.agrees.name)}</Tag> : null}
          </span>
          <Form
            action={`/console/deposits/${deposit.id}/payout-return`}
            label={t.takePayout(String(one.reference))}
          >
            <HiddenField name="line" value={one.lineId} />
            <SelectField
              name="reason"
              label={t.payoutReason}
              options={returnReasons.map((value) => ({ value, label: reasonTexts[lang][value] }))}
              value="other"
              empty={null}
              required
            />
            <Button>{t.takePayout(String(one.reference))}</Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}

const Otherwise = ({ deposit }: Pick<OpenRow, 'deposit'>) => {
  const t = texts[useView().lang].console
  const here = `/console/deposits/${deposit.id}`
  return (
    <details>
      <summary>{t.other}</summary>
      <Form action={`${here}/assign`} label={t.assignByNumber}>
        <TextField name="number" label={t.number} inputmode="numeric" size={8} required />
        <Button>{t.assignByNumber}</Button>
      </Form>
      <Form action={`${here}/release`} label={t.other}>
        <TextField name="note" label={t.note} maxlength={200} />
        <div class="deposit-other">
          <Button name="how" value="returned">
            {t.returned}
          </Button>
          <Button name="how" value="foreign">
            {t.foreign}
          </Button>
        </div>
      </Form>
    </details>
  )
}

/** One deposit that waits for a person: what it says, what it may be for, and what else it can be. */
export const OpenDeposit = ({ deposit, candidates, returns }: OpenRow) => {
  const t = texts[useView().lang].console
  return (
    <Card>
      <div class="deposit-facts">
        <strong>
          <Money yen={deposit.amountYen} />
        </strong>
        <span>{deposit.sender}</span>
        <span class="soft small">
          <DateOn on={deposit.paidOn} /> {deposit.bank}
        </span>
        {deposit.isRest ? <Tag kind="due">{t.rest}</Tag> : null}
        {deposit.status === 'assigned' ? <Tag kind="due">{t.status.assigned}</Tag> : null}
      </div>
      {deposit.status === 'assigned' ? (
        <Form action={`/console/deposits/${deposit.id}/unassign`} label={t.unassign}>
          <p class="small">
            {t.number} {deposit.number} {deposit.payer}
          </p>
          <Button>{t.unassign}</Button>
        </Form>
      ) : (
        <>
          <Returns deposit={deposit} returns={returns} />
          {returns.length > 0 && candidates.length === 0 ? null : (
            <Candidates deposit={deposit} candidates={candidates} />
          )}
          <Otherwise deposit={deposit} />
        </>
      )}
    </Card>
  )
}
