import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: {
    profile: { href: () => '/my/profile' },
  },
})
