import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'not-found': {
    status: 404,
    ja: 'すでに削除されているか、見つかりません。',
    en: 'It has been removed, or cannot be found.',
  },
  'picture-missing': { status: 422, ja: '画像を選んでください。', en: 'Please choose an image.' },
  'too-many-skills': {
    status: 422,
    ja: '登録できるスキルは30個までです。',
    en: 'You can list at most 30 skills.',
  },
  'too-many-categories': { status: 422, ja: 'カテゴリは5つまでです。', en: 'At most 5 categories.' },
  'unknown-category': {
    status: 422,
    ja: 'カテゴリを選び直してください。',
    en: 'Please choose the category again.',
  },
  'unknown-region': { status: 422, ja: '地域を選び直してください。', en: 'Please choose the region again.' },
  'too-many-images': { status: 422, ja: '画像は5枚までです。', en: 'At most 5 images.' },
  'too-many-items': {
    status: 422,
    ja: '登録できるのは50件までです。古いものを削除してください。',
    en: 'At most 50. Please remove an older one.',
  },
  'month-not-readable': {
    status: 422,
    ja: '月は「2024-03」のように入力してください。',
    en: 'Please write the month like 2024-03.',
  },
  'company-missing': {
    status: 422,
    ja: '会社や団体の名前を入力してください。',
    en: 'Please name the company.',
  },
  'role-missing': {
    status: 422,
    ja: '役割を入力してください。',
    en: 'Please name your role.',
  },
  'months-reversed': {
    status: 422,
    ja: '終わりの月は、始まりの月以降にしてください。',
    en: 'The last month must not be before the first.',
  },
  'name-needed': {
    status: 422,
    ja: '募集や発注の前に、取引条件の通知書に載るお名前（会社・団体は代表者も）の登録が必要です。保存すると、元の画面に戻ります。',
    en: 'Before you post or order, please register the name that the notice of terms will carry (companies: also who represents them). Saving leads you back.',
  },
  'representative-missing': {
    status: 422,
    ja: '代表者の氏名を入力してください',
    en: 'Please name who represents the company',
  },
  'invoice-number-unreadable': {
    status: 422,
    ja: '登録番号は「T」と13桁の数字で入力してください',
    en: 'A registration number is T and 13 digits',
  },
  'invoice-number-mistyped': {
    status: 422,
    ja: 'この番号は法人番号として正しくありません。数字を確かめてください',
    en: 'This cannot be a corporate number: please check its digits',
  },
  'invoice-from-missing': {
    status: 422,
    ja: '登録年月日も入力してください',
    en: 'Please give the day of the registration, too',
  },
  'post-business-missing': {
    status: 422,
    ja: '募集の前に、氏名または名称、住所、従業員の数を登録してください。従業員がいるか役員が2人以上の方の募集には、法律により名称と住所の表示が必要です。',
    en: 'Before you post, please give your registered name, address and number of employees. By law, posts of clients with employees or two officers state name and address.',
    link: { ja: '事業者の情報を登録する', en: 'Give your business details' },
  },
  'post-address-missing': {
    status: 422,
    ja: '募集の前に、住所（建物名・部屋番号まで）を登録してください。従業員がいるか役員が2人以上の方の募集には、法律により住所の表示が必要です。',
    en: 'Before you post, please give your full address, with building and room. By law, posts of clients with employees or two officers state it.',
    link: { ja: '住所を登録する', en: 'Give your address' },
  },
  'days-reversed': {
    status: 422,
    ja: '終わりの日は、始まりの日以降にしてください。',
    en: 'The last day must not be before the first.',
  },
  'vacation-past': {
    status: 422,
    ja: '今日以降の日を含む期間にしてください。',
    en: 'The vacation must not lie wholly in the past.',
  },
  'vacation-too-long': {
    status: 422,
    ja: '休暇は1年（1月から12月）に合わせて90日までです。期間を短くしてください。',
    en: 'Vacations may come to 90 days in a calendar year. Please make it shorter.',
  },
})
