// A full disk without filling one.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { vi } from 'vitest'

/** The disk is as good as full: what would be written is refused beforehand. */
export const withoutRoom = async <T>(work: () => Promise<T>): Promise<T> => {
  const free = { bavail: 1, bsize: 4096 } as Awaited<ReturnType<typeof fs.promises.statfs>>
  const statfs = vi.spyOn(fs.promises, 'statfs').mockResolvedValue(free as never)
  return work().finally(() => statfs.mockRestore())
}

/** The disk gets full in the middle of each file that is written: half of its first piece still fits. */
export const withFullDisk = async <T>(work: () => Promise<T>): Promise<T> => {
  const real = fs.createWriteStream
  const failing: typeof real = (...args) => {
    const stream = real(...args)
    stream._write = (piece: Buffer, _encoding, done) => {
      fs.writeSync((stream as unknown as { fd: number }).fd, piece.subarray(0, piece.length / 2))
      done(
        Object.assign(new Error('ENOSPC: no space left on device, write'), {
          code: 'ENOSPC',
          syscall: 'write',
        }),
      )
    }
    Object.assign(stream, { _writev: null })
    return stream
  }
  fs.createWriteStream = failing
  syncBuiltinESMExports()
  return work().finally(() => {
    fs.createWriteStream = real
    syncBuiltinESMExports()
  })
}
