import { statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchInside } from '../entering.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

let study: ServedStudy

beforeAll(async () => {
  study = await serveStudy()
})

afterAll(() => study.stop())

interface Answer {
  status: number
  type: string
  text: string
  cookie: string | undefined
  location: string | undefined
}

function knock(
  place: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = study.server
    const sent = request({ host: '127.0.0.1', port, path: place, ...options }, response => {
      let text = ''
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          type: String(response.headers['content-type']),
          text,
          cookie: response.headers['set-cookie']?.[0],
          location: response.headers.location,
        }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

const cookieOf = ({ cookie = '' }: Answer) => cookie.split(';')[0]!

describe('another person of this machine', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/coding/x'],
    ['GET', '/assets/index.js'],
    ['GET', '/media/files/x'],
    ['GET', '/media/stills/x/1.jpg'],
    ['GET', '/api/study'],
    ['GET', '/api/films'],
    ['GET', '/api/events'],
    ['GET', '/api/export/matrix.csv'],
    ['GET', '/api/openapi.json'],
    ['GET', '/nothing/of/the/sort'],
    ['POST', '/api/acts'],
    ['POST', '/api/add'],
    ['POST', '/api/uploads'],
    ['HEAD', '/api/uploads/x'],
    ['PATCH', '/api/uploads/x'],
    ['DELETE', '/api/uploads/x'],
    ['OPTIONS', '/api/uploads'],
    ['DELETE', '/api/tasks/x'],
  ])('is told nothing and can do nothing: %s %s', async (method, place) => {
    for (const headers of [
      {},
      { cookie: `silverscreen-${study.server.port}=guessed` },
      { cookie: `silverscreen-${study.server.port}=` },
      { 'x-silverscreen-key': 'guessed' },
      { 'x-silverscreen-key': '' },
    ] as Record<string, string>[]) {
      const answer = await knock(place, { method, headers })
      expect(answer.status).toBe(401)
      expect(answer.cookie).toBeUndefined()
    }
    expect((await knock(`${place}?key=guessed`, { method })).status).toBe(401)
  })

  test('who opens the bare address reads how to get in, in both languages', async () => {
    const { status, type, text } = await knock('/', { headers: { accept: 'text/html' } })
    expect([status, type]).toEqual([401, 'text/html; charset=utf-8'])
    expect(text).toContain('silverscreen serve')
    expect(text).toMatch(/终端/)
    expect(text).not.toContain('<a ')
  })

  test('is given no way to put words of their own on that page', async () => {
    const { text } = await knock('/"><script>x</script>', {
      headers: { accept: 'text/html', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    })
    expect(text).toContain('<a ')
    expect(text).not.toContain('<script')
  })
})

describe('who has the key', () => {
  test('gets a cookie of this port that no script and no other site can use, and an address without the key', async () => {
    const entered = await knock(`/coding/x?frame=7&key=${study.server.house.key}&a=b`)
    expect(entered.status).toBe(303)
    expect(entered.location).toBe('/coding/x?frame=7&a=b')
    expect(entered.cookie).toMatch(
      new RegExp(`^silverscreen-${study.server.port}=[\\w-]+; Path=/; .*HttpOnly; SameSite=Strict$`),
    )
    expect((await knock('/api/study', { headers: { cookie: cookieOf(entered) } })).status).toBe(200)
  })

  test('is led nowhere else', async () => {
    const entered = await knock(`//evil.example/x?key=${study.server.house.key}`)
    expect(entered.location ?? '/').toMatch(/^\/(?!\/)/)
  })

  test('has with the cookie no more than the page: it is not the key', async () => {
    const cookie = cookieOf(await knock(`/?key=${study.server.house.key}`))
    expect(cookie).not.toContain(study.server.house.key)
    const value = cookie.split('=')[1]!
    expect((await knock('/api/study', { headers: { 'x-silverscreen-key': value } })).status).toBe(401)
  })

  test('is let in among other cookies, and a second one of the name does not keep them out', async () => {
    const cookie = cookieOf(await knock(`/?key=${study.server.house.key}`))
    const [name] = cookie.split('=')
    for (const headers of [
      { cookie: `a=b; ${cookie}; silverscreen-1=x` },
      { cookie: `${name}=planted; ${cookie}` },
    ])
      expect((await knock('/api/study', { headers })).status).toBe(200)
  })

  test('goes on after the program was started anew', async () => {
    const cookie = cookieOf(await knock(`/?key=${study.server.house.key}`))
    const { port } = study.server
    const { folder } = study
    await study.stop({ keep: true })
    study = await serveStudy({ folder, port })
    expect(study.server.port).toBe(port)
    expect((await knock('/api/study', { headers: { cookie } })).status).toBe(200)
  })

  test('finds it in a note that only they can read, though a file that all can read stood there', async () => {
    const { folder } = study
    await study.stop({ keep: true })
    const notice = path.join(folder, 'server.json')
    writeFileSync(notice, '{}', { mode: 0o666 })
    study = await serveStudy({ folder })
    if (process.platform !== 'win32') expect(statSync(notice).mode & 0o777).toBe(0o600)
    expect((await fetchInside(new URL('/api/study', study.server.address))).status).toBe(200)
  })
})
