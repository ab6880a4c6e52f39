import {
  ButtonLink,
  Card,
  ConfirmButton,
  Layout,
  Notice,
  PageHead,
  PostButton,
  Section,
  Split,
  Tag,
  Tags,
  useView,
  When,
} from '../../../ui'
import { categoryName } from '../../categories'
import { Prose } from '../../jobs'
import { formProblems } from '../form/question'
import type { ClientTask } from '../queries-client'
import { approvedAt } from '../rules'
import { clientTexts, texts } from '../texts'
import { DraftSheet } from './parts/draft-sheet'
import { EscrowSum } from './parts/escrow-sum'
import { ManageButtons } from './parts/manage-buttons'
import { TaskConditions } from './parts/task-conditions'
import { TaskProgress } from './parts/task-progress'

/** What keeps a draft from being paid for, each with the page where it is put right. */
const missingIn = (task: ClientTask): ('settings' | 'form')[] => [
  ...(task.categorySlug && task.title && task.brief && task.unitYen > 0n && task.worksCount > 0
    ? []
    : (['settings'] as const)),
  ...(formProblems(task.questions).length > 0 ? (['form'] as const) : []),
]

const Ready = ({ task }: { task: ClientTask }) => {
  const { lang } = useView()
  const t = clientTexts[lang].check
  const missing = missingIn(task)
  if (missing.length === 0)
    return <Notice kind="info">{task.status === 'awaiting' ? t.awaiting : t.ready}</Notice>
  return (
    <Notice kind="due" title={t.missing}>
      <ul>
        {missing.map((step) => (
          <li>
            <a href={`/my/tasks/${task.id}/${step}`}>{t.missingItem[step]}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The last step of a draft: all of it once more, the sum, and the way to the payment. */
const CheckPage = ({ task }: { task: ClientTask }) => {
  const { lang } = useView()
  const t = texts[lang]
  const path = `/my/tasks/${task.id}`
  const isReady = missingIn(task).length === 0
  return (
    <DraftSheet step="check" title={task.title || t.mine.untitled}>
      <Ready task={task} />
      <Split
        lead={
          <Card kind="tight">
            <EscrowSum unitYen={task.unitYen} works={task.worksCount} />
            <div class="task-manage">
              {isReady ? (
                <PostButton action={`${path}/pay`} kind="decisive" wide>
                  {t.manage.pay}
                </PostButton>
              ) : null}
              <p class="small soft">{t.manage.payHint}</p>
              <ButtonLink href={`${path}/settings`}>{t.manage.editSettings}</ButtonLink>
              <ButtonLink href={`${path}/form`}>{t.manage.editForm}</ButtonLink>
              <ButtonLink href={`${path}/try`}>{t.manage.try}</ButtonLink>
              <ConfirmButton action={`${path}/discard`} kind="quiet" label={t.manage.discard} />
            </div>
            <p class="small soft">{t.page.formFixed}</p>
          </Card>
        }
      >
        <Section title={t.page.brief}>
          <Prose text={task.brief} />
        </Section>
        <Section title={clientTexts[lang].check.conditions}>
          <TaskConditions of={task} />
        </Section>
      </Split>
    </DraftSheet>
  )
}

const Waiting = ({ task }: { task: ClientTask }) => {
  const t = texts[useView().lang]
  if (task.submitted === 0 || !task.waitingSince) return null
  return (
    <Notice
      kind="due"
      title={t.mine.toReview(task.submitted)}
      actions={
        <ButtonLink kind="main" href={`/my/tasks/${task.id}/works`}>
          {t.manage.review}
        </ButtonLink>
      }
    >
      {t.manage.approvesBy} <When at={approvedAt(task.waitingSince)} />
    </Notice>
  )
}

/** A published task as its client sees it: how far it is, what waits, and what can be changed. */
export const ManagePage = ({ task }: { task: ClientTask }) => {
  const { lang } = useView()
  const t = texts[lang]
  if (!task.openedAt && task.status !== 'cancelled') return <CheckPage task={task} />
  return (
    <Layout title={task.title || t.mine.untitled}>
      <PageHead
        title={task.title || t.mine.untitled}
        above={
          <Tags>
            <a href="/my/tasks">{t.mine.posted}</a>
            <Tag kind={task.status === 'open' ? 'done' : 'plain'}>{t.status[task.status]}</Tag>
            {task.categorySlug ? <Tag>{categoryName(task.categorySlug, lang)}</Tag> : null}
          </Tags>
        }
        lead={task.openedAt ? <a href={`/tasks/${task.id}`}>{t.manage.publicPage}</a> : undefined}
      />
      <live-part id="waiting" data-topic={`task:${task.id}`}>
        <Waiting task={task} />
      </live-part>
      <Split lead={<ManageButtons task={task} />}>
        {task.openedAt ? (
          <Section title={t.manage.progress}>
            <live-part id="progress" data-topic={`task:${task.id}`}>
              <TaskProgress of={task} />
            </live-part>
          </Section>
        ) : null}
        <Section title={t.page.brief}>
          <Prose text={task.brief} />
        </Section>
        <Section title={clientTexts[lang].check.conditions}>
          <TaskConditions of={task} />
        </Section>
      </Split>
    </Layout>
  )
}
