import {
  at,
  baseName,
  type Finding,
  isOurs,
  isTest,
  moduleOf,
  type Node,
  nameOf,
  nodesOf,
  type Rule,
  type Source,
  tagOf,
  wordsIn,
} from './source'

const japanese = /[\u3005\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff\uff66-\uff9f]/

const isDrawn = (file: string): boolean =>
  /\.tsx$/.test(file) && !isTest(file) && (moduleOf(file) !== undefined || /^src\/ui\//.test(file))
/** The gallery shows components to their makers, and a seal's character is a picture. */
const isPicture = (file: string): boolean => /^src\/ui\/(gallery|brand-seal|rank-seal)/.test(file)

export const noJapanese: Rule = {
  name: 'no Japanese stands in a page or a route: words come from texts',
  find: (tree) =>
    tree
      .filter(({ path: file }) => isDrawn(file) && !isPicture(file))
      .flatMap((source) =>
        source.nodes
          .filter(({ node }) => japanese.test(wordsIn(node) ?? ''))
          .map(({ node }) => at(source, node, `says 「${wordsIn(node)?.trim().slice(0, 20)}」`)),
      ),
  planted: [
    { 'src/modules/jobs/pages/page.tsx': 'const a = <p>仕事</p>' },
    { 'src/modules/jobs/routes.tsx': `const a = { flash: '保存しました' }` },
    { 'src/modules/jobs/pages/page.tsx': 'const a = `件`' },
  ],
  fine: [{ 'src/modules/jobs/pages/page.tsx': 'const a = <p>{t.title}</p> // 仕事' }],
}

/** Attributes whose text a person reads or hears. */
const spoken = ['alt', 'aria-label', 'hint', 'label', 'lead', 'placeholder', 'title']
const english = /[A-Za-z]{2,}/

const spokenLiteral = ({ node }: { node: Node }): boolean => {
  const name = nameOf(node['name'])
  const value = node['value'] as Node | null
  return spoken.includes(name ?? '') && value?.type === 'Literal' && english.test(String(value['value']))
}

export const noEnglish: Rule = {
  name: 'no English stands in a page either',
  find: (tree) =>
    tree
      .filter(({ path: file }) => isDrawn(file) && !isPicture(file))
      .flatMap((source) => [
        ...nodesOf(source, 'JSXText')
          .filter(({ node, parents }) => english.test(wordsIn(node) ?? '') && !inside(parents, 'code'))
          .map(({ node }) => at(source, node, `says “${wordsIn(node)?.trim().slice(0, 30)}”`)),
        ...nodesOf(source, 'JSXAttribute')
          .filter(spokenLiteral)
          .map(({ node }) => at(source, node, source.text.slice(node.start, node.end))),
      ]),
  planted: [
    { 'src/modules/jobs/pages/page.tsx': 'const a = <p>No jobs yet</p>' },
    { 'src/modules/jobs/pages/page.tsx': 'const a = <TextField name="a" label="Title" />' },
  ],
  fine: [{ 'src/modules/jobs/pages/page.tsx': 'const a = <p class="soft">{t.none} ¥</p>' }],
}

const inside = (parents: readonly Node[], tag: string): boolean =>
  parents.some((parent) => tagOf(parent) === tag)

const attributesOf = (node: Node): string[] =>
  ((node['openingElement'] as Node)['attributes'] as Node[]).map((one) => nameOf(one['name']) ?? '')

const handlers = /^on(blur|change|click|error|focus|input|key|load|mouse|pointer|submit|toggle)[a-z]*$/i

/** Where markup is written as text: the inlined stylesheet, and prose that was sanitized. */
const mayBeRaw = ['src/ui/layout.tsx']

export const strictPolicy: Rule = {
  name: 'no inline style, script or handler: the content policy forbids them',
  find: (tree) =>
    tree
      .filter(({ path: file }) => isOurs(file) && /\.tsx$/.test(file))
      .flatMap((source) => [
        ...nodesOf(source, 'JSXAttribute').flatMap(({ node }) => {
          const name = nameOf(node['name']) ?? ''
          const wrong = name === 'style' || handlers.test(name)
          return wrong ? [at(source, node, `the attribute ${name}`)] : []
        }),
        ...nodesOf(source, 'JSXElement').flatMap(({ node }) => {
          const tag = tagOf(node)
          const inline = tag === 'script' && !attributesOf(node).includes('src')
          const styled = tag === 'style' && !mayBeRaw.includes(source.path)
          return inline || styled ? [at(source, node, `an inline <${tag}>`)] : []
        }),
      ]),
  planted: [
    { 'src/ui/a.tsx': 'const a = <p style="color: red" />' },
    { 'src/ui/a.tsx': 'const a = <button onclick="go()" />' },
    { 'src/ui/a.tsx': 'const a = <script>go()</script>' },
    { 'src/ui/a.tsx': 'const a = <style>p</style>' },
  ],
  fine: [{ 'src/ui/a.tsx': 'const a = <script type="module" src={js}></script>' }],
}

const isTextsIndex = (file: string): boolean => /\/texts\/index\.ts$/.test(file)
/** Modules whose words still stand in files of their own. */
const notYetSplit = ['competitions', 'guard', 'tasks']

const misplaced = (source: Source): Finding[] => {
  if (notYetSplit.includes(moduleOf(source.path) ?? '')) return []
  const outside = isTextsIndex(source.path) ? [] : nodesOf(source, 'CallExpression')
  return [
    ...outside
      .filter(({ node }) => nameOf(node['callee']) === 'defineTexts')
      .map(({ node }) => at(source, node, 'defineTexts outside of texts/index.ts')),
    ...(/^texts[^/]*\.ts$/.test(baseName(source.path))
      ? [{ path: source.path, line: 1, what: 'words beside the folder texts/' }]
      : []),
  ]
}

export const textsFiles: Rule = {
  name: 'the words of a module stand in texts/ja.ts and texts/en.ts, joined in texts/index.ts',
  find: (tree) => {
    const ours = tree.filter(({ path: file }) => moduleOf(file) && !isTest(file))
    const drawing = new Set(
      ours.filter(({ path: file }) => /\/pages\/.*\.tsx$/.test(file)).map((s) => moduleOf(s.path)),
    )
    const having = new Set(ours.filter((s) => s.text.includes('defineTexts(')).map((s) => moduleOf(s.path)))
    const files = new Set(ours.map((s) => s.path))
    return [
      ...ours.flatMap(misplaced),
      ...[...files].filter(isTextsIndex).flatMap((file) =>
        ['ja', 'en']
          .map((lang) => file.replace('index.ts', `${lang}.ts`))
          .filter((one) => !files.has(one))
          .map((one) => ({ path: one, line: 1, what: 'is missing' })),
      ),
      ...[...drawing]
        .filter((module) => module && !having.has(module))
        .map((module) => ({ path: `src/modules/${module}`, line: 1, what: 'has pages and no texts' })),
    ]
  },
  planted: [
    { 'src/modules/jobs/pages/page.tsx': 'const a = 1' },
    { 'src/modules/jobs/words.ts': 'export const texts = defineTexts(ja, en)' },
    { 'src/modules/jobs/texts-todo.ts': 'export const a = 1' },
    { 'src/modules/jobs/texts/index.ts': '', 'src/modules/jobs/texts/ja.ts': '' },
  ],
  fine: [
    {
      'src/modules/jobs/pages/page.tsx': '',
      'src/modules/jobs/texts/index.ts': 'const texts = defineTexts(ja.texts, en.texts)',
      'src/modules/jobs/texts/ja.ts': '',
      'src/modules/jobs/texts/en.ts': '',
    },
  ],
}

/** Words for which the field has a term of its own (STYLE.md, Words). */
const privateWords = [
  'anew',
  'door',
  'doors',
  'house',
  'telling',
  'tellings',
  'told',
  'walk',
  'walks',
  'wish',
  'wishes',
]
/** Words that may stand in no file name; `any-…` files are arbitraries and belong in test/support. */
const isPrivate = (file: string): boolean => {
  const words = baseName(file).split('.')[0]?.split('-') ?? []
  return words.some((word) => privateWords.includes(word)) || (words[0] === 'any' && !isTest(file))
}

export const standardFileNames: Rule = {
  name: 'file names use standard terms of the field',
  find: (tree) =>
    tree
      .filter(({ path: file }) => isPrivate(file))
      .map(({ path: file }) => ({ path: file, line: 1, what: 'a word that the field does not use' })),
  planted: [
    { 'src/platform/http/doors.ts': '' },
    { 'src/modules/notices/tellings.ts': '' },
    { 'src/engine/any-facts.ts': '' },
  ],
  fine: [{ 'src/platform/http/routing.ts': '' }, { 'src/modules/search/doorway-pages.ts': '' }],
}

/** Words that the site does not use, each with the one it uses; docs/glossary.md lists them for people. */
export const bannedWords: readonly { not: RegExp; use: string }[] = [
  { not: /(?<!データの)分類(?!・)/, use: 'カテゴリ' },
  { not: /いずれかの分野|分野ごと|得意な分野/, use: 'カテゴリ' },
  { not: /ランクの決まり/, use: 'ランクの基準' },
  { not: /業務経験|職歴/, use: '経歴' },
  { not: /プロフィール画像|顔写真/, use: 'プロフィール写真' },
  { not: /利用料|発注料|仲介料/, use: 'システム手数料（ランサー）、発注手数料（クライアント）' },
  { not: /べき等|一度きりの鍵/, use: '冪等' },
  { not: /クライアント認証|認証クライアント|未認証/, use: '確認済みクライアント, クライアントの確認・認定' },
  { not: /迷惑メールボックス|スパムフォルダ/, use: '迷惑メールフォルダ' },
  { not: /パスワードを変え/, use: 'パスワードを変更' },
  { not: /はじめのページ|ホームページへ/, use: 'トップページへ' },
  { not: /名前未設定|表示名なし|名無し|名前なし|名前のない会員/, use: 'nameOf（名前未登録）' },
  { not: /必要な値ちょうど/, use: '基準値ちょうどでも達成とみなします' },
  { not: /無料登録|会員登録/, use: '新規登録' },
  { not: /(\$\{[^}]*\}|\d)名(?![前称義刺])/, use: '人' },
  { not: /真ん中の半分|半分が\$|中央は/, use: '半数が…、中央値は' },
  { not: /\} (h|min|s) left/, use: 'Due in 13 days' },
  { not: /\bties (count|are counted|are all in)\b/i, use: 'Ties are included' },
  { not: /met by its exact value|when it is reached exactly/i, use: 'Ties are included' },
]

/** Files of words that people read: texts, refusals, labels of conditions. */
const isOfWords = (file: string): boolean =>
  /^src\/(modules\/[^/]+|ui)\/texts\//.test(file) ||
  /\/refusals\.ts$/.test(file) ||
  ['src/engine/policy/registry.ts', 'src/error-pages.tsx', 'src/islands/char-counter.ts'].includes(file)

/** A string or template as it is written, with its gaps. */
const writtenIn = ({ text }: Source, node: Node): string | undefined =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string')
    ? text.slice(node.start, node.end)
    : undefined

export const agreedWords: Rule = {
  name: 'words that people read are those of the glossary',
  find: (tree) =>
    tree
      .filter(({ path: file }) => isOfWords(file))
      .flatMap((source) =>
        source.nodes.flatMap(({ node }) => {
          const written = writtenIn(source, node)
          const wrong = written && bannedWords.find(({ not }) => not.test(written))
          return wrong ? [at(source, node, `${wrong.not.exec(written)?.[0]}: the word is ${wrong.use}`)] : []
        }),
      ),
  planted: [
    { 'src/modules/jobs/texts/ja.ts': `export const texts = { category: '分類' }` },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text that is planted
    { 'src/modules/jobs/texts/ja.ts': 'export const texts = { n: (n) => `${n}名` }' },
    { 'src/modules/jobs/refusals.ts': `export const refuse = { a: { ja: '業務経験がありません' } }` },
    { 'src/ui/texts/ja.ts': `export const texts = { fee: 'システム利用料' }` },
    { 'src/modules/ranks/texts/en.ts': `export const texts = { ties: 'Ties count' }` },
    { 'src/modules/ranks/texts/en.ts': `export const texts = { ties: 'Met by its exact value.' }` },
    { 'src/modules/jobs/texts/ja.ts': `export const texts = { price: '中央は1万円です' }` },
    { 'src/modules/jobs/refusals.ts': `export const refuse = { a: { ja: '役員が2名以上' } }` },
  ],
  fine: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text that is planted
    { 'src/modules/jobs/texts/ja.ts': 'export const texts = { a: (n) => `${n}名称`, b: "カテゴリ" }' },
    { 'src/modules/categories/catalogue.ts': `const a = '分類・タグ付け'` },
  ],
}

export const wordRules = [noJapanese, noEnglish, strictPolicy, textsFiles, standardFileNames, agreedWords]

export interface MissingTranslation {
  key: string
  text: string
}

/** English words that are still Japanese: of strings, and of what functions are written with. */
export const japaneseIn = (texts: unknown, key = ''): MissingTranslation[] => {
  const text = typeof texts === 'function' ? String(texts) : texts
  if (typeof text === 'string') return japanese.test(text) ? [{ key, text }] : []
  if (typeof text !== 'object' || text === null) return []
  return Object.entries(text).flatMap(([name, value]) => japaneseIn(value, key ? `${key}.${name}` : name))
}
