import { defineNavigation } from '../../platform/navigation'
import { navigationTexts } from './texts'

export const navigation = defineNavigation({
  words: navigationTexts,
  entries: {
    proposals: {
      href: '/my/proposals',
      bar: { freelancer: 20 },
      holds: /^\/proposals\/|^\/jobs\/[^/]+\/propose/,
    },
  },
})
