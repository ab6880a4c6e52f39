import { ChoiceField, DateField, MoneyField, SelectField, TextArea, TextField, useView } from '../../../../ui'
import { AiRuleFields } from '../../../jobs'
import { texts } from '../../texts'

const rightsKinds = ['transfer', 'licence', 'keep'] as const
const revisionCounts = [0, 1, 2, 3, 5, 10] as const

/**
 * What a contract fixes for all its orders: how often it may be revised, whose the work is and for what, and what of it is
 * re-commissioned. `isFromJob`: the rule on generative AI is the job's.
 */
export const ContractFields = ({ isFromJob = false }: { isFromJob?: boolean }) => {
  const t = texts[useView().lang]
  return (
    <>
      <SelectField
        name="revisions"
        label={t.offer.revisions}
        value="2"
        options={revisionCounts.map((n) => ({ value: String(n), label: t.terms.times(n) }))}
      />
      <ChoiceField
        name="rights"
        label={t.offer.rights}
        value="transfer"
        options={rightsKinds.map((kind) => ({ value: kind, label: t.room.rightsOf[kind] }))}
      />
      <TextArea
        name="rightsScope"
        label={t.offer.rightsScope}
        hint={t.offer.rightsScopeHint}
        rows={2}
        maxlength={500}
      />
      {isFromJob ? null : <AiRuleFields />}
      <details>
        <summary>{t.offer.recommission}</summary>
        <p class="small soft">{t.offer.recommissionHint}</p>
        <TextField name="recommissionFrom" label={t.offer.recommissionFrom} maxlength={100} />
        <DateField name="recommissionPayOn" label={t.offer.recommissionPayOn} />
      </details>
    </>
  )
}

interface NthTerms {
  n: number
  row: { title: string; priceYen: bigint; dueOn: string }
}

/** The name of the n-th order of a list. */
export const NthTitle = ({ n, row }: NthTerms) => (
  <TextField
    id={`title-${n}`}
    name="title[]"
    nth={n}
    label={texts[useView().lang].offer.name}
    value={row.title}
    maxlength={100}
    unmarked
    required
  />
)

/** Price and due date of the n-th order of a list. */
export const NthPriceAndDue = ({ n, row }: NthTerms) => {
  const t = texts[useView().lang].offer
  return (
    <>
      <MoneyField
        id={`price-${n}`}
        name="priceYen[]"
        nth={n}
        label={t.price}
        value={row.priceYen}
        unmarked
        required
      />
      <DateField id={`due-${n}`} name="dueOn[]" nth={n} label={t.due} value={row.dueOn} unmarked required />
    </>
  )
}
