import { z } from 'zod'

/**
 * One mailbox, as `<input type=email>` has it, with a dot in its domain: also with dots in a row or before the @, as Japanese
 * carriers gave them out until 2009 (decision 106).
 */
const mailbox = /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i

// better-auth checks every address by z.email() itself and has no setting for it: the expression behind it is ours, everywhere.
Object.defineProperty(z.regexes.email, 'test', { value: (address: string) => mailbox.test(address) })

/** An address that can be recognised by whoever knows it, and not copied by whoever does not: a•••@example.jp. */
export const maskEmail = (email: string): string => {
  const [name = '', host = ''] = email.split('@')
  return `${[...name][0] ?? ''}•••@${host}`
}

/** An e-mail address; wherever one is read. */
export const emailAddress = z.email()
