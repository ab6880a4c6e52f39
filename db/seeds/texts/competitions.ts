import { brands } from '../logos/brands'
import type { Brand } from '../logos/logo'

/** How far a competition of the demo world has come. */
export type Stage = 'draft' | 'open' | 'selecting' | 'delivering' | 'completed' | 'shared' | 'refunded'

export interface CompetitionText {
  stage: Stage
  /** Of the clients in their order; 0 is the one whose login is printed. */
  clientN: number
  /** Days before the end of the world's history on which it opened. */
  openedDaysAgo: number
  title: string
  brief: string
  prizeYen: number
  visibility: 'sealed' | 'open' | 'confidential'
  tags: readonly string[]
  sliders: readonly number[]
  entries: number
  reward?: { yen: number; people: number }
  guarantee?: number
  periodDays?: number
  /** A logo; without one the entries are texts. */
  brand?: Brand
  texts?: readonly string[]
}

const [kioke, mamesu, komugi, haruno, minato, warin, kotori, mune, shiro, tsunagu] = brands

const logoBrief = (who: string, use: string): string =>
  `${who}\n\n## 使う場所\n${use}\n\n## お願いしたいこと\n- 小さくしても判別できること\n- 1色でも使えること\n- 名前の英字を入れること\n\n採用後は、ベクター形式のデータを納品してください。`

export const competitionTexts: readonly CompetitionText[] = [
  {
    stage: 'completed',
    clientN: 7,
    openedDaysAgo: 96,
    title: '木桶仕込みの醤油蔵「KIOKE」のロゴ',
    brief: logoBrief(
      '創業120年の醤油蔵です。木桶で仕込む醤油を、海外にも届ける新しい看板を探しています。',
      '瓶のラベル、直売所の看板、名刺',
    ),
    prizeYen: 80_000,
    visibility: 'open',
    tags: ['traditional', 'trustworthy'],
    sliders: [-1, -2, -1, 0, 1],
    entries: 12,
    reward: { yen: 1_000, people: 5 },
    brand: kioke,
  },
  {
    stage: 'completed',
    clientN: 12,
    openedDaysAgo: 71,
    title: '自家焙煎の珈琲豆店「MAMESU」のロゴ',
    brief: logoBrief(
      '駅前に開く小さな珈琲豆の店です。毎日通いたくなる、静かな佇まいにしたいと考えています。',
      '豆の袋、紙のカップ、店頭の木の看板',
    ),
    prizeYen: 60_000,
    visibility: 'open',
    tags: ['simple', 'friendly'],
    sliders: [-2, 0, -1, -1, 0],
    entries: 10,
    brand: mamesu,
  },
  {
    stage: 'completed',
    clientN: 3,
    openedDaysAgo: 52,
    title: '小麦から育てるパン屋「KOMUGI」のロゴ',
    brief: logoBrief(
      '畑で小麦を育て、石窯で焼くパン屋です。朝の光を感じるロゴをお願いします。',
      '紙袋、焼き印、移動販売の車',
    ),
    prizeYen: 50_000,
    visibility: 'open',
    tags: ['soft', 'friendly'],
    sliders: [-1, -1, 0, -2, -1],
    entries: 9,
    brand: komugi,
  },
  {
    stage: 'shared',
    clientN: 21,
    openedDaysAgo: 44,
    title: '町の写真館「SHIRO」のロゴ',
    brief: logoBrief(
      '家族の節目を撮る写真館です。三代目が継ぐのに合わせて、ロゴを新しくします。',
      '台紙、のれん、ウェブサイト',
    ),
    prizeYen: 40_000,
    visibility: 'open',
    tags: ['modern', 'simple'],
    sliders: [-2, 1, -1, 0, 0],
    entries: 6,
    brand: shiro,
  },
  {
    stage: 'completed',
    clientN: 15,
    openedDaysAgo: 63,
    title: '焼き菓子の新しいシリーズの名前',
    brief:
      '米粉だけで焼く小さな焼き菓子のシリーズ名を募集します。\n\n- 読みやすく、贈り物に合うこと\n- 5文字以内が目安\n- 由来を一言添えてください',
    prizeYen: 20_000,
    visibility: 'open',
    tags: ['soft'],
    sliders: [],
    entries: 8,
    texts: [
      '「こめの輪」\nお米がつなぐ人の輪と、焼き菓子の丸い形から。',
      '「ふわり米」\n米粉の軽い口どけをそのまま名前にしました。',
      '「おこめのひ」\n特別な日にも、なんでもない日にも。',
      '「つぶつむぎ」\n米粒をつむいで菓子にする、という見立てです。',
      '「米々（まいまい）」\n音の楽しさで覚えてもらう案です。',
      '「ことこめ」\n「言祝ぐ」と「米」を合わせました。',
      '「しろやき」\n白い粉を焼く。単純ですが古風な響きです。',
      '「みのり菓」\n実りの秋を一年中。',
    ],
  },
  {
    stage: 'selecting',
    clientN: 0,
    openedDaysAgo: 16,
    title: '海辺の一棟貸しの宿「MINATO」のロゴ',
    brief: logoBrief(
      '港町の古い船宿を改修した、一棟貸しの宿です。波の音と朝市が自慢です。',
      '入口の行灯、手ぬぐい、予約サイトの印',
    ),
    prizeYen: 70_000,
    visibility: 'open',
    tags: ['modern', 'soft'],
    sliders: [-1, 0, -2, -1, 1],
    entries: 14,
    reward: { yen: 1_000, people: 3 },
    brand: minato,
  },
  {
    stage: 'selecting',
    clientN: 26,
    openedDaysAgo: 15,
    title: '木の家をつくる工務店「MUNE」のロゴ',
    brief: logoBrief(
      '地元の木で家を建てる工務店です。棟（むね）を上げる日の晴れやかさを形にしてください。',
      '現場の足場シート、作業着、名刺',
    ),
    prizeYen: 60_000,
    visibility: 'sealed',
    tags: ['powerful', 'trustworthy'],
    sliders: [0, -1, 0, 1, 0],
    entries: 8,
    brand: mune,
  },
  {
    stage: 'delivering',
    clientN: 0,
    openedDaysAgo: 20,
    title: '街乗り自転車の専門店「WARIN」のロゴ',
    brief: logoBrief(
      '修理とレンタルもする、街乗り自転車の店です。走り出す軽さを求めています。',
      '店の看板、車体のステッカー、帽子',
    ),
    prizeYen: 55_000,
    visibility: 'sealed',
    tags: ['modern', 'playful'],
    sliders: [-1, 2, 1, 1, -1],
    entries: 7,
    brand: warin,
  },
  {
    stage: 'open',
    clientN: 31,
    openedDaysAgo: 6,
    title: '有機野菜の農園「HARUNO」のロゴ',
    brief: logoBrief(
      '春の葉物を中心に、農薬を使わずに育てています。直売所と宅配で使うロゴを募集します。',
      '段ボール、エプロン、直売所ののぼり',
    ),
    prizeYen: 45_000,
    visibility: 'open',
    tags: ['friendly', 'soft'],
    sliders: [-1, 0, 1, -2, -1],
    entries: 8,
    guarantee: 5,
    periodDays: 10,
    brand: haruno,
  },
  {
    stage: 'open',
    clientN: 0,
    openedDaysAgo: 5,
    title: '森のようちえん「KOTORI」のロゴ',
    brief: logoBrief(
      '園舎を持たず、一年中森で過ごす幼稚園です。子どもが自分で描けるくらい素直な形が理想です。',
      '帽子、園バス、入園案内',
    ),
    prizeYen: 50_000,
    visibility: 'sealed',
    tags: ['playful', 'friendly'],
    sliders: [-2, 0, 2, -2, -2],
    entries: 5,
    periodDays: 7,
    brand: kotori,
  },
  {
    stage: 'open',
    clientN: 18,
    openedDaysAgo: 3,
    title: '介護の職場を紹介する冊子の表紙コピー',
    brief:
      '介護の仕事の実際を伝える冊子の、表紙に置く一行を募集します。\n\n- 20文字以内\n- きれいごとにしないこと\n- 読んだ人が次のページを開きたくなること',
    prizeYen: 30_000,
    visibility: 'confidential',
    tags: ['trustworthy'],
    sliders: [],
    entries: 3,
    texts: [
      '「ありがとう」が、聞こえる距離。',
      'きょうも、だれかの朝になる。',
      'たいへんだ。でも、たいせつだ。',
    ],
  },
  {
    stage: 'refunded',
    clientN: 35,
    openedDaysAgo: 40,
    title: '社内連絡の道具「TSUNAGU」のロゴ',
    brief: logoBrief(
      '社員50人の会社で使う連絡の道具です。自社の名前として社外にも出します。',
      'アプリの印、ウェブサイト',
    ),
    prizeYen: 30_000,
    visibility: 'sealed',
    tags: ['technical'],
    sliders: [-2, 2, 0, 2, 0],
    entries: 2,
    guarantee: 10,
    brand: tsunagu,
  },
  {
    stage: 'draft',
    clientN: 0,
    openedDaysAgo: 2,
    title: '直売所の秋のポスター',
    brief: '',
    prizeYen: 0,
    visibility: 'sealed',
    tags: [],
    sliders: [],
    entries: 0,
  },
]

/** What entrants say of their work. */
export const entryComments = [
  '名前の頭文字と形を重ねました。1色でも使えます。',
  '看板で遠くから見たときの強さを優先しました。',
  '手に取ったときの温かさを大切に、線を少し丸めています。',
  '余白を広く取り、静かな印象にまとめました。',
  '由来をそのまま絵にしました。小さくしても残る形です。',
  '候補の色は3色ご用意できます。',
] as const

/** What clients answer. */
export const entryFeedback = [
  '方向はとても良いです。もう少し線を太くした案も見たいです。',
  '色が看板の木に合いそうです。名前の字間を広げられますか。',
  '形は好きですが、少し重く感じます。',
] as const

export const pollQuestion = '宿の入口に掛けるなら、どれがいちばん良いですか？'
export const markReason = '依頼内容と関係のない画像です。'
export const appealBody =
  '棟木の断面を図案にしたもので、依頼文の「棟を上げる日」から考えました。もう一度ご確認ください。'
