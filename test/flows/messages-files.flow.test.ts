// What stands within pictures and PDFs is read before they are handed over, until an order is funded (§5.2).
import { beforeEach, describe, expect, test } from 'vitest'
import { openThread } from '../../src/modules/messages'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { working } from '../support/orders'
import { pdfWith } from '../support/pdf'
import type { Person } from '../support/person'
import { qrDrawing, qrPicture } from '../support/qr'
import { sendAnyway } from '../support/send-anyway'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()
let freelancer: Person
let client: Person
let path: string

beforeEach(async () => {
  freelancer = await aoi(app)
  client = await ken(app)
  const at = app.clock.now()
  const people = { freelancerId: freelancer.memberId, clientId: client.memberId }
  const context = { contextKind: 'direct', contextId: 'direct', title: '相談', tied: true } as const
  path = `/messages/${await inTransaction(app.db, (tx) => openThread(tx, { id: newId(at), ...context, ...people, at }))}`
})

const file = (bytes: Buffer, name: string, type: string): File =>
  new File([new Uint8Array(bytes)], name, { type })
const picture = async (content: string): Promise<File> =>
  file(await qrPicture(content), '地図.png', 'image/png')
const held = () => app.db.selectFrom('heldMessages').select(['kinds', 'status']).execute()

describe('a file that goes with a message', () => {
  test('is shown to its writer with what its QR code says, and held when it is sent all the same', async () => {
    const files = await picture('https://line.me/ti/p/abcd1234')
    const shown = await client.post(path, { body: '地図です。', files })
    expect(shown.status).toBe(422)
    expect(shown.html).toContain('<mark>https://line.me/ti/p/abcd1234</mark>')
    expect(shown.html).toContain('「地図.png」のQRコード：')
    expect(await held()).toEqual([])
    await sendAnyway(client, path, { body: '地図です。', files })
    expect(await held()).toEqual([{ kinds: ['messenger'], status: 'held' }])
    expect((await freelancer.get(path)).html).not.toContain('地図です')
  })

  test('is read page by page where it is a PDF: the letters and the codes', async () => {
    const words = 'BT /F 18 Tf 40 360 Td (mail: ken@example.com) Tj ET'
    const code = await qrDrawing('090-1234-5678', { x: 200, y: 60, side: 220 })
    const pdf = pdfWith(['0 0 1 rg 10 10 20 20 re f', words, code])
    const shown = await client.post(path, {
      body: '資料です。',
      files: file(pdf, '資料.pdf', 'application/pdf'),
    })
    expect(shown.status).toBe(422)
    expect(shown.html).toContain('「資料.pdf」2ページの文字：')
    expect(shown.html).toContain('「資料.pdf」3ページのQRコード：')
    expect(shown.html).toContain('<mark>ken@example.com</mark>')
    expect(shown.html).toContain('<mark>090-1234-5678</mark>')
  })

  test('passes where it says nothing of the kind, and where it cannot be read', async () => {
    await client.does(path, { body: '見本です。', files: await picture('https://example.com/catalog') })
    await client.does(path, {
      body: '壊れています。',
      files: file(Buffer.from('%PDF-1.4 broken'), 'a.pdf', 'application/pdf'),
    })
    expect((await freelancer.get(path)).html).toContain('見本です')
    expect(await held()).toEqual([])
  })

  test('is not looked into once an order between the two is funded', async () => {
    await working(app, { client, freelancer })
    await client.does(path, { body: '店舗のチラシです。', files: await picture('090-1234-5678') })
    expect(await held()).toEqual([])
  })
})
