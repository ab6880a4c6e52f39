import { defineRefusals } from '../../platform/domain-error'
import { savedMax } from './saved'

export const refuse = defineRefusals({
  'too-many-searches': {
    status: 422,
    ja: `保存できる検索は${savedMax}件までです。使わなくなったものを削除してください。`,
    en: `You can keep at most ${savedMax} searches. Please remove one that you no longer need.`,
  },
})
