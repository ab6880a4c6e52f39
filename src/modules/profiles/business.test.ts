import { expect, test } from 'vitest'
import { hasCheckDigit, isRegisteredOn, missingForPost, readInvoiceNumber } from './business'

test('a registration number is read as people type it, and nothing else is one', () => {
  expect(readInvoiceNumber('T7000012050002')).toBe('T7000012050002')
  expect(readInvoiceNumber('ｔ７０００-０１２０-５０００２')).toBe('T7000012050002')
  expect(readInvoiceNumber('7000012050002')).toBe('T7000012050002')
  for (const wrong of ['', 'T700001205000', 'T70000120500022', 'X7000012050002', 'T70000120T0002'])
    expect(readInvoiceNumber(wrong), wrong).toBeNull()
})

test('a corporate number carries its check digit in front', () => {
  // The published numbers of the National Tax Agency and of the Digital Agency.
  expect(hasCheckDigit('T7000012050002')).toBe(true)
  expect(hasCheckDigit('T8000012010038')).toBe(true)
  expect(hasCheckDigit('T8000012050002')).toBe(false)
  expect(hasCheckDigit('T7000012050020')).toBe(false)
})

test('somebody is registered from the day of the registration on', () => {
  const registered = { invoiceNumber: 'T7000012050002', invoiceFrom: '2026-10-01' }
  expect(isRegisteredOn(registered, '2026-09-30')).toBe(false)
  expect(isRegisteredOn(registered, '2026-10-01')).toBe(true)
  expect(isRegisteredOn({ invoiceNumber: null, invoiceFrom: null }, '2026-10-01')).toBe(false)
})

test('a post lacks name, address and size of a company that said nothing, the address of a firm, and nothing of who works alone', () => {
  const firm = { registeredName: '株式会社木桶商店', address: '', employees: 1, moreOfficers: false }
  const lacks = (clientKind: 'individual' | 'company', business: typeof firm | undefined) =>
    missingForPost({ clientKind, business })
  expect(lacks('company', undefined)).toEqual(['registeredName', 'address', 'employees'])
  expect(lacks('individual', undefined)).toEqual([])
  expect(lacks('company', firm)).toEqual(['address'])
  expect(lacks('individual', firm)).toEqual(['address'])
  expect(lacks('company', { ...firm, address: ' ' })).toEqual(['address'])
  expect(lacks('company', { ...firm, address: '東京都台東区谷中1-2-3' })).toEqual([])
  expect(lacks('company', { ...firm, employees: 0, moreOfficers: true })).toEqual(['address'])
  expect(lacks('company', { ...firm, employees: 0 })).toEqual([])
})
