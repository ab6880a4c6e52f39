import { catalogue } from '../../../src/modules/categories/catalogue'
import { qualifications } from '../../../src/modules/categories/qualifications'
import { skills } from '../../../src/modules/categories/skills'
import { lines, nth, spread } from './lines'
import { familyNames, givenNames, penNames } from './names'

export type FreelancerPerson = {
  family: string
  given: string
  familyKana: string
  givenKana: string
  displayName: string
  /** The person's place among those of the same trade: give it to `introduction` and the other texts. */
  place: number
  /** One line under the name, e.g. 食と暮らしのライター. */
  title: string
  category: string
  /** 1-3 sub-category slugs, the main one first. */
  subcategories: readonly string[]
  skills: readonly string[]
  qualifications: readonly string[]
  prefecture: string
}

/** How many freelancers each trade has; together 336. */
export const freelancerCounts: readonly (readonly [category: string, count: number])[] = [
  ['writing', 62],
  ['design', 54],
  ['web', 44],
  ['development', 42],
  ['media', 34],
  ['office', 34],
  ['translation', 26],
  ['marketing', 22],
  ['consulting', 18],
]

/** Twelve occupations a trade, in the order of the openings of its introductions. */
const occupations: Readonly<Record<string, readonly string[]>> = {
  writing: lines(`
食と暮らしのライター
取材ライター
医療・健康分野のライター
金融に強いライター
子育て・教育のライター
商品紹介と商品説明文
校正者
旅と地域のライター
技術文書のライター
シナリオライター
コピーライター
住まいと不動産のライター`),
  design: lines(`
ロゴとパッケージのデザイナー
水彩イラストレーター
紙もの専門のデザイナー
資料デザイナー
キャラクターデザイナー
店舗まわりのデザイナー
イラストレーター
バナー・SNS画像のデザイナー
エディトリアルデザイナー
筆文字とロゴ
図解とピクトグラム
グラフィックデザイナー`),
  web: lines(`
小さなお店のホームページ制作
WordPress専門
Webデザイナー
コーダー
ネットショップ構築
UIデザイナー
Webディレクター
LPデザイナー
アクセシビリティ改善
保守と更新の担当
ノーコード制作
フロントエンドエンジニア`),
  development: lines(`
Webアプリエンジニア
業務自動化エンジニア
Excel・VBA開発
スマホアプリ開発
サーバーエンジニア
データ分析・機械学習
フリーの社内SE
組込みエンジニア
テストエンジニア
kintone・業務改善
ゲームプログラマー
保守・改修専門`),
  media: lines(`
動画編集者
料理と商品のフォトグラファー
ナレーター
作曲家
モーションデザイナー
YouTube編集
3DCGデザイナー
写真レタッチャー
音声編集・整音
映像ディレクター
アニメーション作家
ドローン空撮`),
  office: lines(`
オンライン秘書
データ入力・集計
文字起こし
経理・記帳代行
Excelの表づくり
ネットショップの商品登録
カスタマーサポート
採用事務の担当
資料作成
リスト作成・調査
電話・メール対応
在宅事務スタッフ`),
  translation: lines(`
英日翻訳者
日英翻訳者
契約書の翻訳者
中国語翻訳者
韓国語翻訳者
医薬翻訳者
字幕翻訳者
フランス語翻訳者
ドイツ語翻訳者
ゲーム・アプリの翻訳者
通訳者
スペイン語翻訳者`),
  marketing: lines(`
Instagram運用
広告運用者
SEOコンサルタント
ひとり広報の伴走
EC運営代行
市場調査員
アクセス解析
LINE公式アカウント構築
ブランドづくりの相談役
クラウドファンディング支援
地図検索と口コミ対応
メール施策の設計`),
  consulting: lines(`
中小企業診断士
社会保険労務士
行政書士
キャリアコンサルタント
一級建築士
CADオペレーター
事業計画の相談役
研修講師
IT導入の相談役
機械設計者
インテリアコーディネーター
数学の家庭教師`),
}

/** The trade that an occupation names decides its first sub-category; others are spread over the tree. */
const mainTrade: Readonly<Record<string, string>> = {
  取材ライター: 'interview',
  商品紹介と商品説明文: 'product-description',
  シナリオライター: 'scenario',
  校正者: 'proofreading',
  技術文書のライター: 'technical-writing',
  コピーライター: 'copywriting',
  食と暮らしのライター: 'article',
  '医療・健康分野のライター': 'article',
  金融に強いライター: 'seo-writing',
  '子育て・教育のライター': 'article',
  旅と地域のライター: 'article',
  住まいと不動産のライター: 'seo-writing',
  ロゴとパッケージのデザイナー: 'logo',
  グラフィックデザイナー: 'flyer',
  イラストレーター: 'illustration',
  紙もの専門のデザイナー: 'pamphlet',
  水彩イラストレーター: 'illustration',
  エディトリアルデザイナー: 'book-editorial',
  キャラクターデザイナー: 'character',
  資料デザイナー: 'slide-design',
  店舗まわりのデザイナー: 'menu-pop',
  'バナー・SNS画像のデザイナー': 'banner',
  図解とピクトグラム: 'icon-button',
  筆文字とロゴ: 'logo',
  Webデザイナー: 'web-design',
  小さなお店のホームページ制作: 'website-build',
  WordPress専門: 'wordpress',
  コーダー: 'html-css',
  LPデザイナー: 'landing-page',
  UIデザイナー: 'ui-ux',
  ネットショップ構築: 'ec-site',
  ノーコード制作: 'no-code-site',
  Webディレクター: 'website-build',
  保守と更新の担当: 'site-maintenance',
  アクセシビリティ改善: 'web-accessibility',
  フロントエンドエンジニア: 'html-css',
  Webアプリエンジニア: 'web-app',
  業務自動化エンジニア: 'gas-automation',
  'Excel・VBA開発': 'excel-vba',
  スマホアプリ開発: 'mobile-app',
  サーバーエンジニア: 'infrastructure',
  'kintone・業務改善': 'low-code',
  'データ分析・機械学習': 'machine-learning',
  組込みエンジニア: 'embedded-iot',
  テストエンジニア: 'software-testing',
  フリーの社内SE: 'business-system',
  ゲームプログラマー: 'game-dev',
  '保守・改修専門': 'system-maintenance',
  動画編集者: 'video-editing',
  映像ディレクター: 'video-shooting',
  料理と商品のフォトグラファー: 'photo-shooting',
  ナレーター: 'narration',
  作曲家: 'composition',
  モーションデザイナー: 'motion-graphics',
  '3DCGデザイナー': 'three-d-cg',
  '音声編集・整音': 'audio-mixing',
  YouTube編集: 'youtube-production',
  写真レタッチャー: 'photo-retouch',
  ドローン空撮: 'drone',
  アニメーション作家: 'animation',
  オンライン秘書: 'online-assistant',
  'データ入力・集計': 'data-entry',
  文字起こし: 'transcription',
  '経理・記帳代行': 'bookkeeping',
  資料作成: 'document-making',
  ネットショップの商品登録: 'product-listing',
  カスタマーサポート: 'customer-support',
  採用事務の担当: 'hr-support',
  'リスト作成・調査': 'data-collection',
  Excelの表づくり: 'spreadsheet',
  '電話・メール対応': 'phone-support',
  英日翻訳者: 'english-translation',
  日英翻訳者: 'english-translation',
  中国語翻訳者: 'chinese-translation',
  韓国語翻訳者: 'korean-translation',
  フランス語翻訳者: 'french-translation',
  ドイツ語翻訳者: 'german-translation',
  契約書の翻訳者: 'business-translation',
  字幕翻訳者: 'media-translation',
  医薬翻訳者: 'medical-translation',
  'ゲーム・アプリの翻訳者': 'web-localization',
  通訳者: 'interpreting',
  スペイン語翻訳者: 'spanish-translation',
  広告運用者: 'listing-ads',
  SEOコンサルタント: 'seo-consulting',
  ひとり広報の伴走: 'pr-support',
  EC運営代行: 'ec-operation',
  市場調査員: 'market-research',
  アクセス解析: 'web-analytics',
  Instagram運用: 'instagram',
  LINE公式アカウント構築: 'line-marketing',
  ブランドづくりの相談役: 'branding',
  クラウドファンディング支援: 'crowdfunding',
  中小企業診断士: 'management-consulting',
  社会保険労務士: 'labor-consulting',
  行政書士: 'legal-support',
  キャリアコンサルタント: 'career-advice',
  一級建築士: 'architecture-cad',
  CADオペレーター: 'architecture-cad',
  事業計画の相談役: 'business-plan',
  IT導入の相談役: 'it-consulting',
  研修講師: 'lecture',
  機械設計者: 'mechanical-design',
  インテリアコーディネーター: 'real-estate',
  数学の家庭教師: 'lesson',
  在宅事務スタッフ: 'document-making',
  地図検索と口コミ対応: 'meo',
  メール施策の設計: 'crm-mail',
}

/** Titles that the law reserves: whoever bears one must hold the matching qualification. */
const needsQualification: Readonly<Record<string, string>> = {
  中小企業診断士: 'sme-consultant',
  社会保険労務士: 'labor-attorney',
  行政書士: 'administrative-scrivener',
  キャリアコンサルタント: 'career-consultant',
  一級建築士: 'architect-1',
  税理士: 'tax-accountant',
  インテリアコーディネーター: 'interior-coordinator',
  ドローン空撮: 'drone-pilot-2',
}

const reserved = new Set(
  lines(`
sme-consultant
labor-attorney
administrative-scrivener
judicial-scrivener
patent-attorney
tax-accountant
certified-accountant
architect-1
nurse
pharmacist`),
)

/** Languages are sold by the pair: an English translator does not get Thai by chance. */
const languageSkills: Readonly<Record<string, readonly string[]>> = {
  'english-translation': ['english-japanese', 'japanese-english', 'post-editing'],
  'chinese-translation': ['chinese-japanese', 'japanese-chinese'],
  'korean-translation': ['korean-japanese', 'japanese-korean'],
  'french-translation': ['french', 'english-japanese'],
  'german-translation': ['german', 'english-japanese'],
  'spanish-translation': ['spanish', 'english-japanese'],
  'business-translation': ['legal-translation', 'japanese-english', 'english-japanese'],
  'media-translation': ['subtitling', 'english-japanese'],
  'medical-translation': ['english-japanese', 'post-editing'],
  'web-localization': ['english-japanese', 'japanese-english', 'subtitling'],
  interpreting: ['consecutive-interpreting', 'japanese-english'],
}

const languageQualifications: Readonly<Record<string, readonly string[]>> = {
  'chinese-translation': ['hsk-6', 'chinese-test-1'],
  'korean-translation': ['topik-6', 'hangul-1'],
  'french-translation': ['futsuken-1'],
  'german-translation': ['dokken-1'],
  'spanish-translation': ['dele-b2'],
  interpreting: ['guide-interpreter', 'toeic-900'],
}

/** Home prefectures, the populous ones more than once. */
export const prefectures = lines(`
東京都
神奈川県
大阪府
北海道
愛知県
福岡県
埼玉県
兵庫県
千葉県
長野県
東京都
広島県
京都府
宮城県
静岡県
新潟県
岡山県
沖縄県
神奈川県
石川県
熊本県
大阪府
茨城県
群馬県
愛媛県
岐阜県
山形県
鹿児島県
東京都
奈良県
香川県
三重県
青森県
滋賀県
長崎県
富山県
島根県
高知県`)

const childrenOf = (category: string): readonly string[] =>
  catalogue.find((top) => top.slug === category)?.children.map((child) => child.slug) ?? []

const subcategoriesFor = (category: string, title: string, n: number): string[] => {
  const children = childrenOf(category)
  const main = mainTrade[title] ?? nth(children, n)
  // Interpreting or a second language is not a neighbour of a language, so translators keep to one trade.
  const more =
    category === 'translation' ? ['native-check'] : [nth(children, spread(n, 3)), nth(children, spread(n, 4))]
  return [...new Set([main, ...more])].slice(0, 1 + (n % 3))
}

const skillsFor = (category: string, main: string, n: number): string[] => {
  const own = languageSkills[main]
  if (own) return own.slice(0, 2 + (n % 2))
  const offered = skills.filter((skill) => skill.categories.includes(category)).map((skill) => skill.slug)
  const start = spread(n, 5)
  const picked = [0, 1, 2, 3, 4].map((step) => nth(offered, start + step * 7))
  return [...new Set(picked)].slice(0, 2 + (n % 4))
}

const qualificationsFor = (
  person: { category: string; main: string; title: string },
  n: number,
): string[] => {
  const bound = needsQualification[person.title]
  if (bound) return n % 2 === 0 ? [bound] : [bound, 'fp-2']
  if (n % 5 >= 3) return []
  const own = languageQualifications[person.main]
  if (own) return [nth(own, n)]
  if (person.category === 'translation') return [nth(['toeic-900', 'eiken-1', 'jtf-translation'], n)]
  const fitting = qualifications.filter(
    (one) => one.categories.includes(person.category) && !reserved.has(one.slug),
  )
  return [...new Set([nth(fitting, spread(n, 6)).slug])]
}

const displayNameFor = (
  name: { family: string; given: string; givenKana: string },
  category: string,
  k: number,
): string => {
  const pens = penNames[category] ?? []
  // Every fifth person works under the name of a studio until the list is used up.
  if (k % 5 === 3 && (k - 3) / 5 < pens.length) return nth(pens, (k - 3) / 5)
  const style = k % 7
  if (style === 2) return name.given
  if (style === 4) return `${name.family}${name.givenKana}`
  if (style === 6) return name.givenKana
  return `${name.family} ${name.given}`
}

const person = (category: string, k: number, n: number): FreelancerPerson => {
  const [family, familyKana] = nth(familyNames, n * 37 + 11) as [string, string]
  const [given, givenKana] = nth(givenNames, n * 53 + 7 + Math.floor(n / 110) * 3) as [string, string]
  const title = nth(occupations[category] ?? [], k)
  const subcategories = subcategoriesFor(category, title, n)
  const main = subcategories[0] ?? ''
  return {
    family,
    given,
    familyKana,
    givenKana,
    place: k,
    displayName: displayNameFor({ family, given, givenKana }, category, k),
    title,
    category,
    subcategories,
    skills: skillsFor(category, main, n),
    qualifications: qualificationsFor({ category, main, title }, n),
    prefecture: nth(prefectures, n),
  }
}

/** The people whom tests, docs and the printed logins call by name. */
const named: readonly FreelancerPerson[] = [
  {
    family: '佐伯',
    given: '葵',
    familyKana: 'さえき',
    givenKana: 'あおい',
    displayName: '佐伯 葵',
    place: 0,
    title: '食と暮らしのライター',
    category: 'writing',
    subcategories: ['product-description', 'article', 'interview'],
    skills: ['article-writing', 'food-writing', 'interviewing', 'story-outline'],
    qualifications: ['dietitian'],
    prefecture: '長野県',
  },
  {
    family: '三枝',
    given: '湊',
    familyKana: 'さえぐさ',
    givenKana: 'みなと',
    displayName: '三枝 湊',
    place: 0,
    title: 'ロゴとパッケージのデザイナー',
    category: 'design',
    subcategories: ['logo', 'package-design'],
    skills: ['illustrator', 'logo-design', 'package-design-skill'],
    qualifications: ['color-coordinator'],
    prefecture: '石川県',
  },
  {
    family: '守屋',
    given: '凛',
    familyKana: 'もりや',
    givenKana: 'りん',
    displayName: '凛',
    place: 1,
    title: '業務自動化エンジニア',
    category: 'development',
    subcategories: ['gas-automation', 'excel-vba'],
    skills: ['google-apps-script', 'excel-vba-skill', 'python'],
    qualifications: ['fundamental-it'],
    prefecture: '福岡県',
  },
  {
    family: '槙',
    given: '遥',
    familyKana: 'まき',
    givenKana: 'はるか',
    displayName: 'まき はるか',
    place: 0,
    title: '英日翻訳者',
    category: 'translation',
    subcategories: ['english-translation', 'native-check'],
    skills: ['english-japanese', 'japanese-english'],
    qualifications: ['eiken-1'],
    prefecture: '京都府',
  },
]

/** Trades dealt out in turn, so that any first hundred people hold all of them. */
const trades: readonly (readonly [category: string, k: number])[] = freelancerCounts
  .flatMap(([category, count]) =>
    Array.from({ length: count }, (_, k) => ({ category, k, place: (k + 0.5) / count })),
  )
  .sort((a, b) => a.place - b.place || (a.category < b.category ? -1 : 1))
  .map(({ category, k }) => [category, k] as const)

/** All freelancers of the demo world, the named ones first; the order never changes. */
export const freelancers: readonly FreelancerPerson[] = [
  ...named,
  ...trades.map(([category, k], n) => person(category, k, n)),
]

export type OperatorPerson = {
  family: string
  given: string
  familyKana: string
  givenKana: string
  displayName: string
}

export const operators: readonly OperatorPerson[] = [
  { family: '水島', given: '岬', familyKana: 'みずしま', givenKana: 'みさき', displayName: '岬' },
  { family: '穂積', given: '樹', familyKana: 'ほづみ', givenKana: 'いつき', displayName: '樹' },
]

export { type ClientPerson, clients } from './clients'
