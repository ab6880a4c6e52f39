import { nameOf, TableFrame, Tag, Tags, useView, When } from '../../../../ui'
import { listOf } from '../../form/answers'
import { hasAnswer, otherPrefix, type Question } from '../../form/question'
import type { ClientTask } from '../../queries-client'
import type { ReviewedWork } from '../../queries-review'
import { similarFrom } from '../../review-view'
import { clientTexts, questionTexts, texts, workTexts } from '../../texts'

/** So many answers stand in a row of the grid; all of them on the work's own page. */
const shownAnswers = 4
const shownLength = 120

const shorten = (text: string): string => {
  const letters = [...text]
  return letters.length > shownLength ? `${letters.slice(0, shownLength).join('')}…` : text
}

/** An answer in one line. */
const answerLine = (
  work: ReviewedWork,
  { id, kind }: Question,
  words: { other: string; files: (n: number) => string },
) => {
  const given = listOf(work.answers[id])
  if (kind === 'file') return given.length > 0 ? words.files(given.length) : ''
  return shorten(
    given
      .map((answer) =>
        answer.startsWith(otherPrefix) ? `${words.other}: ${answer.slice(otherPrefix.length)}` : answer,
      )
      .join('、'),
  )
}

/** What makes a work worth a closer look. */
export const WorkMarks = ({ work }: { work: ReviewedWork }) => {
  const { lang } = useView()
  const t = workTexts[lang].review
  const { similarPercent, aiUse } = work
  return (
    <Tags>
      {work.isFast ? <Tag kind="due">{t.fast}</Tag> : null}
      {work.isFlat ? <Tag kind="due">{t.flat}</Tag> : null}
      {similarPercent !== null && similarPercent >= similarFrom ? (
        <Tag kind="due">{t.similar(similarPercent)}</Tag>
      ) : null}
      {work.returnedAt ? <Tag>{clientTexts[lang].review.corrected}</Tag> : null}
      {aiUse && aiUse !== 'none' ? <Tag>{texts[lang].workAi[aiUse]}</Tag> : null}
    </Tags>
  )
}

/** The box of a work, ticked as it was where the form came back. */
const Tick = ({ work }: { work: ReviewedWork }) => {
  const { lang, form } = useView()
  const typed = form?.values['workIds[]']
  return (
    <td>
      <input
        type="checkbox"
        name="workIds[]"
        value={work.id}
        aria-label={workTexts[lang].review.select(work.placeNumber)}
        checked={Array.isArray(typed) && typed.includes(work.id)}
      />
    </td>
  )
}

const WorkLine = ({
  task,
  work,
  questions,
  canSelect,
}: {
  task: ClientTask
  work: ReviewedWork
  questions: readonly Question[]
  canSelect: boolean
}) => {
  const { lang } = useView()
  const t = workTexts[lang]
  const words = { other: questionTexts[lang].answer.other, files: clientTexts[lang].review.files }
  return (
    <tr data-work={work.id}>
      {canSelect ? <Tick work={work} /> : null}
      <th scope="row">
        <a href={`/my/tasks/${task.id}/works/${work.id}`} class="num">
          #{work.placeNumber}
        </a>
        <span class="small soft">{nameOf(work.workerName, lang)}</span>
      </th>
      <td class="num small">
        {t.review.seconds(work.seconds)}
        <br />
        <When at={work.submittedAt} form="short" />
      </td>
      {questions.map((question) => (
        <td class="work-answer" data-label={question.label}>
          {answerLine(work, question, words)}
        </td>
      ))}
      <td>
        {canSelect ? null : (
          <Tag kind={work.status === 'approved' ? 'done' : 'plain'}>{t.status[work.status]}</Tag>
        )}
        <WorkMarks work={work} />
      </td>
    </tr>
  )
}

/** Works as a table: who, how long, the first answers, and marks. */
export const ReviewTable = ({
  task,
  works,
  canSelect,
}: {
  task: ClientTask
  works: readonly ReviewedWork[]
  canSelect: boolean
}) => {
  const { lang } = useView()
  const t = workTexts[lang].review
  const questions = task.questions.filter(({ kind }) => hasAnswer(kind)).slice(0, shownAnswers)
  return (
    <TableFrame>
      <table class="table review-table">
        <thead>
          <tr>
            {canSelect ? (
              <th scope="col">
                <span class="hidden">{t.actions}</span>
              </th>
            ) : null}
            <th scope="col">{t.worker}</th>
            <th scope="col">{t.time}</th>
            {questions.map(({ label }) => (
              <th scope="col" title={label}>
                {shorten(label)}
              </th>
            ))}
            <th scope="col">
              <span class="hidden">{t.filter}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {works.map((work) => (
            <WorkLine {...{ task, work, questions, canSelect }} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
