import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Value from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AccessTokens } from '../../src/cli/tokens/access-tokens.ts'
import type { StudyTableName } from '../../src/exchange/index.ts'
import { studyTableNames, studyTables } from '../../src/exchange/index.ts'
import { emptyDialogue, made } from '../../src/study/index.ts'
import { testEffects } from '../effects.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const settings = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-tokens-'))
const ids = testEffects().makeId
const films = ['铁西区', '三姊妹'].map(text =>
  aFilmWithOneFile({ makeId: ids, titles: [{ language: 'zh-Hans', kind: 'original', text }] }),
)
const secret = 'Tell nobody that I came back.'
let study: ServedStudy
let tokens: AccessTokens
let reads: string
let writes: string

beforeAll(async () => {
  study = await serveStudy({ tokenOf: token => tokens.find(token) })
  tokens = new AccessTokens(settings, study.folder)
  const make = (name: string, may: boolean) => {
    const token = tokens.make(name, { writes: may, createdAt: '2026-12-01T10:00:00Z' })
    if (!token.ok) throw new Error(token.refusal.kind)
    return token.value
  }
  reads = make('notebook', false)
  writes = make('script', true)
  const lines = films.flatMap(({ part: { id: partId } }) =>
    [0, 400, 800].map(startMs =>
      made('dialogueLine', {
        ...{ ...emptyDialogue, id: ids(), partId, startMs, endMs: startMs + 400 },
        ...(startMs === 800 ? { original: secret, withheld: 'asked' } : { original: `at ${startMs}` }),
      }),
    ),
  )
  const whole = films.flatMap(({ film, version, part, file }) => [
    ...[made('film', film), made('version', version), made('part', part), made('file', file)],
  ])
  expect((await study.server.house.store.acts.carryOut([...whole, ...lines])).ok).toBe(true)
}, 60_000)

afterAll(async () => {
  await study?.stop()
  rmSync(settings, { recursive: true, force: true })
})

async function ask(place: string, token: string | null, init: RequestInit = {}) {
  const headers = { ...init.headers, ...(token !== null && { authorization: `Bearer ${token}` }) }
  const answer = await fetch(new URL(place, study.server.address), { ...init, headers })
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as never }
}

interface Page {
  rows: Record<string, unknown>[]
  next: string | null
}

type Schema = Record<string, unknown>
interface Described {
  openapi: string
  security: unknown
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Schema> }>>
}

describe('other programs', () => {
  test('are let in by a token, under their own address only, and told in words what it does not allow', async () => {
    expect(await ask('/api/v1', reads)).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await ask('/api/v1', null)).toMatchObject({ status: 401, body: { refusal: { kind: 'no-key' } } })
    const stranger = await ask('/api/v1', `${reads}x`)
    expect(stranger).toMatchObject({ status: 401, body: { refusal: { kind: 'token-unknown' } } })
    expect(stranger.headers.get('www-authenticate')).toContain('Bearer')
    for (const place of ['/api/films', '/api/v10', '/', '/media/stills/x/1.jpg'])
      expect([place, await ask(place, writes)]).toMatchObject([
        place,
        { status: 403, body: { refusal: { kind: 'token-elsewhere' } } },
      ])
    const foreign = await ask('/api/v1', reads, { headers: { origin: 'https://example.org' } })
    expect(foreign).toMatchObject({ status: 403, body: { refusal: { kind: 'foreign-origin' } } })
  })

  test('change a study where their token lets them, as its pages do, and nothing where it does not', async () => {
    const body = JSON.stringify({ kind: 'edit-study', name: 'Works and days' })
    const act = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    const before = await study.server.house.store.studies.profile()
    expect(await ask('/api/v1/acts', reads, act)).toMatchObject({
      ...{ status: 403, body: { refusal: { kind: 'token-reads-only', name: 'notebook' } } },
    })
    expect(await study.server.house.store.studies.profile()).toEqual(before)
    expect(await ask('/api/v1/acts', writes, act)).toMatchObject({ status: 200 })
    expect((await study.server.house.store.studies.profile()).name).toBe('Works and days')
    expect(await study.call('/api/undo', { area: 'study', filmId: null })).toMatchObject({ status: 200 })
    expect(await study.server.house.store.studies.profile()).toEqual(before)
  })

  test('read every row once, page by page, of all films or of one, without what is withheld', async () => {
    const read = async (asked: string) => {
      const rows: Record<string, unknown>[] = []
      for (let next: string | null = '', pages = 0; next !== null; pages++) {
        expect(pages).toBeLessThan(20)
        const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
        const page: Page = (await ask(`/api/v1/dialogue?${asked}${cursor}`, reads)).body
        rows.push(...page.rows)
        next = page.next
      }
      return rows.map(row => [row['part_id'], row['original']])
    }
    const expected = films.flatMap(({ part: { id } }) => [
      [id, 'at 0'],
      [id, 'at 400'],
    ])
    for (const limit of [1, 2, 3, 4, 100]) expect(await read(`limit=${limit}`)).toEqual(expected)
    expect(await read(`limit=1&film=${films[1]!.film.id}`)).toEqual(expected.slice(2))
    const gone = await ask(`/api/v1/marks?film=${ids()}`, reads)
    expect(gone).toMatchObject({ status: 404, body: { refusal: { kind: 'no-such-film' } } })
    for (const cursor of ['x', '~1', `${ids()}~0`])
      expect(await ask(`/api/v1/dialogue?cursor=${cursor}`, reads)).toMatchObject({
        ...{ status: 422, body: { refusal: { kind: 'cursor-unfit' } } },
      })
    for (const table of studyTableNames)
      expect(JSON.stringify((await ask(`/api/v1/${table}`, reads)).body)).not.toContain(secret)
  })

  test('are told by a description what they are answered, and are answered so', async () => {
    const described: Described = (await ask('/api/v1/openapi.json', reads)).body
    expect(described).toMatchObject({ openapi: '3.1.0', security: [{ token: [] }] })
    expect(Object.keys(described.paths).sort()).toEqual(
      ['/api/v1', '/api/v1/acts', ...studyTableNames.map(name => `/api/v1/${name}`)].sort(),
    )
    const calls = Object.values(described.paths).flatMap(Object.values)
    expect(new Set(calls.map(({ operationId }) => operationId)).size).toBe(calls.length)
    // Nothing it says stands elsewhere, so that any reader of JSON Schema can hold an answer to it.
    expect(/"(\$ref|nullable)"/.test(JSON.stringify(described))).toBe(false)
    const schemaOf = (place: string): Schema => {
      const { responses } = described.paths[place]!['get']!
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '401', '403']))
      const content = responses['200']!['content'] as Record<string, { schema: Schema }>
      return content['application/json']!.schema
    }
    expect(Value.Check(schemaOf('/api/v1') as never, (await ask('/api/v1', reads)).body)).toBe(true)
    for (const name of studyTableNames) {
      const place = `/api/v1/${name}`
      const schema = schemaOf(place)
      const page: Page = (await ask(place, reads)).body
      expect([name, Value.Check(schema as never, page)]).toEqual([name, true])
      expect([name, columnsIn(schema)]).toEqual([
        name,
        studyTables[name as StudyTableName].columns.map(one => one.name),
      ])
      for (const wrong of [{ rows: [{}], next: null }, { rows: [] }])
        expect([name, Value.Check(schema as never, wrong)]).toEqual([name, false])
    }
  })

  test('are let in no more once their token is revoked, and by no token of another study', async () => {
    const made = tokens.make('for a day', { writes: false, createdAt: '2026-12-01T11:00:00Z' })
    const token = made.ok ? made.value : ''
    expect(tokens.make('for a day', { writes: true, createdAt: '' })).toMatchObject({
      refusal: { kind: 'token-name-taken' },
    })
    expect(await ask('/api/v1', token)).toMatchObject({ status: 200 })
    const kept = readdirSync(path.join(settings, 'tokens')).map(name =>
      readFileSync(path.join(settings, 'tokens', name), 'utf8'),
    )
    expect(kept.join()).not.toContain(token)
    const other = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-other-'))
    expect(new AccessTokens(settings, other).find(token)).toBe(null)
    expect(new AccessTokens(settings, other).list()).toEqual([])
    rmSync(other, { recursive: true })
    expect(tokens.revoke('for a day').ok).toBe(true)
    expect(await ask('/api/v1', token)).toMatchObject({ status: 401 })
    expect(tokens.revoke('for a day')).toMatchObject({ refusal: { kind: 'no-such-token' } })
    expect(tokens.list().map(({ name }) => name)).toEqual(['notebook', 'script'])
  })
})

function columnsIn(schema: Schema): string[] {
  type Deep = { properties: { rows: { items: { properties: Schema } } } }
  return Object.keys((schema as unknown as Deep).properties.rows.items.properties)
}
