import { dictionary } from '@zxcvbn-ts/language-common'
import { describe, expect, test } from 'vitest'
import { isEasyToGuess } from './passwords'

describe('a password is refused', () => {
  test.each([
    'password123',
    'Password1234!',
    'P@ssw0rd2026',
    '1234567890',
    '9876543210',
    'abcdefghijk',
    'aaaaaaaaaaaa',
    'qwertyuiop',
    'iloveyou2026!!',
    'passwordpassword',
    '　ｐａｓｓｗｏｒｄ１２３',
    'パスワード2026!',
  ])('because everybody tries it: %s', (password) => {
    expect(isEasyToGuess(password)).toBe(true)
  })

  test.each(['bhrh0h2oof6xbqjeh', 'htubcnhfwbz', 'vfntvfnbrf', 'josephphone7', 'dunnowho89', 'msoracle32re'])(
    'because it was leaked, though nobody would guess it: %s',
    (password) => {
      expect(isEasyToGuess(password)).toBe(true)
    },
  )

  test('because it was leaked: every one of the list that is long enough', () => {
    const leaked = dictionary['passwords-common'].filter(({ length }) => length >= 10)
    expect(leaked.length).toBeGreaterThan(1500)
    expect(leaked.filter((password) => !isEasyToGuess(password))).toEqual([])
  })

  test('because it is made of the site’s name, or of one’s own name or address', () => {
    const person = { email: 'aoi.tanaka@workshop.example', name: '田中葵 Aoi' }
    for (const password of [
      'tanomi-2026',
      'T@nomi12345',
      'aoi.tanaka1',
      'tanaka2026!',
      'workshop#99',
      '田中葵20261',
    ])
      expect([password, isEasyToGuess(password, person)]).toEqual([password, true])
  })
})

describe('a password is taken', () => {
  test.each([
    'correct horse battery',
    'ながい ことば です',
    'another long phrase',
    'kumo-no-ue de 3 hai',
    'b7f2a9c4e1d8',
    'tanomi was founded by the river',
    '岬のとても長い合言葉',
  ])('that nobody guesses: %s', (password) => {
    expect(isEasyToGuess(password, { email: 'misaki@example.jp', name: '岬' })).toBe(false)
  })
})
