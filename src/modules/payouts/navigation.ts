import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    payouts: {
      href: '/my/payouts',
      menu: { freelancer: 65 },
      holds: /^\/my\/bank-account/,
      counts: { todos: ['register-account'] },
    },
  },
})
