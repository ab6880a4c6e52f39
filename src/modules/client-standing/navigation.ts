import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    standing: { href: '/my/standing', menu: { client: 20 } },
  },
})
