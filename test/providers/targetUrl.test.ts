import { describe, expect, it } from 'vitest'

import { targetUrl } from '../../src/providers/targetUrl.js'

describe('targetUrl', () => {
  it.each([
    ['https://api.example', '/v1/x', 'https://api.example/v1/x'],
    ['https://api.example/', '/v1/x', 'https://api.example/v1/x'],
    ['https://proxy.example:8443/a/b/', '/v1/x', 'https://proxy.example:8443/a/b/v1/x'],
    ['https://proxy.example/a', '/v1/cs_%C3%A9', 'https://proxy.example/a/v1/cs_%C3%A9'],
  ])('appends the path to %s', (baseUrl, path, url) => expect(targetUrl(baseUrl, path)).toBe(url))

  it.each(['x', '', '/..', '/a/../b', '/a/./b', '/%2e%2e/b', '/a b', '/a\nb', '/a\\b', '/é'])(
    'throws if the URL parser would change the path %j',
    (path) => {
      for (const baseUrl of ['https://api.example', 'https://api.example/a/b']) {
        expect(() => targetUrl(baseUrl, path)).toThrow('make no valid URL')
      }
    },
  )

  it('never leaves its host', () => {
    expect(() => targetUrl('https://api.example', '//evil.example/x')).toThrow('make no valid URL')
    expect(targetUrl('https://api.example/a', '//evil.example/x')).toBe('https://api.example/a//evil.example/x')
  })

  it('throws without a baseUrl for a provider without a default host', () => {
    expect(() => targetUrl('', '/v1')).toThrow('`baseUrl` is required: this provider has no default host.')
    expect(() => targetUrl('api.example', '/v1')).toThrow(TypeError)
  })
})
