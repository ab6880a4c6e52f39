// Bugs that people could have written (R4): each is planted by itself, and the simulations of all lifecycles must notice it.
// Prints which of them did; without any bug they must pass. `--only=raise` plants those whose words contain it.
import { report } from './bars/report'
import { root } from './bars/test-app'
import { fails, makeCopy, whileChanged } from './mutants/in-copy'
import { planted } from './mutants/planted'

/** Of one lifecycle each, and of all together; the quick ones first. */
const simulations = ['tasks', 'contracts', 'world'] as const
const only = process.argv.find((word) => word.startsWith('--only='))?.slice(7) ?? ''
const minutes = 10

const copy = makeCopy()
const isNoticedBy = (name: string): Promise<boolean> =>
  fails(copy, ['run', '--project', 'simulation', `simulations/${name}.test`], minutes * 60)

/** The first simulation that fails; null where all pass. */
const noticedBy = async (): Promise<string | null> => {
  for (const name of simulations) if (await isNoticedBy(name)) return name
  return null
}

const plant = ({ file, before, after }: (typeof planted)[number]): Promise<string | null> => {
  const change = (text: string): string => {
    if (text.split(before).length !== 2) throw new Error(`${file} does not hold '${before}' once`)
    return text.replace(before, () => after)
  }
  return whileChanged({ copy, file, change }, noticedBy)
}

const sound = await noticedBy()
const chosen = planted.filter(({ what }) => what.includes(only))
let found = 0
for (const bug of chosen) {
  const by = await plant(bug)
  found += by ? 1 : 0
  console.log(`${by ? `found by ${by}` : 'MISSED'}: ${bug.what}`)
}
report(root, 'planted', [
  { what: 'simulations that fail without a bug', ours: sound ? 1 : 0, bar: 0, note: sound ?? '' },
  { what: `of ${chosen.length} planted bugs, found`, ours: found, atLeast: chosen.length },
])
