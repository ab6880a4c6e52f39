// Where a Chromium comes from: the one named, the one from npm, whose version is ours to choose and which has no windows to
// draw, or the machine's own. No person has to install one.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

const root = path.resolve(import.meta.dirname, '../..')

interface Program {
  executablePath: string
  env: Record<string, string>
  args: string[]
}

/** Quiet and offline: nothing but the page under test is loaded or asked for. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** A finished copy of `name`, made once per machine; half-made copies are never seen under that name. */
const once = (name: string, make: (dir: string) => void): string => {
  const dir = path.join(os.tmpdir(), `${name}-${process.getuid?.() ?? 'user'}`)
  if (fs.existsSync(dir)) return dir
  const half = fs.mkdtempSync(`${dir}-`)
  make(half)
  try {
    fs.renameSync(half, dir)
  } catch {
    // Somebody else was first.
    fs.rmSync(half, { recursive: true, force: true })
  }
  return dir
}

/** Machines without Japanese fonts would draw boxes; the font comes from npm. */
const fontsConfig = (): string => {
  const fonts = path.join(root, 'node_modules', '@expo-google-fonts', 'noto-sans-jp')
  const dir = once('tanomi-fonts', () => {})
  const file = path.join(dir, `${createHash('sha256').update(fonts).digest('hex').slice(0, 12)}.conf`)
  const folders = ['400Regular', '500Medium', '700Bold'].map((weight) => path.join(fonts, weight))
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${path.join(dir, 'cache')}</cachedir>
<alias><family>sans-serif</family><prefer><family>Noto Sans JP</family></prefer></alias>
</fontconfig>`,
  )
  return file
}

const installed = (file: string): Program => ({ executablePath: file, env: {}, args: [] })

/** The machine's own. */
const system = (): Program | null => {
  const known = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  const found = known.find((file) => fs.existsSync(file))
  return found ? installed(found) : null
}

/** The packed browser of @sparticuz/chromium with the few libraries that plain machines lack: a fifth faster than a whole browser. */
const fromNpm = (): Program | null => {
  const home = path.join(root, 'node_modules', '@sparticuz', 'chromium')
  const packed = path.join(home, 'bin')
  if (process.platform !== 'linux' || !fs.existsSync(packed)) return null
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string
  }
  const dir = once(`tanomi-chromium-${version}`, (half) => {
    const unpack = (name: string): Buffer => brotliDecompressSync(fs.readFileSync(path.join(packed, name)))
    fs.writeFileSync(path.join(half, 'chromium'), unpack('chromium.br'), { mode: 0o755 })
    for (const name of ['al2023.tar.br', 'swiftshader.tar.br'])
      spawnSync('tar', ['-x', '-C', half], { input: unpack(name) })
  })
  return {
    executablePath: path.join(dir, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(dir, 'lib') },
    args: ['--no-zygote', '--headless=shell'],
  }
}

/** The last resort, for root on a Debian whose processor has no packed browser. */
const fromDebian = (): Program | null => {
  if (process.getuid?.() !== 0 || !fs.existsSync('/etc/debian_version')) return null
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' })
  execFileSync('apt-get', ['install', '-yq', '--no-install-recommends', 'chromium'], {
    env,
    stdio: 'ignore',
  })
  return { executablePath: '/usr/bin/chromium', env: {}, args: [] }
}

/** TANOMI_CHROMIUM names one by its path, and then no other is tried. */
const finders = (): (() => Program | null)[] => {
  const file = process.env['TANOMI_CHROMIUM']
  return file ? [() => installed(file)] : [fromNpm, system, fromDebian]
}

/** Starts the first Chromium that runs here, with more flags if given. Throws, with each one's own words, when none does. */
export const launchChromium = async (more: readonly string[] = []): Promise<Browser> => {
  const faults: string[] = []
  for (const find of finders()) {
    try {
      const program = find()
      if (!program) continue
      return await chromium.launch({
        executablePath: program.executablePath,
        args: [...flags, ...program.args, ...more],
        env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: fontsConfig(), ...program.env },
      })
    } catch (error) {
      faults.push((error as Error).message)
    }
  }
  throw new Error(`No Chromium runs here. Name one with TANOMI_CHROMIUM.\n${faults.join('\n')}`)
}
