// Tasks of the demo world: what is asked, and what people answer.
import type { Question } from '../../../src/modules/tasks'

/** How far a task has come. */
export type TaskStage = 'draft' | 'awaiting' | 'cancelled' | 'open' | 'closing' | 'completed'

export interface TaskText {
  stage: TaskStage
  /** Of the clients in their order; 0 is the one whose login is printed. */
  clientN: number
  /** Days before the end of the world's history on which it opened. */
  openedDaysAgo: number
  periodDays: number
  title: string
  brief: string
  categorySlug: string
  unitYen: number
  worksCount: number
  /** Works that were handed in. */
  works: number
  /** Seconds that a work takes, about. */
  seconds: number
  questions: readonly Question[]
  training?: { purpose: string; by: string; licence: string }
}

const plain = { hint: '', required: true, min: null, max: null, options: [], other: false, showIf: null }

const cooking: Question[] = [
  { ...plain, id: 'q1', kind: 'section', label: 'ふだんの食事について', required: false },
  {
    ...plain,
    id: 'q2',
    kind: 'single',
    label: 'どのくらい自炊しますか',
    options: ['ほぼ毎日', '週に3〜5日', '週に1〜2日', 'ほとんどしない'],
  },
  {
    ...plain,
    id: 'q3',
    kind: 'multiple',
    label: '調味料を選ぶとき、気にすることはどれですか',
    hint: 'あてはまるものをすべて選んでください。',
    options: ['値段', '原材料', '産地', '容器の使いやすさ', '味の好み'],
    other: true,
  },
  { ...plain, id: 'q4', kind: 'number', label: '1週間の食費はいくらですか（円）', min: 0, max: 100_000 },
  { ...plain, id: 'q5', kind: 'scale', label: '国産の調味料にどのくらい関心がありますか', min: 1, max: 5 },
  {
    ...plain,
    id: 'q6',
    kind: 'long',
    label: 'よく作る料理と、その味つけを教えてください',
    min: 10,
    max: 400,
    showIf: { question: 'q2', answers: ['ほぼ毎日', '週に3〜5日', '週に1〜2日'] },
  },
]

const shopping: Question[] = [
  {
    ...plain,
    id: 'q1',
    kind: 'single',
    label: 'ふだん買い物に使う端末はどれですか',
    options: ['スマートフォン', 'パソコン', 'タブレット'],
  },
  { ...plain, id: 'q2', kind: 'scale', label: '商品の見つけやすさ', min: 1, max: 5 },
  { ...plain, id: 'q3', kind: 'scale', label: '購入手続きのわかりやすさ', min: 1, max: 5 },
  { ...plain, id: 'q4', kind: 'number', label: '購入の確認画面まで何分かかりましたか', min: 0, max: 120 },
  { ...plain, id: 'q5', kind: 'long', label: '迷ったところ、直してほしいところ', min: 10, max: 600 },
]

const tagging: Question[] = [
  {
    ...plain,
    id: 'q1',
    kind: 'single',
    label: '問い合わせの内容はどれですか',
    options: ['配送', '返品・交換', '支払い', '商品の使い方', '要望'],
    other: true,
  },
  { ...plain, id: 'q2', kind: 'scale', label: '急ぎの度合い', min: 1, max: 3 },
  { ...plain, id: 'q3', kind: 'short', label: '内容を一言で', max: 40 },
]

export const taskTexts: readonly TaskText[] = [
  {
    stage: 'open',
    clientN: 0,
    openedDaysAgo: 5,
    periodDays: 14,
    title: '自炊と調味料についてのアンケート',
    brief:
      '新しい商品の企画のためのアンケートです。6問、3分ほどで終わります。\n\n- 20歳以上で、国内にお住まいの方\n- 料理をしない方の回答も歓迎します\n\n設問と関係のない文章、同じ文の繰り返しは非承認とします。',
    categorySlug: 'survey',
    unitYen: 60,
    worksCount: 300,
    works: 170,
    seconds: 190,
    questions: cooking,
  },
  {
    stage: 'closing',
    clientN: 4,
    openedDaysAgo: 9,
    periodDays: 7,
    title: 'ネットショップの使いやすさ調査',
    brief:
      '指定のネットショップで商品を探し、購入の確認画面まで進んで感想を書いてください。購入はしません。\n\n会員登録は不要です。迷ったところを具体的に書いてくださると助かります。',
    categorySlug: 'survey',
    unitYen: 150,
    worksCount: 150,
    works: 120,
    seconds: 520,
    questions: shopping,
  },
  {
    stage: 'completed',
    clientN: 8,
    openedDaysAgo: 70,
    periodDays: 10,
    title: '問い合わせ文の分類（個人情報なし）',
    brief:
      'お客さまからの問い合わせ文を読み、内容を分類してください。文は個人情報を除いたものです。\n\n手順書の「迷ったとき」の例に沿って選んでください。',
    categorySlug: 'classification',
    unitYen: 25,
    worksCount: 120,
    works: 120,
    seconds: 70,
    questions: tagging,
    training: {
      purpose: '問い合わせ文を自動で分類する仕組みの学習と評価',
      by: '発注者の社内チーム',
      licence: '学習と評価に限り利用し、回答そのものは公開しません。',
    },
  },
  {
    stage: 'open',
    clientN: 2,
    openedDaysAgo: 1,
    periodDays: 7,
    title: '地方の温泉宿を選ぶときの決め手',
    brief: 'この1年に旅行をした方へのアンケートです。4分ほどで終わります。',
    categorySlug: 'survey',
    unitYen: 80,
    worksCount: 60,
    works: 9,
    seconds: 240,
    questions: shopping.slice(0, 1).concat(cooking.slice(3, 5)),
  },
  {
    stage: 'awaiting',
    clientN: 0,
    openedDaysAgo: 1,
    periodDays: 10,
    title: '商品ページの文章の読みやすさ調査',
    brief: '商品ページの文章を2つ読み比べ、わかりやすい方を選んでください。',
    categorySlug: 'survey',
    unitYen: 90,
    worksCount: 100,
    works: 0,
    seconds: 300,
    questions: shopping,
  },
  {
    stage: 'draft',
    clientN: 0,
    openedDaysAgo: 2,
    periodDays: 14,
    title: '贈り物の予算についてのアンケート',
    brief: '',
    categorySlug: 'survey',
    unitYen: 50,
    worksCount: 200,
    works: 0,
    seconds: 120,
    questions: cooking.slice(0, 4),
  },
  {
    stage: 'cancelled',
    clientN: 5,
    openedDaysAgo: 33,
    periodDays: 7,
    title: '通勤時間の過ごし方',
    brief: '通勤のときに聞くもの、読むものについてのアンケートです。',
    categorySlug: 'survey',
    unitYen: 40,
    worksCount: 100,
    works: 0,
    seconds: 90,
    questions: cooking.slice(1, 4),
  },
]

const dishes = [
  '肉じゃが',
  '野菜炒め',
  'みそ汁',
  'カレー',
  '焼き魚',
  '親子丼',
  '煮物',
  'パスタ',
  '餃子',
  '鍋',
]
const seasonings = [
  'しょうゆとみりん',
  '塩こうじ',
  'みそ',
  '塩とこしょう',
  'だしと薄口しょうゆ',
  '市販の合わせ調味料',
]
const habits = [
  '平日は手早く作れるもの',
  '子どもが食べやすい味',
  '作り置きが中心',
  '休みの日だけ手の込んだもの',
  '野菜を多めに',
]
/** A few words on cooking; each combination is another. */
export const cookingWords = (k: number): string =>
  `${dishes[k % 10]}をよく作ります。${seasonings[(k >> 1) % 6]}で味をつけ、${habits[(k >> 2) % 5]}です（${2 + (k % 5)}人分、${10 + (k % 37)}分）。`

const places = [
  '検索の結果',
  '並べ替え',
  '送料の表示',
  'サイズの選び方',
  '会員登録の案内',
  '支払い方法の説明',
  '戻るボタン',
]
const feelings = [
  'がわかりにくく、少し迷いました',
  'はよかったです。文字がもう少し大きいと助かります',
  'が途中で見えなくなり、探し直しました',
  'の説明が長く、要点がわかりませんでした',
  'はすぐ見つかりました。色の違いも見たいです',
]
export const shoppingWords = (k: number): string =>
  `${places[k % 7]}${feelings[(k >> 1) % 5]}。確認画面までは${3 + (k % 9)}分ほどでした。`

const asked = [
  '荷物が届かない',
  '色違いへの交換',
  '領収書の発行',
  '電池の入れ方',
  '再入荷の希望',
  '返金の時期',
  '住所の変更',
]
export const taggingWords = (k: number): string => `${asked[k % 7]}について`

export const rejection = '設問の内容と回答が合っていないため、今回は承認できません。'
export const correction = '2つ目の回答に具体例を1つ足してください。'
export const taskAppeal = '設問を読んで回答しました。どの部分が合っていないか、確認をお願いします。'
export const appealOverturned = '回答は設問に沿っており、非承認の理由は認められません。'
export const appealUpheld = '同じ文の繰り返しが見られるため、非承認を妥当とします。'
