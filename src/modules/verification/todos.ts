import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: {
    identity: { href: () => '/my/verification' },
    confidentiality: { href: () => '/my/verification' },
    phone: { href: () => '/my/verification' },
    'check-identity': { href: () => '/console/verification', role: 'identity' },
  },
})
