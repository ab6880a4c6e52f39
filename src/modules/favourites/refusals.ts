import { defineRefusals } from '../../platform/domain-error'
import { favouritesMax } from './rules'

export const refuse = defineRefusals({
  'too-many-favourites': {
    status: 422,
    ja: `お気に入りは${favouritesMax}件までです。使わなくなったものを外してください。`,
    en: `You can keep at most ${favouritesMax} favourites. Please remove some that you no longer need.`,
  },
})
