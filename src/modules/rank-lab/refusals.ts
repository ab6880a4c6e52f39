import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'no-such-draft': { status: 404, ja: 'この基準は見つかりません。', en: 'There is no such rule.' },
  'not-a-draft': {
    status: 409,
    ja: '公開された基準は書き換えられません。写しを作って直してください。',
    en: 'A published rule is never changed. Start a draft as its copy.',
  },
  'published-already': {
    status: 409,
    ja: 'この基準は、すでに公開されています。',
    en: 'This rule has been published already.',
  },
  'changed-meanwhile': {
    status: 409,
    ja: '開いている間に、ほかの人がこの下書きを保存しました。開き直してください。',
    en: 'Somebody else saved this draft meanwhile. Please open it again.',
  },
  'period-ends-before-it-begins': {
    status: 422,
    ja: '期間の終わりが始まりより前です。',
    en: 'The period ends before it begins.',
  },
  'period-lies-ahead': {
    status: 422,
    ja: '期間の終わりは今日までにしてください。',
    en: 'The period must end today or earlier.',
  },
  'period-is-too-long': {
    status: 422,
    ja: '試算できる期間は5年までです。',
    en: 'A period can be at most five years long.',
  },
  'still-counting': {
    status: 409,
    ja: 'いま試算しています。終わるまでお待ちください。',
    en: 'A replay is running. Please wait until it is done.',
  },
  'no-report': {
    status: 409,
    ja: '試算をしていない基準は公開できません。',
    en: 'A rule cannot be published without a replay.',
  },
  'report-of-another-text': {
    status: 409,
    ja: '試算の後に内容が変わっています。もう一度試算してください。',
    en: 'The text has changed since the replay. Please replay it again.',
  },
  'report-is-old': {
    status: 409,
    ja: '試算が31日より前のものです。もう一度試算してください。',
    en: 'The replay is more than 31 days old. Please replay it again.',
  },
  'too-early': {
    status: 422,
    ja: '施行日が早すぎます。公開から施行までに、決められた予告の日数が必要です。',
    en: 'That day is too early: the notice must lie between publication and effect.',
  },
  'day-is-taken': {
    status: 409,
    ja: 'この日に施行する基準が、すでに公開されています。',
    en: 'Another rule takes effect on that day already.',
  },
  'name-is-taken': {
    status: 409,
    ja: 'この識別名は、すでに公開された基準が使っています。別の名前にしてください。',
    en: 'A published rule has that name already. Please choose another.',
  },
  'not-announced': {
    status: 409,
    ja: '公開されている基準ではありません。',
    en: 'This rule is not announced.',
  },
  'about-to-decide': {
    status: 409,
    ja: '施行の1時間前からは取り下げられません。',
    en: 'From an hour before it takes effect, a rule can no longer be withdrawn.',
  },
  'decides-already': {
    status: 409,
    ja: 'この基準は、すでに施行されています。取り下げることはできません。変えるには、次の基準を公開してください。',
    en: 'This rule has taken effect and can no longer be withdrawn. To change it, publish another one.',
  },
})
