// All style sheets are one on the page: a class that two modules style is styled by both wherever it stands.
import { at, moduleOf, nodesOf, type Rule, type Source, tagOf } from './source'

interface Styled {
  name: string
  path: string
  line: number
}

/** The class that each selector begins with: what follows stands inside of it. */
const firstClasses = ({ path, text }: Source): Styled[] => {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  return [...plain.matchAll(/([^{};]+)\{/g)].flatMap(({ 1: selectors = '', index }) => {
    const line = plain.slice(0, index).split('\n').length
    return selectors.split(',').flatMap((selector) => {
      const name = /^\s*\.([a-z][\w-]*)/.exec(selector)?.[1]
      return name ? [{ name, path, line }] : []
    })
  })
}

/** The names that pages may style further: those in the elements of `src/ui`. */
const classesOfUi = (tree: readonly Source[]): Set<string> =>
  new Set(
    tree
      .filter(({ path: file }) => /^src\/ui\/.*\.(tsx|css)$/.test(file))
      .flatMap(({ text }) => [...text.matchAll(/class="([^"]+)"|\.([a-z][\w-]*)/g)])
      .flatMap(([, names = '', name = '']) => [...names.split(' '), name]),
  )

/** `src/ui` offers its classes to all pages; each module's own are its own. */
export const classesOfOneModule: Rule = {
  name: 'a class is styled by one module alone',
  find: (tree) => {
    const ofUi = classesOfUi(tree)
    const owners = new Map<string, string | undefined>()
    return tree
      .filter(({ path: file }) => moduleOf(file) && file.endsWith('.css'))
      .flatMap(firstClasses)
      .filter(({ name }) => !ofUi.has(name))
      .filter(({ name, path: file }) => {
        if (!owners.has(name)) owners.set(name, moduleOf(file))
        return owners.get(name) !== moduleOf(file)
      })
      .map(({ name, path: file, line }) => ({
        path: file,
        line,
        what: `.${name} is a class of ${owners.get(name)}`,
      }))
  },
  planted: [
    {
      'src/modules/jobs/pages/jobs.css': '.prose > p { margin: 0 }',
      'src/modules/search/pages/front.css': '.front { color: red }\n.prose { margin: 1px }',
    },
  ],
  fine: [
    {
      'src/modules/jobs/pages/jobs.css': '.prose { margin: 0 } .prose p { margin: 0 }',
      'src/modules/search/pages/front.css': '.front .prose { margin: 1px }',
    },
    {
      'src/ui/card.css': '.card { margin: 0 }',
      'src/modules/jobs/pages/jobs.css': '.card > p { margin: 0 }',
      'src/modules/search/pages/front.css': '.card > b { margin: 1px }',
    },
  ],
}

/** Without such a value, the browser drops the whole declaration and says nothing. */
export const knownProperties: Rule = {
  name: 'a custom property that a style sheet uses is set somewhere',
  find: (tree) => {
    const texts = tree.filter(({ path: file }) => /^src\/.*\.(css|tsx?)$/.test(file))
    const set = new Set(
      texts.flatMap(({ text }) => [...text.matchAll(/(?<!var\()(--[a-z][\w-]*)/g)].map(([name]) => name)),
    )
    return texts
      .filter(({ path: file }) => file.endsWith('.css'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/var\((--[\w-]+)\)/g)]
          .filter(([, name = '']) => !set.has(name))
          .map(({ 1: name, index }) => ({
            path,
            line: text.slice(0, index).split('\n').length,
            what: `${name} is set nowhere`,
          })),
      )
  },
  planted: [{ 'src/ui/a.css': ':root { --soft: #555 }\np { color: var(--ink-soft) }' }],
  fine: [{ 'src/ui/a.css': ':root { --soft: #555 }\np { color: var(--soft); width: var(--least, 4px) }' }],
}

export const consoleTables: Rule = {
  name: 'a table of the console is a DataTable, whose rows are cards on a telephone',
  find: (tree) =>
    tree
      .filter(
        ({ path: file, text }) => moduleOf(file) && /\.tsx$/.test(file) && text.includes('ConsoleLayout'),
      )
      .flatMap((source) =>
        nodesOf(source, 'JSXElement')
          .filter(({ node }) => tagOf(node) === 'table')
          .map(({ node }) => at(source, node, 'a table of its own')),
      ),
  planted: [
    {
      'src/modules/jobs/pages/jobs-page.tsx':
        'const a = <ConsoleLayout><table class="table" /></ConsoleLayout>',
    },
  ],
  fine: [
    { 'src/modules/jobs/pages/jobs-page.tsx': 'const a = <ConsoleLayout><DataTable /></ConsoleLayout>' },
    { 'src/modules/jobs/pages/terms-table.tsx': 'const a = <table class="table" />' },
  ],
}
