import { expect, test } from 'vitest'
import { deviceName, shortAddress } from './device-name'

const agents = {
  'Chrome · Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36',
  'Edge · Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36 Edg/147.0.0.0',
  'Safari · iPhone':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
  'Firefox · macOS': 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:150.0) Gecko/20100101 Firefox/150.0',
  'Chrome · Android':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36',
}

test.each(Object.entries(agents))('a device is called %s', (name, agent) => {
  expect(deviceName(agent)).toBe(name)
})

test('a device that says nothing known has no name', () => {
  for (const agent of [null, '', 'curl/8.0']) expect(deviceName(agent)).toBeNull()
})

test('an address is shown as far as its network', () => {
  expect(shortAddress('203.0.113.77')).toBe('203.0.113.0/24')
  expect(shortAddress('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1::/48')
  expect(shortAddress('2001:db8::1')).toBe('2001:db8:0::/48')
  expect(shortAddress(null)).toBeNull()
  expect(shortAddress('nonsense')).toBeNull()
})
