import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { chooseBy } from './rules'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: { 'choose-winner': { href: (id: string) => `/competitions/${id}#entries`, dueAt: chooseBy } },
})
