import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    rank: { href: '/my/rank', menu: { freelancer: 20 } },
  },
})
