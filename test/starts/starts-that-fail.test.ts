import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enter, fetchInside } from '../entering.ts'
import { temporaryFolder } from '../journeys/program.ts'
import { share } from '../share.ts'
import type { CommandPlace, EndedCommand } from './command.ts'
import { runCommand, startCommand } from './command.ts'
import { askDatabase, changeDatabase } from './database-file.ts'
import { makeStudy } from './made-study.ts'

const place = temporaryFolder()
let whole = ''
let copies = 0

beforeAll(async () => {
  whole = (await makeStudy(place.folder)).study
})

afterAll(() => place.remove())

function copyOfStudy(): { study: string; file: string; backup: string } {
  const study = path.join(place.folder, `copy ${++copies}`)
  cpSync(whole, study, { recursive: true })
  return {
    study,
    file: path.join(study, 'study.sqlite'),
    backup: path.join(study, 'backups', 'daily-2026-11-01.sqlite'),
  }
}

const commands = (study: string) => [
  ['serve', '--port', '0', '--study', study],
  ['add', path.join(place.folder, 'corpus.jsonl'), '--study', study],
  ['import', path.join(place.folder, 'corpus.jsonl'), '--study', study],
  ['analyse', '--question', 'prevalence', '--study', study],
  ['export', 'f', '--shots', 'csv', '--study', study],
  ['doctor', '--study', study],
]

/** What every command says of a study that it cannot use, each of them ending by itself and without a stack. */
async function whatAllSay(study: string, of?: CommandPlace): Promise<string[]> {
  const said = []
  for (const words of commands(study)) {
    const { code, out, err } = await runCommand(words, of)
    expect({ words: words[0], code, stack: /\n\s+at /.test(out + err) }).toEqual({
      words: words[0],
      code: 1,
      stack: false,
    })
    said.push(out + err)
  }
  return said
}

function hurtPageOf(study: string, table: string): void {
  const file = path.join(study, 'study.sqlite')
  const [{ page }] = askDatabase<{ page: number }>(
    study,
    `select rootpage as page from sqlite_schema where name = '${table}'`,
  ) as [{ page: number }]
  const [{ page_size: size }] = askDatabase<{ page_size: number }>(study, 'pragma page_size') as [
    { page_size: number },
  ]
  const bytes = readFileSync(file)
  bytes.fill(0xa5, (page - 1) * size, page * size)
  writeFileSync(file, bytes)
}

describe('a study that is hurt is left as it is, and every command says what and where the last backup is', () => {
  test.each(share(['mark', 'film', 'code', 'act']))('garbage in the table %s', async table => {
    const { study, file, backup } = copyOfStudy()
    hurtPageOf(study, table)
    const before = readFileSync(file)
    for (const said of await whatAllSay(study)) {
      expect(said).toContain(backup)
      expect(said).toMatch(new RegExp(`damaged in the tables? .*\\b${table}\\b`))
    }
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  const hurts: [string, (file: string) => void][] = [
    ['cut in the middle', (file: string) => truncateSync(file, 4096 * 7)],
    ['without its end', (file: string) => truncateSync(file, statSync(file).size - 4096)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['gone', (file: string) => rmSync(file)],
    ['a text', (file: string) => writeFileSync(file, 'This was my study.\n'.repeat(400))],
    ['short', (file: string) => writeFileSync(file, 'SQLite format 3\0')],
    [
      'a folder',
      (file: string) => {
        rmSync(file)
        mkdirSync(file)
      },
    ],
    [
      'the garbage of a disk',
      (file: string) =>
        writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 100), Buffer.alloc(90_000, 0xa5)])),
    ],
  ]

  test.each(share(hurts))('a database that is %s', async (_, hurt) => {
    const { study, file, backup } = copyOfStudy()
    hurt(file)
    const before = existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null
    for (const said of await whatAllSay(study)) expect(said).toContain(backup)
    if (before) expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('a newer one says so', async () => {
    const { study } = copyOfStudy()
    changeDatabase(
      study,
      "insert into migration (name, applied_at) values ('2999-01-01T01-more', '2999-01-01')",
    )
    for (const said of await whatAllSay(study)) expect(said).toMatch(/newer Silverscreen/)
  })
})

describe('a study is opened all the same', () => {
  test.each([
    ['an empty log', 'study.sqlite-wal', ''],
    ['a log of garbage', 'study.sqlite-wal', 'x'.repeat(9000)],
    ['a lock of garbage', 'study.lock', 'x'.repeat(9000)],
    ['a note of garbage', 'server.json', 'x'.repeat(9000)],
  ])('with %s beside it', async (_, name, content) => {
    const { study } = copyOfStudy()
    writeFileSync(path.join(study, name), content)
    const { code, err } = await runCommand(['analyse', '--question', 'prevalence', '--study', study])
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('periodisation') })
    expect(askDatabase(study, 'select count(*) as count from mark')).toEqual([{ count: 1000 }])
  })
})

describe('doctor changes nothing, and ends with what it found', () => {
  test('where there is no study', async () => {
    const study = path.join(place.folder, 'nowhere')
    const { code, out } = await runCommand(['doctor', '--study', study])
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('no study in') })
    expect(existsSync(study)).toBe(false)
  })

  test('where the program knows no FFmpeg and the study is whole', async () => {
    const { study } = copyOfStudy()
    const before = readdirSync(study).sort()
    const { out, err } = await runCommand(['doctor', '--study', study, '--json'], { env: { PATH: '' } })
    expect(err).toBe('')
    const { checks } = JSON.parse(out) as { checks: { kind: string; state: string }[] }
    expect(checks.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['study', 'database', 'backups', 'disk', 'writable']),
    )
    expect(readdirSync(study).sort()).toEqual(before)
  })

  test('where a command has the study', async () => {
    const { study } = copyOfStudy()
    const server = startCommand(['serve', '--port', '0', '--study', study])
    await new Promise(resolve => server.child.stdout!.once('data', resolve))
    writeFileSync(path.join(study, 'server.json'), '{}')
    const { code, out } = await runCommand(['doctor', '--study', study])
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('1,000 marks') })
    await server.kill()
  })

  test('where the study is of an older program', async () => {
    const { study, file } = copyOfStudy()
    changeDatabase(study, 'delete from migration where name = (select max(name) from migration)')
    const before = readFileSync(file)
    const { out } = await runCommand(['doctor', '--study', study])
    expect(out).toMatch(/updates? behind|could not|met a fault/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

/** Somebody who may read what root has made, and write none of it. */
const nobody = 65_534
const isRoot = process.getuid?.() === 0

describe.skipIf(!isRoot)('a study that nobody here may write to', () => {
  const of: CommandPlace = { uid: nobody }

  function readOnlyStudy(): { study: string; file: string } {
    chmodSync(place.folder, 0o755)
    const home = path.join(place.folder, 'home')
    mkdirSync(home, { recursive: true })
    chownSync(home, nobody, nobody)
    of.env = { HOME: home }
    return copyOfStudy()
  }

  async function serve(
    study: string,
  ): Promise<{ address: string; said: () => string; end: () => Promise<EndedCommand> }> {
    const server = startCommand(['serve', '--port', '0', '--study', study], of)
    let said = ''
    server.child.stderr!.on('data', chunk => {
      said += chunk
    })
    const entrance = await new Promise<string>((resolve, reject) => {
      server.child.stdout!.on('data', chunk => resolve(/http:\S+/.exec(String(chunk))![0]))
      server.ended.then(({ err }) => reject(new Error(err)))
    })
    await enter(entrance)
    return {
      address: new URL('/', entrance).href,
      said: () => said,
      end: () => {
        server.child.kill('SIGTERM')
        return server.ended
      },
    }
  }

  test.each(['closed', 'killed in the middle'])(
    'opens for reading when it was %s, and every act is refused',
    async how => {
      const { study } = readOnlyStudy()
      if (how !== 'closed') {
        const writer = startCommand(['serve', '--port', '0', '--study', study])
        await new Promise(resolve => writer.child.stdout!.once('data', resolve))
        const other = path.join(place.folder, 'other.jsonl')
        writeFileSync(other, '{"type":"film","id":"g","year":2001,"durationMs":1000}\n')
        expect(await runCommand(['import', other, '--study', study])).toMatchObject({ code: 0 })
        await writer.kill()
        expect(statSync(path.join(study, 'study.sqlite-wal')).size).toBeGreaterThan(0)
      }
      const before = readdirSync(study).sort()
      const { address, said, end } = await serve(study)
      const get = async (call: string) => (await fetchInside(new URL(call, address))).json()
      expect(said()).toMatch(/reading only/)
      expect(await get('/api/study')).toMatchObject({ isForReading: true, folder: study })
      expect(((await get('/api/films')) as { films: object[] }).films).toHaveLength(how === 'closed' ? 1 : 2)
      for (const [call, method] of [
        ['/api/acts', 'POST'],
        ['/api/undo', 'POST'],
        ['/api/specimens', 'POST'],
        ['/api/uploads', 'POST'],
        ['/api/tasks/x', 'DELETE'],
      ] as const) {
        const answer = await fetchInside(new URL(call, address), { method })
        expect(await answer.json()).toEqual({ refusal: { kind: 'not-writable' } })
      }
      const asked = await fetchInside(new URL('/api/questions/prevalence', address), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      expect(await asked.json()).toMatchObject({
        refusal: { kind: expect.stringContaining('periodisation') },
      })
      expect(await end()).toMatchObject({ code: 0 })
      expect(readdirSync(study).sort()).toEqual(before)
    },
  )

  test('answers commands that read, and refuses those that write', async () => {
    const { study } = readOnlyStudy()
    const corpus = path.join(place.folder, 'corpus.jsonl')
    const [analyse, imported, doctor] = await Promise.all([
      runCommand(['analyse', '--question', 'prevalence', '--study', study], of),
      runCommand(['import', corpus, '--study', study], of),
      runCommand(['doctor', '--study', study], of),
    ])
    expect(analyse.err).toMatch(/reading only.*\n.*periodisation/)
    expect(imported).toMatchObject({ code: 1, err: expect.stringContaining('cannot be written to') })
    expect(doctor).toMatchObject({
      code: 0,
      out: expect.stringMatching(/1,000 marks[\s\S]*EACCES.*reading only/),
    })
  })

  test('says so where not even reading is allowed, and where a new one cannot be made', async () => {
    const { study, file } = readOnlyStudy()
    chmodSync(file, 0o600)
    for (const said of await whatAllSay(study, of)) expect(said).toMatch(/cannot be read \(EACCES\)/)
    const closed = path.join(place.folder, 'closed')
    mkdirSync(closed)
    expect(await runCommand(['serve', '--study', closed], of)).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be written to'),
    })
    expect(await runCommand(['serve', '--study', path.join(closed, 'new')], of)).toMatchObject({
      code: 1,
      err: expect.stringContaining('EACCES'),
    })
  })
})

test('what the program did not foresee is a sentence, with its stack in the log that it names', async () => {
  const { study } = copyOfStudy()
  const planted = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const real = fs.existsSync
    fs.existsSync = place => { if (String(place).endsWith('study.sqlite')) throw new Error('planted'); return real(place) }
    syncBuiltinESMExports()`
  const preload = path.join(place.folder, 'plant.mjs')
  writeFileSync(preload, planted)
  const env = { NODE_OPTIONS: `--import "${preload}"`, XDG_CACHE_HOME: path.join(place.folder, 'cache') }
  for (const words of commands(study).slice(0, 5)) {
    const { code, out, err } = await runCommand(words, { env })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^The program met a fault.*planted.*faults\.log.*\n$/)
  }
  const log = readFileSync(path.join(place.folder, 'cache', 'silverscreen', 'faults.log'), 'utf8')
  expect(log).toMatch(/silverscreen serve\nError: planted\n\s+at /)
  const doctor = await runCommand(['doctor', '--study', study], { env })
  expect(doctor.out + doctor.err).not.toMatch(/\n\s+at /)
})
