// DATA_DIR: made at the start, and watched while the site runs.
import fs from 'node:fs'
import path from 'node:path'
import { elsewhereNote } from './postgres-files'

const reasons: Record<string, string> = {
  EEXIST: 'is a file, not a folder',
  ENOTDIR: 'lies below a file, not a folder',
  EACCES: 'may not be written by this user',
  EPERM: 'may not be written by this user',
  EROFS: 'is on a disk that is read-only',
  ENOENT: 'cannot be made',
  ENOSPC: 'is on a disk that is full',
}

const tryToWrite = (dir: string): void => {
  const probe = path.join(dir, `.write-${process.pid}`)
  fs.writeFileSync(probe, 'x')
  fs.rmSync(probe)
}

const fault = (code: string): Error => Object.assign(new Error(code), { code })

/** Folder by folder: Node's own recursive call never returns where a folder cannot be made, such as below /proc. */
const makeFolder = (dir: string): void => {
  const stat = fs.statSync(dir, { throwIfNoEntry: false })
  if (stat && !stat.isDirectory()) throw fault('EEXIST')
  if (stat) return
  const parent = path.dirname(dir)
  if (fs.statSync(parent, { throwIfNoEntry: false })?.isFile()) throw fault('ENOTDIR')
  makeFolder(parent)
  try {
    fs.mkdirSync(dir)
  } catch (error) {
    // Another process that starts now may have made it.
    if (!fs.statSync(dir, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

/** Makes the folder and writes to it once. Throws one sentence that names the setting. */
export const prepareFolder = (dir: string): void => {
  try {
    makeFolder(dir)
    tryToWrite(dir)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new Error(`DATA_DIR: ${dir} ${reasons[code] ?? `cannot be used (${code})`}`, { cause: error })
  }
}

const freeBytesMin = 100 * 1024 * 1024

const freeBytes = async (dir: string): Promise<number> => {
  const { bavail, bsize } = await fs.promises.statfs(dir)
  return bavail * bsize
}

/** Whether so many bytes more leave the 100 MB that the site itself needs: asked before a file comes. */
export const hasRoom = async (dir: string, bytes: number): Promise<boolean> =>
  (await freeBytes(dir)) - bytes >= freeBytesMin

/** The folder, and the embedded database's where that had to lie elsewhere (decision 001). */
const placesOf = (dir: string): string[] => {
  const note = path.join(dir, elsewhereNote)
  return fs.existsSync(note) ? [dir, fs.readFileSync(note, 'utf8').trim()] : [dir]
}

/** What is wrong with the folder's disk, in English for operators; null when it has 100 MB free and can be written. */
export const folderFault = async (dir: string): Promise<string | null> => {
  try {
    tryToWrite(dir)
    for (const place of placesOf(dir)) {
      const free = await freeBytes(place)
      if (free < freeBytesMin) return `${Math.floor(free / 1024 / 1024)} MB free`
    }
    return null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'cannot be written'
  }
}
