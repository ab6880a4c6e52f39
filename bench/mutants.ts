// Mutation test of rules, lifecycles, ledger and engine: mutants drawn at random, each run against the rule tests
// that load its file, then against the flows and simulations of its module.
// Prints those that no test noticed. `--count=100 --seed=1`; by default 5, to show that it works.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { report } from './bars/report'
import { root } from './bars/test-app'
import { makeCopy } from './mutants/in-copy'
import { type Mutant, mutantsIn } from './mutants/mutants-in'

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const count = option('count', 5)

const isTarget = (file: string): boolean =>
  /\.ts$/.test(file) &&
  !/\.test\.|texts/.test(file) &&
  (/\/(rules|lifecycle)\.ts$/.test(file) ||
    /^modules\/ledger\/(entries|fees|withholding|refund-shares|quote|calculator|verify)\.ts$/.test(file) ||
    /^engine\//.test(file) ||
    file === 'platform/lifecycle.ts')

/** Beginnings of the names of flow and simulation tests about a file: those of its module, of the modules of ranks for the engine. */
const testsOf = (file: string): string[] => {
  const module = /^src\/modules\/([^/]+)\//.exec(file)?.[1]
  const names = module ? [module] : file.startsWith('src/engine/') ? ['rank', 'client-standing'] : []
  const simulated = {
    ledger: ['contracts'],
    rank: ['ranks.test'],
    'client-standing': ['client-standing.test'],
  }
  return names.flatMap((name) => [
    `flows/${name}`,
    ...(simulated[name as keyof typeof simulated] ?? [name]).map((one) => `simulations/${one}`),
  ])
}

const targets = fs
  .readdirSync(path.join(root, 'src'), { recursive: true })
  .map(String)
  .filter(isTarget)
  .sort()
  .map((file) => path.join('src', file))

/** Numbers from a seed (mulberry32): the same mutants for the same seed and source. */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}

const drawn = (): Mutant[] => {
  const all = targets.flatMap((file) => mutantsIn(file, fs.readFileSync(path.join(root, file), 'utf8')))
  const random = randomFrom(option('seed', 1))
  const picked: Mutant[] = []
  while (picked.length < Math.min(count, all.length))
    picked.push(...all.splice(Math.floor(random() * all.length), 1))
  return picked
}

const copy = makeCopy()

type Outcome = 'passed' | 'failed' | 'too long'

/** How vitest ends. A mutant may loop, in a worker that only a kill of the whole group ends: then it took too long. */
const outcomeOf = (words: readonly string[], seconds: number): Promise<Outcome> =>
  new Promise((resolve) => {
    const args = ['node_modules/vitest/vitest.mjs', ...words, '--bail=1', '--silent', '--passWithNoTests']
    const child = spawn(process.execPath, args, { cwd: copy, stdio: 'ignore', detached: true })
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    }, seconds * 1000)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(isLate ? 'too long' : code === 0 ? 'passed' : 'failed')
    })
  })

/** The tests beside the file, then the others that load it. */
const byRules = async ({ file }: Mutant): Promise<Outcome> => {
  const beside = await outcomeOf(['run', `${path.dirname(file)}/`, '--project', 'rule'], 300)
  return beside === 'passed' ? outcomeOf(['related', file, '--run', '--project', 'rule'], 300) : beside
}

/** Flows and simulations named after the module of the file. */
const byFlows = async ({ file }: Mutant): Promise<Outcome> => {
  const tests = testsOf(file)
  if (tests.length === 0) return 'passed'
  return outcomeOf(['run', '--project', 'flow', '--project', 'simulation', ...tests], 900)
}

const outcomeWith = async (mutant: Mutant, run: (mutant: Mutant) => Promise<Outcome>): Promise<Outcome> => {
  const place = path.join(copy, mutant.file)
  const text = fs.readFileSync(place, 'utf8')
  fs.writeFileSync(place, text.slice(0, mutant.start) + mutant.after + text.slice(mutant.end))
  const outcome = await run(mutant)
  fs.writeFileSync(place, text)
  return outcome
}

const lineOf = ({ file, start }: Mutant): number =>
  fs.readFileSync(path.join(root, file), 'utf8').slice(0, start).split('\n').length

const mutants = drawn()
const left = new Set(mutants)
/** Runs one kind of tests against those that no kind before has noticed, and prints each. */
const pass = async (kind: string, run: (mutant: Mutant) => Promise<Outcome>): Promise<void> => {
  for (const mutant of [...left]) {
    const outcome = await outcomeWith(mutant, run)
    if (outcome !== 'passed') left.delete(mutant)
    console.log(
      `${kind} ${outcome.padEnd(8)} ${mutant.file}:${lineOf(mutant)}  ${mutant.before} → ${mutant.after}`,
    )
  }
}
// The quick tests first for all of them: what they leave over is known early.
await pass('rules', byRules)
await pass('flows', byFlows)
const killed = mutants.length - left.size
for (const mutant of left)
  console.log(`SURVIVED ${mutant.file}:${lineOf(mutant)}  ${mutant.before} → ${mutant.after}`)
const share = Math.round((killed * 100) / Math.max(1, mutants.length))
report(root, 'mutants', [{ what: `of ${mutants.length} mutants, killed (%)`, ours: share, atLeast: 95 }])
