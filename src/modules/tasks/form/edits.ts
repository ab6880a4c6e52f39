// The buttons of the form builder (§3.5): each makes a new list of questions out of the old one. Pure.
import { blank, formLimits, nextId, type Question, type QuestionKind } from './question'

export type FormEdit =
  | { verb: 'add'; kind: QuestionKind }
  | { verb: 'up' | 'down' | 'duplicate' | 'delete'; questionId: string }
  /** To a place in the list, from 0: what dragging does. */
  | { verb: 'move'; questionId: string; to: number }
  | { verb: 'set'; question: Question }

const moved = (questions: readonly Question[], from: number, to: number): Question[] => {
  const rest = questions.toSpliced(from, 1)
  const place = Math.min(Math.max(0, to), rest.length)
  const question = questions[from]
  return question ? rest.toSpliced(place, 0, question) : [...questions]
}

/** Answers the edited list; the old one where the question is unknown or the form is full. */
export const edited = (questions: readonly Question[], edit: FormEdit): Question[] => {
  const isFull = questions.length >= formLimits.questions
  if (edit.verb === 'add')
    return isFull ? [...questions] : [...questions, blank(edit.kind, nextId(questions))]
  const id = edit.verb === 'set' ? edit.question.id : edit.questionId
  const index = questions.findIndex((one) => one.id === id)
  const question = questions[index]
  if (!question) return [...questions]
  switch (edit.verb) {
    case 'up':
      return moved(questions, index, index - 1)
    case 'down':
      return moved(questions, index, index + 1)
    case 'move':
      return moved(questions, index, edit.to)
    case 'duplicate':
      return isFull
        ? [...questions]
        : questions.toSpliced(index + 1, 0, { ...question, id: nextId(questions) })
    case 'delete':
      return questions.toSpliced(index, 1)
    case 'set':
      return questions.toSpliced(index, 1, edit.question)
  }
}
