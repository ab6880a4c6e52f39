// A bank and its branch in an address or a form: for a freelancer's account and for the site's own.
import { field } from '../../platform/http/forms'
import type { Ctx } from '../../platform/http/types'
import { type AccountKind, accountKinds } from './bank-file'
import { bankOf, bankPlace, findBanks, findBranches } from './banks'
import type { Chosen } from './pages/place-chooser'

/** What an address or a returned form says of bank and branch. */
export const chosenPlace = async (c: Ctx): Promise<Chosen> => {
  const told = (name: string): string => {
    const sent = c.var.form?.values[name] ?? c.req.query(name)
    return typeof sent === 'string' ? sent.trim().slice(0, 40) : ''
  }
  const bank = await bankOf(told('bankCode'))
  const branch = bank && (await bankPlace(bank.code, told('branchCode')))?.branch
  const word = told(bank ? 'branch' : 'bank')
  const look = () => (bank ? findBranches(bank.code, word) : findBanks(word))
  return { bank, branch, word, found: word === '' ? undefined : await look() }
}

/** Bank, branch and number, as both a freelancer's account and the site's own need them. */
export const placeInput = {
  bankCode: field.digits(4),
  branchCode: field.digits(3),
  kind: field.oneOf(Object.keys(accountKinds) as [AccountKind, ...AccountKind[]]),
  number: field.digits(7),
}
