import {
  Bar,
  ButtonLink,
  DefList,
  Empty,
  formatCount,
  formatPercent,
  Layout,
  PageHead,
  Section,
  useView,
} from '../../../ui'
import { hasAnswer, offeredAnswers, otherPrefix, type Question, takesChoices } from '../form/question'
import type { ClientTask } from '../queries-client'
import type { NumberBin, QuestionFigures, TaskResults } from '../queries-results'
import { clientTexts, questionTexts, workTexts } from '../texts'

const formatNumber = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 10 })
const rounded = (value: number): string => formatNumber(Math.round(value * 100) / 100)

/** How often each answer was given: every one that is offered, also those that nobody chose. */
const Choices = ({
  question,
  results,
  answered,
}: {
  question: Question
  results: TaskResults
  answered: number
}) => {
  const { lang } = useView()
  const counts = new Map(
    results.choices
      .filter(({ questionId }) => questionId === question.id)
      .map(({ answer, count }) => [answer, count]),
  )
  const answers = [...offeredAnswers(question), ...(question.other ? [otherPrefix] : [])]
  return (
    <ul class="result-bars">
      {answers.map((answer) => {
        const count = counts.get(answer) ?? 0
        const words = answer === otherPrefix ? questionTexts[lang].answer.other : answer
        return (
          <li>
            <span>{words}</span>
            <Bar value={count} max={answered} />
            <span class="num small">
              {formatCount(count)} ({formatPercent(count, answered, 0) ?? '–'})
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Where the numbers lie. Whole ones are named by the first and the last of a bin. */
const Histogram = ({ bins, isWhole }: { bins: readonly NumberBin[]; isWhole: boolean }) => {
  const t = clientTexts[useView().lang].results
  const total = bins.reduce((sum, { count }) => sum + count, 0)
  const label = ({ from, to }: NumberBin): string => {
    if (!isWhole) return t.under(formatNumber(from), formatNumber(to))
    return to - from === 1 ? formatNumber(from) : t.from(formatNumber(from), formatNumber(to - 1))
  }
  return (
    <ul class="result-bars result-numbers">
      {bins.map((bin) => (
        <li>
          <span class="num">{label(bin)}</span>
          <Bar value={bin.count} max={total} />
          <span class="num small">
            {formatCount(bin.count)} ({formatPercent(bin.count, total, 0) ?? '–'})
          </span>
        </li>
      ))}
    </ul>
  )
}

const Numbers = ({ figures }: { figures: QuestionFigures }) => {
  const { lang } = useView()
  const [t, words] = [workTexts[lang].results, clientTexts[lang].results]
  const { mean, median, least, most } = figures
  if (mean === null || median === null || least === null || most === null) return null
  return (
    <DefList
      items={[
        { term: t.mean, value: rounded(mean) },
        { term: words.median, value: rounded(median) },
        { term: words.range, value: `${rounded(least)} – ${rounded(most)}` },
      ]}
    />
  )
}

const Texts = ({ texts }: { texts: readonly { text: string }[] }) => {
  const t = workTexts[useView().lang].results
  if (texts.length === 0) return null
  return (
    <>
      <p class="small soft">{t.texts}</p>
      <ul class="result-texts">
        {texts.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ul>
    </>
  )
}

const Result = ({
  question,
  number,
  results,
}: {
  question: Question
  number: number
  results: TaskResults
}) => {
  const { lang } = useView()
  const figures = results.figures.find(({ questionId }) => questionId === question.id)
  const answered = figures?.answered ?? 0
  const bins = results.bins.get(question.id)
  return (
    <Section
      title={`${questionTexts[lang].builder.number(number)} ${question.label}`}
      aside={workTexts[lang].results.answers(answered)}
    >
      {takesChoices(question.kind) || question.kind === 'scale' ? (
        <Choices question={question} results={results} answered={answered} />
      ) : null}
      {figures ? <Numbers figures={figures} /> : null}
      {bins ? <Histogram bins={bins} isWhole={figures?.isWhole ?? false} /> : null}
      <Texts texts={results.texts.filter(({ questionId }) => questionId === question.id)} />
    </Section>
  )
}

/** What came out of a task, question by question, and the ways to take it away (§3.5). */
export const ResultsPage = ({ task, results }: { task: ClientTask; results: TaskResults }) => {
  const { lang } = useView()
  const t = workTexts[lang].results
  const path = `/my/tasks/${task.id}`
  return (
    <Layout title={`${t.title} – ${task.title}`}>
      <PageHead
        title={t.title}
        above={<a href={path}>{task.title}</a>}
        lead={t.lead(results.works)}
        aside={
          <>
            <ButtonLink href={`${path}/works.csv`}>{t.csv}</ButtonLink>
            <ButtonLink href={`${path}/works.xlsx`}>{t.xlsx}</ButtonLink>
          </>
        }
      />
      {results.works === 0 ? <Empty title={t.none} text={clientTexts[lang].results.noneText} /> : null}
      {results.works === 0
        ? null
        : task.questions
            .filter(({ kind }) => hasAnswer(kind))
            .map((question, i) => <Result question={question} number={i + 1} results={results} />)}
    </Layout>
  )
}
