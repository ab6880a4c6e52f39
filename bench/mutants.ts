// Mutation test of rules, lifecycles, ledger and engine: mutants drawn at random, each run against the tests that load the file.
// Prints those that no test noticed. `--count=100 --seed=1`; by default 5, to show that it works.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { report } from './bars/report'
import { root } from './bars/test-app'
import { type Mutant, mutantsIn } from './mutants/mutants-in'

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const count = option('count', 5)

const isTarget = (file: string): boolean =>
  /\.ts$/.test(file) &&
  !/\.test\.|texts/.test(file) &&
  (/\/(rules|lifecycle)\.ts$/.test(file) ||
    /^modules\/ledger\/(entries|fees|withholding|refund-shares|quote|calculator|verify)\.ts$/.test(file) ||
    /^(engine|modules\/ranks\/engine)\//.test(file))

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

/** A copy of the source, so that a mutant never stands in the checkout; packages are shared. */
const makeCopy = (): string => {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-mutants-'))
  fs.chmodSync(copy, 0o755)
  for (const name of [
    'src',
    'test',
    'db',
    'bin',
    'docs',
    'bench',
    'dist',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
  ])
    if (fs.existsSync(path.join(root, name)))
      fs.cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  return copy
}

const copy = makeCopy()
process.on('exit', () => fs.rmSync(copy, { recursive: true, force: true }))

/** Whether some test of these kinds that loads the file fails. */
const isNoticed = (file: string, kinds: readonly string[]): boolean => {
  const projects = kinds.flatMap((kind) => ['--project', kind])
  const words = ['related', file, '--run', '--bail=1', '--silent', '--passWithNoTests', ...projects]
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
    cwd: copy,
    stdio: 'ignore',
    timeout: 600_000,
  })
  return status !== 0
}

const isKilled = (mutant: Mutant): boolean => {
  const place = path.join(copy, mutant.file)
  const text = fs.readFileSync(place, 'utf8')
  fs.writeFileSync(place, text.slice(0, mutant.start) + mutant.after + text.slice(mutant.end))
  const killed = isNoticed(mutant.file, ['rule']) || isNoticed(mutant.file, ['flow', 'simulation'])
  fs.writeFileSync(place, text)
  return killed
}

const lineOf = ({ file, start }: Mutant): number =>
  fs.readFileSync(path.join(root, file), 'utf8').slice(0, start).split('\n').length

const mutants = drawn()
let killed = 0
for (const mutant of mutants) {
  const isDead = isKilled(mutant)
  killed += isDead ? 1 : 0
  console.log(
    `${isDead ? 'killed  ' : 'SURVIVED'} ${mutant.file}:${lineOf(mutant)}  ${mutant.before} → ${mutant.after}`,
  )
}
const share = Math.round((killed * 100) / Math.max(1, mutants.length))
report(root, 'mutants', [{ what: `of ${mutants.length} mutants, killed (%)`, ours: share, atLeast: 95 }])
