import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { appealUntil, approvedAt, correctUntil } from './rules'
import { clientTodoTexts, workerTodoTexts } from './texts'

const workHref = (workId: string): string => `/my/works/${workId}`

export const todos = defineTodos({
  words: {
    ja: { ...workerTodoTexts.ja, ...clientTodoTexts.ja },
    en: { ...workerTodoTexts.en, ...clientTodoTexts.en },
  },
  rows: todoRows,
  kinds: {
    'finish-work': { href: workHref, dueAt: (expiresAt) => expiresAt },
    'correct-work': { href: workHref, dueAt: correctUntil },
    'answer-rejection': { href: workHref, dueAt: appealUntil },
    'review-works': { href: (id) => `/my/tasks/${id}/works`, dueAt: approvedAt },
    'pay-task': { href: (id) => `/my/tasks/${id}` },
  },
})
