import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    reviews: {
      href: '/my/reviews',
      bar: { freelancer: 50, client: 50 },
      holds: /\/review$/,
      counts: { todos: ['review', 'review-all', 'review-workers'] },
    },
  },
})
