import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'competition-not-found': {
    status: 404,
    ja: 'そのコンペは見つかりません。',
    en: 'That competition cannot be found.',
  },
  'entry-not-found': { status: 404, ja: 'その応募作品は見つかりません。', en: 'That entry cannot be found.' },
  'not-possible-now': {
    status: 409,
    ja: 'このコンペはもう状態が変わっています。画面を開き直してください。',
    en: 'This competition has changed in the meantime. Please open the page again.',
  },
  'category-missing': { status: 422, ja: 'カテゴリを選んでください。', en: 'Please choose a category.' },
  'title-missing': { status: 422, ja: '件名を入力してください。', en: 'Please enter a title.' },
  'brief-missing': { status: 422, ja: '依頼内容を入力してください。', en: 'Please describe what you need.' },
  'prize-missing': { status: 422, ja: '賞金を入力してください。', en: 'Please enter the prize.' },
  'reward-incomplete': {
    status: 422,
    ja: '参加報酬は、金額と人数の両方を入力してください。',
    en: 'A reward for taking part needs both an amount and a number of people.',
  },
  'already-extended': {
    status: 409,
    ja: '募集期間を延ばせるのは1回だけです。',
    en: 'The period can be extended only once.',
  },
  'entries-have-come': {
    status: 409,
    ja: 'すでに応募があるため、取りやめることはできません。',
    en: 'Entries have come, so the competition cannot be withdrawn any more.',
  },
  'no-entries': { status: 409, ja: '選べる応募作品がありません。', en: 'There is no entry to choose.' },
  'guarantee-met': {
    status: 409,
    ja: '応募が保証件数に達しているため、返金はできません。',
    en: 'The guaranteed number of entries has been reached, so the prize cannot be refunded.',
  },
  'not-taking-entries': {
    status: 409,
    ja: 'このコンペの応募受付は終了しました。',
    en: 'This competition no longer takes entries.',
  },
  'own-competition': {
    status: 403,
    ja: 'ご自身のコンペには応募できません。',
    en: 'You cannot enter your own competition.',
  },
  'operators-do-not-enter': {
    status: 403,
    ja: '運営の方は応募できません。',
    en: 'Operators of the site cannot enter.',
  },
  'too-many-entries': {
    status: 409,
    ja: '応募できるのは1人5点までです。',
    en: 'Each person can submit at most 5 entries.',
  },
  'nothing-entered': {
    status: 422,
    ja: 'ファイルか文章のどちらかを入れてください。',
    en: 'Please add a file or a text.',
  },
  'too-many-files-of-entry': {
    status: 422,
    ja: 'ファイルは1点の応募につき4つまでです。',
    en: 'At most 4 files per entry.',
  },
  'not-plain-text': {
    status: 422,
    ja: 'テキストとして読めませんでした。UTF-8のテキストで保存し直してください。',
    en: 'This could not be read as plain text. Please save it as UTF-8 text.',
  },
  'text-file-too-long': {
    status: 422,
    ja: 'テキストは1MBまでです。',
    en: 'A text file can have at most 1 MB.',
  },
  'rights-not-accepted': {
    status: 422,
    ja: '採用時の権利の扱いに同意してください。',
    en: 'Please agree to what happens to the rights when the entry is chosen.',
  },
  'ai-forbidden': {
    status: 422,
    ja: 'このコンペでは生成AIを使った作品は応募できません。',
    en: 'This competition does not accept work made with generative AI.',
  },
  'ai-tool-missing': {
    status: 422,
    ja: '使用した生成AIの名前を入力してください。',
    en: 'Please name the AI tool that you used.',
  },
  'already-chosen': {
    status: 409,
    ja: 'この作品はすでに採用しています。',
    en: 'This entry has been chosen.',
  },
  'poll-not-found': { status: 404, ja: 'その投票は見つかりません。', en: 'That poll cannot be found.' },
  'entries-not-public': {
    status: 409,
    ja: 'この時点では作品が公開されていないため、投票は作れません。',
    en: 'The entries are not public now, so there can be no poll.',
  },
  'too-many-polls': {
    status: 409,
    ja: '投票を作れるのは1つのコンペにつき2回までです。',
    en: 'Each competition can have at most two polls.',
  },
  'entries-of-a-poll': {
    status: 422,
    ja: '投票に出す作品を2〜8点選んでください。',
    en: 'Please choose two to eight entries for the poll.',
  },
  'poll-closed': { status: 409, ja: 'この投票は締め切られました。', en: 'This poll is closed.' },
  'vote-missing': { status: 422, ja: '作品を1つ選んでください。', en: 'Please choose one.' },
  'too-many-votes': {
    status: 429,
    ja: '同じネットワークからの投票が多すぎます。しばらくしてからお試しください。',
    en: 'Too many votes from this network. Please try again later.',
  },
  'not-marked': {
    status: 409,
    ja: 'この作品は対象外にされていません。',
    en: 'This entry is not marked.',
  },
  'too-late-to-appeal': {
    status: 409,
    ja: '不服を申し立てられる期間（7日間）を過ぎています。',
    en: 'The seven days for an appeal are over.',
  },
  'already-appealed': {
    status: 409,
    ja: '不服の申し立ては1作品につき1回までです。',
    en: 'Each entry can have one appeal.',
  },
  'appeal-not-found': {
    status: 404,
    ja: 'その不服申し立ては見つかりません。',
    en: 'That appeal cannot be found.',
  },
  'already-decided': {
    status: 409,
    ja: 'この申し立てはすでに判断されています。',
    en: 'This appeal has been decided.',
  },
  'mark-overturned': {
    status: 409,
    ja: 'この作品の対象外は運営が取り消したため、もう一度外すことはできません。',
    en: 'The operators took this mark off; it cannot be set again.',
  },
  'two-to-compare': {
    status: 422,
    ja: '並べて比べる作品を2つ選んでください。',
    en: 'Please tick the two entries to compare.',
  },
  'too-many-unserious': {
    status: 409,
    ja: '山分けの対象から外せるのは、応募全体の半分までです。',
    en: 'At most half of the entries can be left out of the shares.',
  },
})
