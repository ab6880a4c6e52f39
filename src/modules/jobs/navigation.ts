import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    jobs: {
      href: '/my/jobs',
      bar: { client: 10 },
      holds: /^\/jobs\/(new$|[^/]+\/)|^\/proposals\//,
      counts: { todos: ['answer-questions', 'read-proposals'] },
    },
  },
})
