import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: {
    identity: { href: () => '/verify' },
    confidentiality: { href: () => '/verify' },
    phone: { href: () => '/verify' },
    'check-identity': { href: () => '/console/verification' },
  },
})
