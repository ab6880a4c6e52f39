import { defineRefusals } from '../../platform/domain-error'
import { endNoticeRefusals } from '../contracts'

export const refuse = defineRefusals({
  'retainer-not-found': {
    status: 404,
    ja: 'この毎月の発注は見つかりません。',
    en: 'There is no such retainer.',
  },
  'not-yours': { status: 403, ja: 'この操作は相手の方が行います。', en: 'This is for the other side to do.' },
  'wrong-moment': {
    status: 409,
    ja: '毎月の発注の状態が変わったため、この操作はもうできません。',
    en: 'The retainer has moved on, so this can no longer be done.',
  },
  ...endNoticeRefusals,
  'second-too-early': {
    status: 422,
    ja: '2回目の発注日には明日以降の日付を入れてください。',
    en: 'The second order must open tomorrow or later.',
  },
  'second-too-late': {
    status: 422,
    ja: '2回目の発注日は、今日から2か月以内で、1回目の納期の1か月後までにしてください。',
    en: 'The second order must open within two months, and at most a month after the first is due.',
  },
})
