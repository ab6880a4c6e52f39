import { dateOf } from '../../../platform/clock'
import {
  Button,
  CheckGroup,
  DateField,
  FilesField,
  formatMoney,
  MoneyField,
  Notice,
  SelectField,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { categoryGroups } from '../../categories'
import type { JobView } from '../queries-pages'
import { bandKey, budgetBands, firstDeadlineOn, lastDeadlineOn } from '../rules'
import { briefTexts, formTexts, texts } from '../texts'
import { PriceCheck } from './price-check'

export const CategoryFields = ({ value }: { value: string | null | undefined }) => {
  const { lang } = useView()
  const t = formTexts[lang].category
  return (
    <SelectField
      name="categorySlug"
      label={t.label}
      hint={t.hint}
      groups={categoryGroups(lang)}
      value={value ?? undefined}
      required
    />
  )
}

/** `templatePath`: where the button that puts the template in sends the form. */
export const ContentFields = ({ job, templatePath }: { job: JobView; templatePath?: string }) => {
  const { lang } = useView()
  const t = formTexts[lang].content
  return (
    <>
      <TextField name="title" label={t.title} hint={t.titleHint} value={job.title} maxlength={100} required />
      <TextArea
        name="brief"
        label={t.brief}
        hint={t.briefHint}
        value={job.brief}
        maxlength={20_000}
        rows={14}
        required
      />
      {templatePath ? (
        <p class="small soft">
          <Button kind="quiet" small formaction={templatePath} formnovalidate>
            {briefTexts[lang].insert}
          </Button>{' '}
          {briefTexts[lang].insertHint}
        </p>
      ) : null}
      {job.files.length > 0 ? (
        <CheckGroup
          name="removeFileIds[]"
          label={t.remove}
          options={job.files.map((file) => ({ value: file.id, label: file.name }))}
        />
      ) : null}
      <FilesField label={t.files} hint={t.filesHint} />
    </>
  )
}

/** From tomorrow to 90 days from today; a deadline that stands already may stay. */
const DeadlineField = ({ job }: { job: JobView }) => {
  const { lang, at } = useView()
  const t = formTexts[lang].budget
  const value = job.proposalsUntil ? dateOf(job.proposalsUntil) : undefined
  const first = firstDeadlineOn(at)
  return (
    <DateField
      name="proposalsOn"
      label={t.proposalsOn}
      hint={t.proposalsHint}
      value={value}
      min={value && value < first ? value : first}
      max={lastDeadlineOn(at)}
      required
    />
  )
}

export const BudgetFields = ({ job }: { job: JobView }) => {
  const view = useView()
  const t = formTexts[view.lang].budget
  const band = job.status === 'draft' && job.budgetMinYen === null && job.proposalsUntil === null
  const bands = budgetBands.map(([low, high]) => ({
    value: `${low}-${high}`,
    label: `${formatMoney(low)}〜${formatMoney(high)}`,
  }))
  return (
    <>
      <Notice kind="info" title={texts[view.lang].price.title2}>
        <PriceCheck usual={job.usual} low={job.budgetMinYen} high={job.budgetMaxYen} />
      </Notice>
      <SelectField
        name="band"
        label={t.label}
        options={[...bands, { value: 'negotiable', label: t.negotiable }, { value: 'own', label: t.own }]}
        value={band ? undefined : bandKey(job.budgetMinYen, job.budgetMaxYen)}
        required
      />
      <div class="field-pair">
        <MoneyField name="budgetMinYen" label={t.min} value={job.budgetMinYen ?? undefined} />
        <MoneyField
          name="budgetMaxYen"
          label={t.max}
          value={job.budgetMaxYen ?? undefined}
          hint={t.ownHint}
        />
      </div>
      <DeadlineField job={job} />
      <DateField name="wantedOn" label={t.wantedOn} hint={t.wantedHint} value={job.wantedOn ?? undefined} />
      <TextField
        name="hires"
        label={t.hires}
        value={String(job.hires)}
        inputmode="numeric"
        size={4}
        suffix={t.people}
        required
      />
    </>
  )
}
