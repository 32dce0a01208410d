import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entering, fetchInside } from '../entering.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

let study: ServedStudy
let outside: string

beforeAll(async () => {
  outside = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-outside-'))
  mkdirSync(path.join(outside, 'films'))
  mkdirSync(path.join(outside, 'secrets'))
  writeFileSync(path.join(outside, 'films', 'one.mp4'), 'x')
  writeFileSync(path.join(outside, 'secrets', 'two.mp4'), 'x')
  symlinkSync(path.join(outside, 'secrets'), path.join(outside, 'films', 'link'))
  study = await serveStudy({ roots: [path.join(outside, 'films')] })
})

afterAll(async () => {
  await study.stop()
  rmSync(outside, { recursive: true, force: true })
})

function statusOf(call: {
  method?: string
  path: string
  headers?: Record<string, string>
}): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = study.server
    const headers = { ...entering(study.server.address), ...call.headers }
    const sent = request({ host: '127.0.0.1', port, method: 'GET', ...call, headers }, response => {
      response.resume()
      resolve(response.statusCode!)
    })
    sent.on('error', reject)
    sent.end()
  })
}

const uploadHeaders = { 'tus-resumable': '1.0.0', 'upload-length': '10' }

describe('the server on the loopback address', () => {
  test('answers its own page, by any of its names', async () => {
    const { port } = study.server
    expect(await statusOf({ path: '/api/study' })).toBe(200)
    expect(await statusOf({ path: '/api/study', headers: { host: `localhost:${port}` } })).toBe(200)
    const origin = `http://127.0.0.1:${port}`
    expect(await statusOf({ path: '/api/study', headers: { origin } })).toBe(200)
  })

  test.each([
    ['GET', '/api/films'],
    ['POST', '/api/acts'],
    ['POST', '/api/uploads'],
    ['OPTIONS', '/api/uploads'],
    ['PATCH', '/api/uploads/x'],
    ['GET', '/api/events'],
    ['GET', '/media/files/x'],
    ['GET', '/'],
  ])('refuses %s %s from another page and under another name', async (method, place) => {
    const call = { method, path: place }
    const headers = place === '/api/uploads' ? uploadHeaders : {}
    expect(await statusOf({ ...call, headers: { ...headers, origin: 'http://evil.example' } })).toBe(403)
    expect(await statusOf({ ...call, headers: { ...headers, origin: 'null' } })).toBe(403)
    expect(await statusOf({ ...call, headers: { ...headers, host: 'evil.example' } })).toBe(403)
    expect(await statusOf({ ...call, headers: { ...headers, host: 'evil.example:4174' } })).toBe(403)
    if (method !== 'GET' || place !== '/')
      expect(await statusOf({ ...call, headers: { ...headers, 'sec-fetch-site': 'cross-site' } })).toBe(403)
  })

  test('sends a strict policy with every answer', async () => {
    const response = await fetchInside(new URL('/api/study', study.server.address))
    const policy = response.headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test.each([
    ['GET', '/api/study', {}],
    ['GET', '/api/nothing', {}],
    ['GET', '/api/events', {}],
    ['POST', '/api/acts', {}],
    ['POST', '/api/uploads', uploadHeaders],
    ['OPTIONS', '/api/uploads', uploadHeaders],
    ['HEAD', '/api/uploads/x', uploadHeaders],
    ['DELETE', '/api/uploads/x', uploadHeaders],
    ['GET', '/media/files/x', {}],
    ['GET', '/media/stills/x/1.jpg', {}],
    ['GET', '/media/playable/x', {}],
    ['GET', '/api/export/matrix.csv', {}],
    ['GET', '/api/openapi.json', {}],
  ] as const)('lets nothing of an answer be run: %s %s', async (method, place, headers) => {
    const ends = new AbortController()
    const response = await fetchInside(new URL(place, study.server.address), {
      method,
      headers,
      signal: ends.signal,
    })
    expect(response.headers.get('content-security-policy')).toMatch(/; sandbox$/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    ends.abort()
  })

  test('lists folders under opened roots only, links followed to where they lead', async () => {
    const list = (place: string) =>
      study.call<{ files?: { name: string }[] }>(`/api/folders?path=${encodeURIComponent(place)}`)
    const films = path.join(outside, 'films')
    expect((await list(films)).answer.files?.map(file => file.name)).toEqual(['one.mp4'])
    expect((await list(path.join(outside, 'secrets'))).status).toBe(403)
    expect((await list(path.join(films, 'link'))).status).toBe(403)
    expect((await list(`${films}/../secrets`)).status).toBe(403)
    expect((await list('/')).status).toBe(403)
    expect((await list('films')).status).toBe(403)
  })

  test('adds files from under roots, or by whoever holds the key in the study’s folder', async () => {
    const add = (place: string, key?: string) =>
      fetchInside(new URL('/api/add', study.server.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { 'x-silverscreen-key': key }) },
        body: JSON.stringify({ paths: [place] }),
      }).then(response => response.status)
    const secret = path.join(outside, 'secrets', 'two.mp4')
    expect(await add(secret)).toBe(403)
    expect(await add(secret, 'guessed')).toBe(403)
    expect(await add(path.join(outside, 'films', 'one.mp4'))).toBe(200)
    expect(await add(secret, study.server.house.key)).toBe(200)
    await study.untilIdle()
  })

  test.each([
    '/assets/..%2f..%2fstudy.sqlite',
    '/media/stills/..%2f..%2fstudy.sqlite/1.jpg',
    '/..%2fserver.json',
  ])('gives no file for %s', async place => {
    const response = await fetchInside(new URL(place, study.server.address))
    expect(await response.text()).not.toMatch(/SQLite|"key"/)
    expect(response.status).not.toBe(200)
  })

  test('refuses what it does not understand, with a reason and no stack', async () => {
    const { status, answer } = await study.call<{ refusal: { kind: string } }>('/api/acts', { kind: 'burn' })
    expect(status).toBe(400)
    expect(answer.refusal.kind).toBe('request-not-understood')
    expect(JSON.stringify(answer)).not.toContain('node_modules')
  })
})
