// Names of messengers as people write them, in hiragana and lower-case Latin (see `Draft.sounds`).

const gap = '[ ._\\-*/|・]?'
const classes: Readonly<Record<string, string>> = {
  ...{ i: '[i1l!|]', l: '[l1i|!]', e: '[e3]', a: '[a4@]', o: '[o0]', s: '[s5$]', t: '[t7]' },
}
/** A Latin name with its usual replacement letters and a gap allowed anywhere. */
const latin = (name: string): string =>
  `(?<![a-z0-9])${name
    .split('')
    .map((letter) => classes[letter] ?? letter)
    .join(gap)}(?![a-z])`
/** A Latin name to which more letters may be glued. */
const latinOpen = (name: string): string => latin(name).replace('(?![a-z])', '')

export interface Messenger {
  readonly names: readonly string[]
  /** The tool is common at work: what is found warns, and a list of tools is no invitation. */
  readonly common?: true
  /** The name is an everyday word: it counts only where a particle makes it the way or the place. */
  readonly everyday?: true
}

const hidden = '[○〇●◯*×✕?_＿]'

/** What each messenger is called, plainly and to hide it from a filter. */
export const messengers: readonly Messenger[] = [
  {
    names: [
      ...[
        latin('line'),
        `${latinOpen('line')}(?=id)`,
        `(?<![a-z])l${hidden}ne(?![a-z])`,
        `(?<![a-z])li${hidden}e(?![a-z])`,
      ],
      ...[
        'らいん',
        'らぃん',
        'らい[そソ](?=で|に|の|交換|を)',
        `ら${hidden}ん`,
        `らい${hidden}`,
        'りいん',
        'んいら',
        '(?<![a-z])enil(?![a-z])',
        'えるあいえぬいー',
      ],
      ...[
        '緑(?:色)?の(?:あぷり|やつ|あれ|とーく|ちゃっと|めっせ|吹き出し|とこ|ほう|方)',
        'みどりの?(?:色)?の?(?:あぷり|やつ)',
        '緑(?:あぷり|いつ|(?:色)?の?あいこんのあぷり)',
      ],
    ],
  },
  {
    names: [
      latinOpen('kakaotalk'),
      latin('kakao'),
      'かかおとーく',
      'かかお(?:の?id|と(?=[でにの]))',
      'かかお',
      '黄色い?(?:の)?(?:とーく)?あぷり',
    ],
  },
  {
    names: [
      latinOpen('whatsapp'),
      "what'?s app",
      'わっつあっぷ',
      'わっつあぷ',
      'ほわっつあっぷ',
      '(?<![a-z])wapp(?![a-z])',
    ],
  },
  {
    names: [
      latinOpen('telegram'),
      'てれぐらむ',
      'てれぐら',
      '(?<![a-z0-9])tg(?![a-z0-9])',
      '紙飛行機の?(?:あぷり|やつ)',
    ],
  },
  { names: [latinOpen('discord'), 'でぃすこーど', 'でぃすこ', 'でぃすこる'] },
  { names: [latinOpen('chatwork'), 'ちゃっとわーく', 'ちゃとわ', 'ちゃっとわ'], common: true },
  { names: [latin('skype'), 'すかいぷ', 'すかぺ'] },
  { names: [latin('slack'), 'すらっく'], common: true },
  { names: [latin('signal'), 'しぐなる'], common: true, everyday: true },
  { names: [latinOpen('wechat'), '微信', 'うぃーちゃっと', 'ういちゃっと', latin('weixin')] },
  { names: [latin('viber'), 'ばいばー', latin('snapchat')] },
  {
    names: [
      '(?:facebook|fb) ?messenger',
      '(?<![a-z])(?:facebook|ふぇいすぶっく|fb)(?=で)',
      '(?:ふぇいすぶっく|fb)の?(?:めっせんじゃー|めっせ)',
      '(?<!a )messenger(?! bag)',
      'めっせんじゃー',
    ],
  },
  {
    names: [
      '(?<![a-z])(?:insta(?:gram)?|ig)(?![a-z])',
      'いんすた(?:ぐらむ)?',
      '(?<![a-z])twitter(?![a-z])',
      'ついったー',
      'えっくすのdm',
      '(?<![a-z0-9])xの(?=dm)',
    ],
    common: true,
  },
  {
    names: [
      latin('teams'),
      latin('zoom'),
      'ずーむ',
      'ちーむず',
      'google ?meet',
      'ぐーぐるみーと',
      '(?<![a-z])facetime',
    ],
    common: true,
  },
]

/** One pattern for all names; group `n` is messenger `n`. */
export const namePattern = new RegExp(messengers.map(({ names }) => `(${names.join('|')})`).join('|'), 'g')

/** Longer words in which a name only stands by chance, and the products that are called by it. */
export const nameInWord = {
  before: /[ァ-ヶー]$/,
  after: /^[ァ-ヶー]/,
}

export const productAfter =
  /^(?:を(?!交換|こうかん|教|おしえ|追加|使って(?!い|おり)|使いま|つか|登録|入れ|いれ|聞|送|やっ|知ら|お知ら|介|通|いただ|もら|ふぉろー|しま|して|開|いんすとーる|だうんろーど|共有|お使い|利用して(?!い|おり)|ご利用|経由)|や[^。]{1,12}(?:を使った|の活用))|^(?:の)?(?:公式|すたんぷ|広告|ばなー|れ?api|messaging|business|works|わーくす(?!ぺーす)|ぺい|pay|まんが|漫画|みーてぃんぐ対応|あぷり開発|apps?\b|bots?\b|ぼっと|連携|integration|運用|構築|配信|風|用|りっち|とーく画面|stickers?|ads?\b|api|みにあぷり|ろぐいん|login|登録者|英会話|for business|解析|制御|通知|の歴史|の使い方|まにゅある|会議|みーてぃんぐ|server theme|com\b|process|あいこん|いらすと|こみゅにてぃ(?:向け|用)|導入|比較|_id|社|の歴史|\)の|bag|ばっぐ|voom|-style|-like| style|っぽい)/
