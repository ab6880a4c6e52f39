import { defineTodos } from '../../platform/todos'
import { workerTodoRows } from './queries-todo'
import { appealUntil, correctUntil } from './rules'
import { workerTodoTexts } from './texts'

const href = (workId: string): string => `/my/works/${workId}`

export const todos = defineTodos({
  words: workerTodoTexts,
  rows: workerTodoRows,
  kinds: {
    'finish-work': { href, dueAt: (expiresAt) => expiresAt },
    'correct-work': { href, dueAt: correctUntil },
    'answer-rejection': { href, dueAt: appealUntil },
  },
})
