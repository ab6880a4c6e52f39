// Bundles the server and what the browser loads. A quarter of a second, so every start builds anew.
import fs from 'node:fs'
import path from 'node:path'
import { root } from './lib.js'

const common = { bundle: true, absWorkingDir: root, logLevel: 'warning', target: 'es2022' }
const outdir = path.join(root, 'dist', 'assets')
const assets = [
  { ...common, entryPoints: { site: 'src/ui/site.css' }, outdir, minify: true },
  { ...common, entryPoints: { site: 'src/islands/site.ts' }, outdir, minify: true, format: 'esm' },
  { ...common, entryPoints: ['src/islands/on-demand/*.ts'], outdir, minify: true, format: 'esm' },
]

/** Writes dist/assets/site.css, site.js, and what single pages need besides. */
export const buildAssets = async () => {
  const { build } = await import('esbuild')
  fs.mkdirSync(outdir, { recursive: true })
  for (const one of assets) await build(one)
}

/** Writes them now and whenever their sources change; answers the folder. */
export const watchAssets = async () => {
  await buildAssets()
  const { context } = await import('esbuild')
  for (const one of assets) await (await context(one)).watch()
  return outdir
}

/** Writes dist/<name>.js for a program that runs on Node; packages stay in node_modules. */
export const buildProgram = async (entry, name) => {
  const { build } = await import('esbuild')
  const outfile = path.join(root, 'dist', `${name}.js`)
  await build({
    ...common,
    entryPoints: [entry],
    outfile,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  })
  return outfile
}

/** Lets go of the bundler's own process, which would stay as long as ours. */
export const endBuilding = async () => (await import('esbuild')).stop()
