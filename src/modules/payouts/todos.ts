import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: {
    'register-account': { href: () => '/my/bank-account' },
    'approve-run': { href: (id: string) => `/console/payouts/${id}`, role: 'money' },
    'send-run': { href: (id: string) => `/console/payouts/${id}`, role: 'money' },
  },
})
