// Evidence: a thing as it stood. Pure.
import { sha256 } from '../../platform/crypto'
import type { Subject } from './subjects'

export interface Snapshot {
  id: string
  subjectKind: Subject['kind']
  subjectId: string
  authorId: string
  title: string
  body: string
  writtenAt: Date | null
  files: Subject['files']
  sha256: string
  takenAt: Date
}

/** The digest of what a thing says: two copies are the same where it is the same. */
export const digestOf = ({
  authorId,
  title,
  body,
  files,
}: Pick<Subject, 'authorId' | 'title' | 'body' | 'files'>): string =>
  sha256(JSON.stringify([authorId, title, body, files.map((file) => [file.name, file.bytes, file.sha256])]))

/** A thing as evidence. The name of its author stands with the member: a name may change, the person does not. */
export const snapshotOf = (subject: Subject, made: { id: string; at: Date }): Snapshot => {
  const { kind, id, authorId, title, body, writtenAt, files } = subject
  return {
    ...{ id: made.id, subjectKind: kind, subjectId: id, authorId, title, body, writtenAt, files },
    ...{ sha256: digestOf(subject), takenAt: made.at },
  }
}
