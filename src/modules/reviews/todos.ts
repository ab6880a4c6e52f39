import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { windowEndsAt } from './rules'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: {
    review: { href: (id: string) => `/orders/${id}/review`, dueAt: windowEndsAt },
    'review-workers': { href: (id: string) => `/tasks/${id}/review`, dueAt: windowEndsAt },
    'review-all': { href: (id: string) => `/contracts/${id}/review`, dueAt: windowEndsAt },
  },
})
