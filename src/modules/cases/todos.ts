import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { appealUntil } from './sanction'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: {
    appeal: { href: (id: string) => `/my/sanctions/${id}`, dueAt: appealUntil },
    'read-report': { href: (id: string) => `/console/reports/${id}`, role: 'trust' },
    'approve-sanction': { href: (id: string) => `/console/reports/${id}`, role: 'trust' },
    'read-appeal': { href: (id: string) => `/console/appeals/${id}`, role: 'trust' },
  },
})
