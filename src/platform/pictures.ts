import fs from 'node:fs/promises'
import type { EmbeddedText } from './embedded-texts'
import type { ImageShape } from './picture-encoding'
import { checkPictureKind, isPdf, pictureHeadBytes, refusePicture } from './picture-kinds'
import type { PictureSet, PictureTask } from './picture-worker'
import { makeWorkers, type WorkerLimits } from './picture-workers'

export interface PictureLimits extends WorkerLimits {
  readonly workers: number
  /** Pictures of one person that may wait. */
  readonly waitingPerPerson: number
}

export const pictureLimits: PictureLimits = {
  timeMs: 20_000,
  pixels: 50_000_000,
  memoryBytes: 640 * 1024 * 1024,
  workers: 2,
  waitingPerPerson: 12,
}

export interface PictureRequest {
  /** Whose picture it is: another of the same person waits. */
  readonly ownerId: string
  /** A file on this machine, or the bytes themselves. */
  readonly source: string | Buffer
  readonly shape: ImageShape
  /** The form's field, named by a refusal. */
  readonly field?: string
}

/** A picture or a PDF of which several pictures are made at once. */
export type PreviewRequest = Omit<PictureRequest, 'shape'> & { readonly shapes: readonly ImageShape[] }

interface Waiting extends Pick<PictureRequest, 'ownerId' | 'field'> {
  readonly task: PictureTask
  readonly done: (made: PictureSet) => void
  readonly failed: (error: Error) => void
}

const faults = {
  unreadable: 'not-an-image',
  locked: 'pdf-locked',
  'too-large': 'picture-too-large',
  ended: 'picture-took-too-long',
} as const

const headOf = async (source: string | Buffer): Promise<Buffer> => {
  if (typeof source !== 'string') return source.subarray(0, pictureHeadBytes)
  const file = await fs.open(source)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(pictureHeadBytes), 0, pictureHeadBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Hands tasks to workers: one person's pictures are taken one after the other, different people's at once. */
const makeQueue = (limits: PictureLimits) => {
  const work = makeWorkers(limits)
  const busy = new Set<string>()
  let waiting: Waiting[] = []

  const runOne = async (request: Waiting): Promise<void> => {
    try {
      const outcome = await work(request.task)
      if ('images' in outcome) request.done(outcome)
      else request.failed(refusePicture(faults[outcome.fault], request.field))
    } finally {
      busy.delete(request.ownerId)
      startNext()
    }
  }
  const startNext = (): void => {
    if (busy.size >= limits.workers) return
    const next = waiting.find(({ ownerId }) => !busy.has(ownerId))
    if (!next) return
    waiting = waiting.filter((one) => one !== next)
    busy.add(next.ownerId)
    runOne(next).catch(next.failed)
    startNext()
  }

  const take = (of: Pick<PictureRequest, 'ownerId' | 'field'>, task: PictureTask): Promise<PictureSet> => {
    const { ownerId, field } = of
    if (waiting.filter((one) => one.ownerId === ownerId).length >= limits.waitingPerPerson)
      throw refusePicture('pictures-waiting', field)
    return new Promise((done, failed) => {
      waiting.push({ ownerId, ...(field ? { field } : {}), task, done, failed })
      startNext()
    })
  }
  return { take, waiting: () => waiting.length, running: () => busy.size }
}

/** Encoders of what visitors send, each over a queue of its own. */
export const makePictures = (limits: PictureLimits) => {
  const { take, waiting, running } = makeQueue(limits)
  /**
   * Encodes a visitor's picture as WebP, upright, cropped and without EXIF, in a process of its own. Refuses by content
   * what is not JPEG, PNG or WebP, and what exceeds the limits of time, pixels or memory. Never inside a transaction.
   */
  const encode = async (request: PictureRequest): Promise<Buffer> => {
    checkPictureKind(await headOf(request.source), request.field)
    const { images } = await take(request, { source: request.source, shapes: [request.shape] })
    return Buffer.from(images[0] as Uint8Array)
  }

  /**
   * Several pictures of one that a visitor sent, or of a PDF's first page, with its fingerprint, as `encode` makes one.
   * Refuses what `encode` refuses, and a PDF that is locked.
   */
  const encodePreviews = async (request: PreviewRequest): Promise<PictureSet> => {
    const { source, shapes, field } = request
    const head = await headOf(source)
    if (!isPdf(head)) checkPictureKind(head, field)
    return take(request, { source, shapes, isPdf: isPdf(head), withFingerprint: true })
  }
  /**
   * The text layer and the QR codes of a picture or a PDF (§5.2), within the same limits. Refuses what is neither, and what
   * cannot be read.
   */
  const readTexts = async (request: Omit<PictureRequest, 'shape'>): Promise<readonly EmbeddedText[]> => {
    const { source, field } = request
    const head = await headOf(source)
    if (!isPdf(head)) checkPictureKind(head, field)
    return (await take(request, { source, shapes: [], isPdf: isPdf(head), textsOnly: true })).texts
  }
  return { encode, encodePreviews, readTexts, waiting, running }
}

const pictures = makePictures(pictureLimits)

/** The encoders of this process (see `makePictures`). */
export const { encode: encodePicture, encodePreviews, readTexts: readEmbeddedTexts } = pictures
