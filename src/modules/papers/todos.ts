import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: {
    'confirm-statement': { href: (id: string) => `/papers/${id}` },
    'pay-withholding': { href: () => '/my/withholding' },
  },
})
