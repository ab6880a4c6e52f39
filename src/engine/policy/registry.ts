import type { Labels, Metric, Unit } from './metrics'

/** A metric of a kind, with what a person does about it, and its name in Japanese and English. */
export const metric = <K, A>(kind: K, action: A, [ja, en]: readonly [string, string]) => ({
  ...kind,
  action,
  labels: { ja, en },
})

export const flag = { kind: 'flag', unit: 'confirmation', window: null } as const
const count = <U extends Unit>(unit: U) => ({ kind: 'count', unit, window: null }) as const
const share = { kind: 'ratio', unit: 'share', window: '1 year' } as const

/**
 * Every metric that a policy may name (§2.2, §2.3), with its words.
 */
const entries = {
  'display-name': metric(flag, 'set-display-name', ['表示名', 'Display name']),
  'profile-image': metric(flag, 'add-picture', ['プロフィール写真', 'Profile image']),
  'introduction-length': metric(count('characters'), 'write-introduction', [
    '自己紹介の文字数',
    'Length of the introduction',
  ]),
  offering: metric(count('items'), 'add-offering', [
    'スキル・ポートフォリオ・パッケージ',
    'Skills, portfolio, packages',
  ]),
  background: metric(count('items'), 'add-background', ['経歴・資格', 'Experience and qualifications']),
  identity: metric(flag, 'verify-identity', ['本人確認', 'Identity verification']),
  confidentiality: metric(flag, 'confirm-confidentiality', ['機密保持確認', 'Confidentiality']),
  phone: metric(flag, 'verify-phone', ['電話確認', 'Phone verification']),
  'last-login': metric(flag, 'log-in', ['最終ログイン', 'Last login']),
  'orders-won': metric(count('orders'), 'find-work', ['プロジェクトの受注', 'Project orders won']),
  'completion-rate': metric(share, 'deliver-orders', ['完了率', 'Completion rate']),
  'mean-rating': metric({ ...share, unit: 'rating' }, 'deliver-orders', ['平均評価', 'Mean rating']),
  'reply-rate': metric(share, 'reply-in-time', ['24時間以内の返信率', 'Replies within 24 hours']),
  'earned-reward': metric({ ...share, kind: 'top-share', unit: 'yen' }, 'earn-more', [
    '獲得報酬額',
    'Earned reward',
  ]),
  'satisfied-share': metric(share, 'deliver-orders', ['満足率', 'Satisfied share']),
  'task-approval': metric(share, 'do-tasks', ['タスク承認率', 'Task approval']),
  'skill-registered': metric(flag, 'add-skill', ['スキルの登録', 'Skill registered']),
  'qualification-registered': metric(flag, 'add-qualification', ['資格の登録', 'Qualification registered']),
} satisfies Readonly<Record<string, Metric>>

export type MetricKey = keyof typeof entries
export const registry: Readonly<Record<MetricKey, Metric>> = entries
export const metricKeys = Object.keys(entries) as readonly MetricKey[]

/** How each is counted, for the public rules page. By themselves: whoever checks a receipt in a browser needs none of them. */
export const explanations: Readonly<Record<MetricKey, Labels>> = {
  'display-name': {
    ja: '表示名が登録されていること。空白だけの名前は数えません。',
    en: 'A display name is set. A name of nothing but spaces does not count.',
  },
  'profile-image': { ja: 'プロフィール写真が登録されていること。', en: 'A profile image is set.' },
  'introduction-length': {
    ja: '自己紹介を目に見える一文字ずつ数えます。空白、改行、見えない制御文字は含みません。絵文字は一文字です。',
    en: 'The characters of the introduction as a reader sees them, one emoji being one. Spaces, line breaks and invisible characters are not counted.',
  },
  offering: {
    ja: '登録したスキル、ポートフォリオ、パッケージの合計です。',
    en: 'Skills, portfolio items and packages together.',
  },
  background: {
    ja: '経歴（非公開のものを除く）と資格の合計です。',
    en: 'Business experiences, private ones left out, and qualifications together.',
  },
  identity: { ja: '本人確認が完了していること。', en: 'The identity has been verified.' },
  confidentiality: { ja: '機密保持確認が完了していること。', en: 'Confidentiality has been confirmed.' },
  phone: { ja: '電話確認が完了していること。', en: 'The phone number has been verified.' },
  'last-login': {
    ja: '最後のログインまたは訪問から1か月以内であること。その1か月のうちに始まった休暇の届け出があれば、休暇の最終日まで満たします。休暇は1年に90日までです。',
    en: 'The last login or visit lies no more than a calendar month back. A declared vacation that began within that month keeps the condition met until its last day; up to 90 days of vacation count in a year.',
  },
  'orders-won': {
    ja: '合意に至ったプロジェクト、直接依頼、パッケージの発注の数です。仮払いされないままキャンセルされたものは数えません。',
    en: 'Orders agreed from projects, direct requests and packages. One cancelled before any money was held does not count.',
  },
  'completion-rate': {
    ja: '過去1年に合意したプロジェクトの発注のうち、完了したものの割合です。ランサーの責任によるキャンセルと、納期を30日を超えて過ぎても作業中のものが未完了です。クライアントの都合、双方の合意、運営の都合、不可抗力によるキャンセルと、進行中の発注は数えません。',
    en: 'Of the project orders agreed in the past year, the share completed. Failed are those cancelled by fault of the freelancer and those still in work more than 30 days after the due date. Cancellations by fault of the client, by mutual agreement, by the site or by force majeure, and open orders, are not counted at all.',
  },
  'mean-rating': {
    ja: '過去1年に完了した発注（方式を問わない）について、公開済みのクライアントからの評価の平均です。',
    en: 'The mean of the clients’ revealed ratings of orders, of any mode, completed in the past year.',
  },
  'reply-rate': {
    ja: '返信を待つ相手の最初のメッセージから24時間以内に、返信または提案・納品・承諾・辞退をした割合です（過去1年）。まだ24時間たっていないもの、返信不要のもの、自動の通知、関わりのない相手からの勧誘で一度も返信していないものは数えません。自動返信は返信になりません。',
    en: 'Of the moments in the past year at which someone began to wait for an answer, the share answered within 24 hours by a message, proposal, delivery, acceptance or decline. Not counted: those whose 24 hours still run, messages marked as needing no reply, notices of the site, and approaches by strangers never answered. An automatic text is not an answer.',
  },
  'earned-reward': {
    ja: '過去1年に支払いが確定した契約金額（手数料を引く前、税込）をカテゴリごとに合計し、いずれかのカテゴリで、報酬のあった人のうち上位の一定割合に入ること。同額の人は全員含みます。',
    en: 'The contract amounts released in the past year (before fees, tax included), added up per category: in at least one, among the given top share of those who earned there. Ties are included.',
  },
  'satisfied-share': {
    ja: '過去1年に完了した発注の公開済みの評価のうち、3以上の割合です。',
    en: 'Of the revealed ratings of orders completed in the past year, the share of 3 and above.',
  },
  'task-approval': {
    ja: '過去1年に結果の出たタスクの作業のうち、承認された割合です。ランサーの責任によらない取り消しは数えません。',
    en: 'Of the task works decided in the past year, the share approved. Works cancelled without fault of the freelancer are not counted.',
  },
  'skill-registered': { ja: 'スキルが一つ以上登録されていること。', en: 'At least one skill is registered.' },
  'qualification-registered': {
    ja: '資格が一つ以上登録されていること。',
    en: 'At least one qualification is registered.',
  },
}
