import {
  Button,
  ButtonLink,
  Card,
  DefList,
  Form,
  formatMoney,
  PostButton,
  TextField,
  useView,
  When,
} from '../../../../ui'
import { verbsOpenTo } from '../../lifecycle'
import type { ClientTask } from '../../queries-client'
import { heldYen } from '../../rules'
import { texts } from '../../texts'

const More = ({ task }: { task: ClientTask }) => {
  const t = texts[useView().lang]
  const each = formatMoney(task.unitYen + task.clientFeeYen)
  return (
    <details class="task-more">
      <summary>{t.manage.more}</summary>
      <Form action={`/my/tasks/${task.id}/more`}>
        <TextField
          name="more"
          label={t.manage.moreCount}
          hint={t.manage.moreEach(each)}
          suffix={t.form.works}
          inputmode="numeric"
          size={6}
          maxlength={9}
          required
        />
        <Button>{t.manage.moreSubmit}</Button>
      </Form>
    </details>
  )
}

const Prolong = ({ task }: { task: ClientTask }) => {
  const t = texts[useView().lang]
  return (
    <details class="task-more">
      <summary>{t.manage.prolong}</summary>
      <Form action={`/my/tasks/${task.id}/prolong`}>
        <TextField
          name="byDays"
          label={t.manage.prolongBy}
          value="7"
          suffix={t.form.day}
          inputmode="numeric"
          size={4}
          maxlength={2}
          required
        />
        <Button>{t.manage.prolong}</Button>
      </Form>
    </details>
  )
}

const Close = ({ task }: { task: ClientTask }) => {
  const t = texts[useView().lang].manage
  return (
    <details class="task-more">
      <summary>{t.close}</summary>
      <p class="small soft">{t.closeHint}</p>
      <PostButton action={`/my/tasks/${task.id}/close`}>{t.close}</PostButton>
    </details>
  )
}

const Figures = ({ task }: { task: ClientTask }) => {
  const t = texts[useView().lang]
  const { unitYen, clientFeeYen, worksCount, approved, endsAt } = task
  const isHeld = task.status === 'open' || task.status === 'closing'
  const items = [
    { term: t.page.unit, value: formatMoney(unitYen) },
    { term: t.manage.approved, value: t.manage.of(approved, worksCount) },
    {
      term: t.manage.spent,
      value: formatMoney(heldYen({ unitYen: unitYen + clientFeeYen, works: approved })),
    },
    isHeld
      ? {
          term: t.manage.held,
          value: formatMoney(heldYen({ unitYen: unitYen + clientFeeYen, works: worksCount - approved })),
        }
      : null,
    endsAt ? { term: t.page.ends, value: <When at={endsAt} /> } : null,
  ]
  return <DefList items={items.filter((item) => item !== null)} />
}

/** What a client can do with a task: exactly the verbs that its lifecycle opens now. */
export const ManageButtons = ({ task }: { task: ClientTask }) => {
  const t = texts[useView().lang].manage
  const verbs = verbsOpenTo('client', task)
  const path = `/my/tasks/${task.id}`
  return (
    <Card kind="tight">
      <Figures task={task} />
      <div class="task-manage">
        {task.openedAt ? (
          <>
            <ButtonLink kind="main" href={`${path}/works`}>
              {t.review}
            </ButtonLink>
            <ButtonLink href={`${path}/results`}>{t.results}</ButtonLink>
          </>
        ) : null}
        {verbs.includes('order-more') ? <More task={task} /> : null}
        {verbs.includes('prolong') ? <Prolong task={task} /> : null}
        {verbs.includes('close') ? <Close task={task} /> : null}
        <PostButton action={`${path}/duplicate`}>{t.duplicate}</PostButton>
      </div>
    </Card>
  )
}
