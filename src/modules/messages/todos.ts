import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { replyDueAt } from './rules'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: {
    'answer-message': { href: (id: string) => `/messages/${id}`, dueAt: replyDueAt },
  },
})
