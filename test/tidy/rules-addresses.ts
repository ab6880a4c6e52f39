import { movedTo } from '../../src/moved-pages'
import { at, isOurs, nodesOf, type Rule, wordsIn } from './source'

/** Where the path that this text begins with leads today; null for a text that is no address, or one of today. */
const leadsElsewhere = (words: string | undefined): string | null =>
  words?.startsWith('/') ? movedTo(/^[^?#]*/.exec(words)?.[0] ?? '') : null

export const noOldAddresses: Rule = {
  name: 'a link leads to the address of today, not to one that redirects',
  find: (tree) =>
    tree
      .filter(({ path: file }) => isOurs(file) && file !== 'src/moved-pages.ts')
      .flatMap((source) =>
        nodesOf(source, 'Literal', 'TemplateElement').flatMap(({ node }) => {
          const to = leadsElsewhere(wordsIn(node))
          return to === null ? [] : [at(source, node, `has moved to ${to}`)]
        }),
      ),
  planted: [
    { 'src/modules/jobs/pages/job-page.tsx': 'export const x = <a href="/rank?from=job">1</a>' },
    { 'src/modules/jobs/pages/job-page.tsx': 'export const y = (id: string) => `/profile/edit/works/` + id' },
  ],
  fine: [{ 'src/modules/jobs/pages/job-page.tsx': 'export const x = <a href="/ranks/rules">1</a>' }],
}
