import { defineTodos } from '../../platform/todos'
import { todoRows } from './queries-todo'
import { appealBy, chooseBy } from './rules'
import { todoTexts } from './texts'

export const todos = defineTodos({
  words: todoTexts,
  rows: todoRows,
  kinds: {
    'choose-winner': { href: (id: string) => `/competitions/${id}/wall`, dueAt: chooseBy },
    'pay-competition': { href: (id: string) => `/competitions/${id}/draft/preview` },
    'appeal-mark': { href: (path: string) => `/competitions/${path}#appeal`, dueAt: appealBy },
    'decide-appeals': { href: () => '/console/competitions?status=appealed', role: 'trust' },
  },
})
