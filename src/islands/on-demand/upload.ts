// Sends one file, and goes on where a lost connection or a closed page cut it off (§3.9, the tus protocol).
import { type DetailedError, Upload } from 'tus-js-client'

export interface UploadRequest {
  readonly file: File
  /** 0 to 1. */
  readonly progressed: (share: number) => void
}

/** A lost connection is tried again after these many milliseconds each; then the person is told. */
const retryDelays = [0, 1000, 3000, 8000, 20_000]
/** Small enough that a proxy with a limit lets each part pass, and that little is sent twice. */
const partBytes = 8 * 1024 * 1024

/** Answers whose body is the reason, in the person's words. */
const refusals = [413, 422, 507]
const statusOf = (error: object): number =>
  'originalResponse' in error ? ((error as DetailedError).originalResponse?.getStatus() ?? 0) : 0

/** The library's own rule, except that a full disk will be full in a minute, too. */
const isPassing = (status: number): boolean =>
  status !== 507 && (status < 400 || status >= 500 || status === 409 || status === 423)

const begin = async (upload: Upload): Promise<void> => {
  const [before] = await upload.findPreviousUploads()
  if (before) upload.resumeFromPreviousUpload(before)
  upload.start()
}

/** Answers the path of the kept file; throws the server's own words when it will not have the file. */
export const send = ({ file, progressed }: UploadRequest): Promise<string> =>
  new Promise((resolve, reject) => {
    const upload: Upload = new Upload(file, {
      endpoint: '/uploads',
      retryDelays,
      chunkSize: partBytes,
      removeFingerprintOnSuccess: true,
      onShouldRetry: (error) => isPassing(statusOf(error)),
      metadata: { filename: file.name },
      onProgress: (sent, all) => progressed(all > 0 ? sent / all : 1),
      onSuccess: () => resolve(new URL(upload.url ?? '', location.href).pathname),
      onError: (error) =>
        reject(
          'originalResponse' in error && refusals.includes(statusOf(error))
            ? new Error(error.originalResponse?.getBody() ?? '')
            : new Error(''),
        ),
    })
    void begin(upload)
  })
