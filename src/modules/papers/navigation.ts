import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    papers: { href: '/my/papers', menu: { freelancer: 67, client: 67 } },
  },
})
