import { describe, expect, test } from 'vitest'
import { clientAddress, networkOf, readTrustedProxies } from './client-address'

const none = readTrustedProxies('0')
const nearby = readTrustedProxies('10.0.0.0/8, 127.0.0.1, fd00::/8')
const peer = '10.0.0.5'

describe('the address of a visitor', () => {
  test.each([
    ['no proxy is trusted', none, peer, '203.0.113.7', peer],
    ['a trusted proxy passes it on', nearby, peer, '203.0.113.7', '203.0.113.7'],
    ['a chain of proxies passes it on', nearby, peer, '203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['a visitor makes up others before theirs', nearby, peer, '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['the peer is no proxy', nearby, '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['the header holds no address', nearby, peer, 'unknown', peer],
    ['the header is missing', nearby, peer, undefined, peer],
    ['one proxy is counted', readTrustedProxies('1'), peer, '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['two are counted', readTrustedProxies('2'), peer, '1.2.3.4, 203.0.113.7, 10.9.9.9', '203.0.113.7'],
    ['IPv4 comes as IPv6', nearby, '::ffff:10.0.0.5', '203.0.113.7:4711', '203.0.113.7'],
    ['IPv6 stands in brackets', nearby, 'fd00::1', '[2001:db8::7]:443', '2001:db8::7'],
  ] as const)('when %s', (...[, trusted, from, forwardedFor, expected]) => {
    expect(clientAddress({ peer: from, forwardedFor }, trusted)).toBe(expected)
  })

  test('is counted by the network that one visitor has', () => {
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:db8::1')).toBe(networkOf('2001:0db8:0:0:ffff::'))
    expect(networkOf('::1')).toBe('0:0:0:0::/64')
  })

  test.each(['10.0.0.0/33', 'proxy.example', '10.0.0.1/8/8', ''])('%s is no setting', (text) => {
    expect(() => readTrustedProxies(text)).toThrow('is neither an address')
  })
})
