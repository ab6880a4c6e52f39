import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    competitions: {
      href: '/my/competitions',
      menu: { freelancer: 50, client: 50 },
      counts: { todos: ['choose-winner', 'pay-competition', 'appeal-mark'] },
    },
  },
})
