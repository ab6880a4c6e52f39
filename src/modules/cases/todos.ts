import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { appealUntil } from './sanction'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: {
    appeal: { href: (id: string) => `/my/sanctions/${id}`, dueAt: appealUntil },
    'read-reports': { href: () => '/console/reports' },
    'approve-sanction': { href: (id: string) => `/console/reports/${id}` },
    'read-appeals': { href: () => '/console/appeals' },
  },
})
