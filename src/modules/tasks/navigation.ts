import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    works: {
      href: '/my/works',
      menu: { freelancer: 40 },
      counts: { todos: ['finish-work', 'correct-work', 'answer-rejection'] },
    },
    tasks: { href: '/my/tasks', menu: { client: 40 }, counts: { todos: ['review-works', 'pay-task'] } },
  },
})
