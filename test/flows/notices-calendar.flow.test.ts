import { expect, test } from 'vitest'
import { entered, opened } from '../support/competitions'
import { working } from '../support/orders'
import { openedTask, startedWork } from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()

test('the calendar shows the dates of every mode to those who take part, and gives them as a file', async () => {
  const [client, freelancer, stranger] = [await ken(app), await aoi(app), await misaki(app)]
  const { orderId } = await working(app, { client, freelancer })
  const competitionId = await opened(app, client)
  await entered(app, freelancer, competitionId)
  const taskId = await openedTask(app, client)
  const workId = await startedWork(app, freelancer, taskId)

  await client.get('/notices')
  app.statements.length = 0
  const own = (await client.get('/calendar')).html
  expect(app.statements.length).toBeLessThanOrEqual(5)
  for (const path of [`/orders/${orderId}`, `/competitions/${competitionId}`, `/my/tasks/${taskId}`])
    expect(own).toContain(path)
  const theirs = (await freelancer.get('/calendar')).html
  for (const path of [`/orders/${orderId}`, `/competitions/${competitionId}`, `/my/works/${workId}`])
    expect(theirs).toContain(path)
  expect(theirs).not.toContain(`/my/tasks/${taskId}`)
  expect((await stranger.get('/calendar')).html).toContain('これからの予定はありません')

  const file = await freelancer.get('/calendar.ics')
  expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(file.html.match(/BEGIN:VEVENT/g)).toHaveLength(3)
  expect(file.html.replaceAll('\r\n ', '')).toContain('DTSTART;VALUE=DATE:20261203')
  expect((await freelancer.get('/todo')).html).toContain('/calendar')
})
