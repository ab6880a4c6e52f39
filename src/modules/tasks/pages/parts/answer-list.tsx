import { DefList, FileRow, useView } from '../../../../ui'
import { type Answers, askedQuestions, listOf } from '../../form/answers'
import { hasAnswer, otherPrefix, type Question } from '../../form/question'
import type { AnswerFile } from '../../queries-worker'
import { questionTexts } from '../../texts'

export interface AnswerListProps {
  questions: readonly Question[]
  answers: Answers
  files: readonly AnswerFile[]
  fileHref: (file: AnswerFile) => string
}

const words = (answer: string, other: string): string =>
  answer.startsWith(otherPrefix) ? `${other}: ${answer.slice(otherPrefix.length)}` : answer

const Given = ({ question, answers, files, fileHref }: AnswerListProps & { question: Question }) => {
  const t = questionTexts[useView().lang].answer
  const given = listOf(answers[question.id])
  if (given.length === 0) return <span class="soft">{t.none}</span>
  if (question.kind === 'file')
    return (
      <>
        {files
          .filter(({ id }) => given.includes(id))
          .map((file) => (
            <FileRow name={file.name} size={file.bytes} href={fileHref(file)} />
          ))}
      </>
    )
  if (question.kind === 'url')
    return (
      <a href={given[0]} rel="noopener nofollow ugc" class="answer-text">
        {given[0]}
      </a>
    )
  return (
    <>
      {given.map((answer) => (
        <div class="answer-text">{words(answer, t.other)}</div>
      ))}
    </>
  )
}

/** What somebody answered, question by question; those that a branch passed over are left out. */
export const AnswerList = (props: AnswerListProps) => {
  const { questions, answers } = props
  const t = questionTexts[useView().lang].builder
  return (
    <DefList
      stacked
      items={askedQuestions(questions, answers)
        .filter(({ kind }) => hasAnswer(kind))
        .map((question, nth) => ({
          term: `${t.number(nth + 1)} ${question.label}`,
          value: <Given {...props} question={question} />,
        }))}
    />
  )
}
