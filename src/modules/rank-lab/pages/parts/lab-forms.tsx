import { addDays, dateOf } from '../../../../platform/calendar'
import {
  Button,
  CheckField,
  DateField,
  Form,
  FormActions,
  formatCount,
  formatDateOn,
  HiddenField,
  Section,
  TextField,
  useView,
} from '../../../../ui'
import type { KeptPolicy } from '../../../ranks'
import { earliestDay, isWithdrawable, proposedDay } from '../../lab-rules'
import { labPageTexts } from '../../texts'
import type { LabPolicy } from '../lab-policy-page'

/** The past year, unless another period is chosen. */
export const ReplayForm = ({ id, newId }: { id: string; newId: string }) => {
  const { lang, at } = useView()
  const t = labPageTexts[lang].replay
  const today = dateOf(at)
  return (
    <Form action={`/console/lab/${id}/replay`} plain>
      <HiddenField name="_id" value={newId} />
      <div class="console-find lab-when">
        <DateField name="from" label={t.from} value={addDays(today, -365)} max={today} unmarked />
        <DateField name="to" label={t.to} value={today} max={today} unmarked />
        <Button kind="main">{t.submit}</Button>
      </div>
    </Form>
  )
}

export const PublishForm = ({ lab }: { lab: LabPolicy }) => {
  const { lang, at } = useView()
  const t = labPageTexts[lang].publish
  const { kept, drawn, noticeDays } = lab
  const report = drawn?.replay.report
  const earliest = earliestDay(at, noticeDays)
  return (
    <Section title={t.title} id="publish">
      <p class="soft">{t.lead(String(noticeDays))}</p>
      {report ? (
        <Form action={`/console/lab/${kept.id}/publish`}>
          <HiddenField name="replayId" value={drawn.replay.id} />
          <p>{t.summary(formatCount(report.falling), formatCount(report.rising))}</p>
          <DateField
            name="effectiveFrom"
            label={t.effectiveFrom}
            hint={t.effectiveHint(formatDateOn(earliest, { lang, at }))}
            value={proposedDay(at, noticeDays)}
            min={earliest}
            required
          />
          <CheckField name="confirm" label={t.confirm} required />
          <FormActions>
            <Button kind="decisive">{t.submit}</Button>
          </FormActions>
        </Form>
      ) : (
        <p>{t.noReport}</p>
      )}
    </Section>
  )
}

export const WithdrawForm = ({ kept }: { kept: KeptPolicy }) => {
  const { lang, at } = useView()
  const t = labPageTexts[lang].withdraw
  if (!kept.effectiveFrom || !isWithdrawable(kept.effectiveFrom, at)) return null
  return (
    <Section title={t.title} id="withdraw">
      <p class="soft">{t.lead}</p>
      <Form action={`/console/lab/${kept.id}/withdraw`}>
        <TextField name="reason" label={t.reason} hint={t.reasonHint} maxlength={200} required />
        <FormActions>
          <Button kind="decisive">{t.submit}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
