import { Button, ErrorSummary, formatMoney, SelectField, TextArea, useView } from '../../../../ui'
import type { ClientTask } from '../../queries-client'
import { reasons, rejectionsMax } from '../../rules'
import { workTexts } from '../../texts'

/** How many rejections are left, or the way past their cap (§3.5). */
const Cap = ({ task }: { task: ClientTask }) => {
  const t = workTexts[useView().lang].review
  const max = rejectionsMax(task.worksCount)
  const left = max - task.rejections
  return <p class="small soft">{max === 0 ? t.capNone : left > 0 ? t.cap(left, max) : t.overCap}</p>
}

/**
 * The decisions on the works that are ticked in the form around it. With scripts an approval is first planned, and can be undone
 * until it is confirmed.
 */
export const DecisionBar = ({ task, isOne }: { task: ClientTask; isOne?: boolean | undefined }) => {
  const { lang, form } = useView()
  const t = workTexts[lang].review
  const isOverCap = task.rejections >= rejectionsMax(task.worksCount)
  const cost = formatMoney(task.unitYen + task.clientFeeYen)
  return (
    <div class={isOne ? 'decision' : 'decision decision-bar'}>
      <div class="line-up">
        {isOne ? null : <b>{t.actions}</b>}
        <Button kind="main" name="verb" value="approve">
          {t.approve}
        </Button>
        <span class="small soft num">{t.approveCost(cost)}</span>
        <span class="decision-plan" role="status" data-plan />
        <Button small name="verb" value="approve" data-confirm hidden>
          {t.confirm}
        </Button>
        <Button small kind="quiet" type="button" data-undo hidden>
          {t.undo}
        </Button>
      </div>
      <details class="task-more" open={Boolean(form?.errors['comment'] || form?.errors['reason'])}>
        <summary>{t.other}</summary>
        <div class="form">
          <ErrorSummary />
          <Cap task={task} />
          <SelectField
            name="reason"
            label={t.reason}
            options={reasons.map((value) => ({ value, label: workTexts[lang].reasons[value] }))}
            unmarked
          />
          <TextArea name="comment" label={t.comment} maxlength={1000} rows={2} unmarked />
          <div class="line-up">
            <Button name="verb" value="send-back">
              {t.sendBack}
            </Button>
            <Button name="verb" value={isOverCap ? 'refer' : 'reject'}>
              {isOverCap ? t.refer : t.reject}
            </Button>
          </div>
        </div>
      </details>
      {isOne ? null : <p class="small soft keys">{t.shortcuts}</p>}
    </div>
  )
}
