import type { Person } from './person'

const tus = { 'Tus-Resumable': '1.0.0' }
const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** Begins an upload of so many bytes; answers its path. */
export const begun = async (person: Person, file: { name: string; bytes: number }) => {
  const headers = {
    ...tus,
    'Upload-Length': String(file.bytes),
    'Upload-Metadata': `filename ${base64(file.name)}`,
  }
  return person.ask('/uploads', { method: 'POST', headers })
}

/** Sends a part of it from `offset` bytes on. */
export const sent = (person: Person, path: string, part: { offset: number; bytes: Uint8Array }) =>
  person.ask(path, {
    method: 'PATCH',
    headers: {
      ...tus,
      'Upload-Offset': String(part.offset),
      'Content-Type': 'application/offset+octet-stream',
      'Content-Length': String(part.bytes.length),
    },
    body: Buffer.from(part.bytes),
  })

/** How far it has come, in bytes. */
export const offsetOf = async (person: Person, path: string): Promise<number> =>
  Number((await person.ask(path, { method: 'HEAD', headers: tus })).headers.get('upload-offset'))

/** A whole file, uploaded ahead of the form that will carry it; answers its path. */
export const uploaded = async (person: Person, file: { name: string; text: string }): Promise<string> => {
  const bytes = Buffer.from(file.text)
  const { headers } = await begun(person, { name: file.name, bytes: bytes.length })
  const path = headers.get('location') ?? ''
  await sent(person, path, { offset: 0, bytes })
  return path
}
