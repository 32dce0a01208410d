import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backUpDatabase } from '../../src/store/backups/back-up-database.ts'
import { StudyBackups } from '../../src/store/backups/study-backups.ts'
import { openPostgresStudy, openStudy } from '../../src/store/index.ts'
import { startPostgres } from '../databases/postgres-server.ts'
import { testEffects } from '../effects.ts'
import { fetchInside } from '../entering.ts'
import { startProgram, temporaryFolder } from '../journeys/program.ts'
import { talkTo, until } from '../journeys/served.ts'
import { runCommand, startCommand } from './command.ts'
import { askDatabase, changeDatabase } from './database-file.ts'
import { makeStudy } from './made-study.ts'

const place = temporaryFolder()
let whole = ''
let copies = 0

beforeAll(async () => {
  whole = (await makeStudy(place.folder)).study
  rmSync(path.join(whole, 'backups'), { recursive: true })
  mkdirSync(path.join(whole, 'films', 'incoming'), { recursive: true })
  writeFileSync(path.join(whole, 'films', 'a.mp4'), 'film')
  writeFileSync(path.join(whole, 'films', 'incoming', 'b'), 'half')
})

afterAll(() => place.remove())

function copyOfStudy(): string {
  const study = path.join(place.folder, `study ${++copies}`)
  cpSync(whole, study, { recursive: true })
  return study
}

const newPlace = () => path.join(place.folder, `target ${++copies}`)

function countOf(file: string, table: string): number {
  const database = new DatabaseSync(file, { readOnly: true })
  const [row] = database.prepare(`select count(*) as count from ${table}`).all() as [{ count: number }]
  database.close()
  return row.count
}

function isSound(file: string): boolean {
  const database = new DatabaseSync(file, { readOnly: true })
  const [row] = database.prepare('pragma integrity_check').all() as [Record<string, unknown>]
  database.close()
  return Object.values(row)[0] === 'ok'
}

describe('silverscreen backup', () => {
  test.each(['that is not there yet', 'that is empty'])(
    'makes a study that opens by itself in a folder %s',
    async how => {
      const [study, target] = [copyOfStudy(), newPlace()]
      if (how === 'that is empty') mkdirSync(target)
      const { code, out } = await runCommand(['backup', target, '--study', study])
      expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/1 film file/) })
      expect(readdirSync(target).sort()).toEqual(['films', 'study.sqlite'])
      expect(readdirSync(path.join(target, 'films'))).toEqual(['a.mp4'])
      const { out: said } = await runCommand(['doctor', '--study', target])
      expect(said).toContain('1,000 marks')
      const doctor = await runCommand(['doctor', '--study', study])
      expect(doctor.out).toMatch(new RegExp(`Last backup: .*${target}`))
    },
  )

  test('without films holds the database alone', async () => {
    const [study, target] = [copyOfStudy(), newPlace()]
    const { out } = await runCommand(['backup', target, '--study', study, '--without-films'])
    expect(out).toContain('without film files')
    expect(readdirSync(target)).toEqual(['study.sqlite'])
  })

  test('writes nothing into a folder that holds something, a file, or the study itself', async () => {
    const study = copyOfStudy()
    const foreign = newPlace()
    mkdirSync(foreign)
    writeFileSync(path.join(foreign, 'letter.txt'), 'x')
    const places = [foreign, path.join(foreign, 'letter.txt'), study, path.join(study, 'films', 'deep', 'er')]
    for (const target of places) {
      const { code, err } = await runCommand(['backup', target, '--study', study])
      expect({ target, code, err }).toEqual({ target, code: 1, err: expect.stringMatching(/^[^\n]+\n$/) })
    }
    expect(readdirSync(foreign)).toEqual(['letter.txt'])
    expect(readdirSync(study).sort()).toEqual(readdirSync(whole).sort())
  })

  test.each([
    ['a study that is hurt', (study: string) => hurt(study)],
    [
      'a file that is no study',
      (study: string) => writeFileSync(path.join(study, 'study.sqlite'), 'x'.repeat(999)),
    ],
    ['a study that is gone', (study: string) => rmSync(path.join(study, 'study.sqlite'))],
  ])('refuses %s, and leaves nothing under the name', async (_, spoil) => {
    const [study, target] = [copyOfStudy(), newPlace()]
    spoil(study)
    const { code, err } = await runCommand(['backup', target, '--study', study])
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^[^\n]+\n$/) })
    expect(existsSync(target)).toBe(false)
  })

  test('killed at any moment leaves nothing that is a study, and is made again over what it left', async () => {
    const study = copyOfStudy()
    // Each is settled on the disk before the next, so that there is time to be killed in.
    for (let film = 0; film < 12; film++)
      writeFileSync(path.join(study, 'films', `large ${film}.mp4`), Buffer.alloc(20_000_000, 7))
    for (const isThere of [false, true]) {
      const { target, work } = await killedAmongFilms(study, isThere)
      expect(existsSync(path.join(target, 'study.sqlite'))).toBe(false)
      expect(await runCommand(['backup', target, '--study', study])).toMatchObject({ code: 0 })
      expect(existsSync(work)).toBe(false)
      expect(isSound(path.join(target, 'study.sqlite'))).toBe(true)
    }
  })

  test('of a study in PostgreSQL names what to use instead', async () => {
    const { code, err } = await runCommand(['backup', newPlace(), '--study', 'postgres://localhost/lab'])
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('pg_dump') })
  })
})

test('a study in PostgreSQL refuses to be backed up by the program', async () => {
  const postgres = await startPostgres()
  if (!postgres) return
  const opened = await openPostgresStudy(await postgres.freshDatabase(), testEffects())
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  expect(await opened.value.backups.byHand('2026-01-01T00:00:00Z')).toEqual({
    ok: false,
    refusal: { kind: 'backup-of-postgresql' },
  })
  await opened.value.close()
  await postgres.stop()
})

/** A backup whose program is gone while films are being copied; one that was done sooner is none, and another is begun. */
async function killedAmongFilms(study: string, isThere: boolean): Promise<{ target: string; work: string }> {
  for (let tries = 0; tries < 8; tries++) {
    const target = newPlace()
    if (isThere) mkdirSync(target)
    const work = isThere ? path.join(target, 'unfinished-backup') : `${target}.part`
    const command = startCommand(['backup', target, '--study', study])
    const ended = { yet: false }
    void command.ended.then(() => {
      ended.yet = true
    })
    while (!ended.yet && !existsSync(path.join(work, 'films')))
      await new Promise(resolve => setTimeout(resolve, 1))
    await command.kill()
    if (existsSync(work)) return { target, work }
  }
  throw new Error('each backup was done before it could be killed')
}

function hurt(study: string): void {
  const file = path.join(study, 'study.sqlite')
  const bytes = readFileSync(file)
  bytes.fill(0xa5, 4096 * 3, bytes.length - 4096)
  writeFileSync(file, bytes)
}

describe('while the study is served and written to', () => {
  test('backups hold one moment each, and acts go on meanwhile', async () => {
    const study = copyOfStudy()
    const program = await startProgram(study)
    const { call } = talkTo(() => program)
    const codes = ['#0072b2', '#d55e00']
    let written = 0
    let isOver = false
    const { makeId } = testEffects()
    const writing = (async () => {
      while (!isOver) {
        await call('/api/acts', {
          kind: 'add-code',
          code: {
            id: makeId(),
            kind: 'symbol',
            names: { en: `code ${++written}`, 'zh-Hans': '' },
            colour: codes[written % 2],
            key: null,
          },
        })
      }
    })()
    const made: { file: string; least: number }[] = []
    for (let round = 0; round < 6; round++) {
      const least = countOf(path.join(study, 'study.sqlite'), 'code')
      const writtenBefore = written
      const { file } = await call<{ file: string }>('/api/backup', {})
      made.push({ file, least })
      await until(async () => written > writtenBefore, 'acts go on')
    }
    const target = newPlace()
    expect(await runCommand(['backup', target, '--study', study])).toMatchObject({ code: 0 })
    isOver = true
    await writing
    for (const { file, least } of made) {
      expect(isSound(file)).toBe(true)
      expect(countOf(file, 'code')).toBeGreaterThanOrEqual(least)
      expect(countOf(file, 'mark')).toBe(1000)
    }
    expect(isSound(path.join(target, 'study.sqlite'))).toBe(true)
    await program.end()
  })

  test('one is kept of the day, and killing the program never leaves half a one under its name', async () => {
    const study = copyOfStudy()
    for (let round = 0; round < 5; round++) {
      const program = await startProgram(study)
      await new Promise(resolve => setTimeout(resolve, round * 40))
      await program.kill()
      for (const name of readdirSync(path.join(study, 'backups')).filter(name => name.endsWith('.sqlite')))
        expect(isSound(path.join(study, 'backups', name))).toBe(true)
    }
    const program = await startProgram(study)
    const backups = () => readdirSync(path.join(study, 'backups'))
    await until(async () => backups().some(name => name.endsWith('.sqlite')), 'the backup of the day is made')
    expect(backups()).toEqual([expect.stringMatching(/^daily-.*\.sqlite$/)])
    await program.end()
  })
})

describe('the daily backup', () => {
  const day = (number: number) => new Date(Date.UTC(2026, 0, number, 9)).toISOString()

  test('is made where something changed, seven deep, and takes no other away', async () => {
    const study = copyOfStudy()
    const file = path.join(study, 'study.sqlite')
    const backups = new StudyBackups({ file, folder: study })
    const folder = path.join(study, 'backups')
    mkdirSync(folder)
    for (const name of [
      'before-update-2020.sqlite',
      'by-hand-2020.sqlite',
      'mine.sqlite',
      'daily-notes.sqlite',
    ])
      writeFileSync(path.join(folder, name), 'x')
    for (const name of ['daily-2026-01-01.sqlite.part', 'by-hand-2020.sqlite.part'])
      writeFileSync(path.join(folder, name), 'half')
    for (let number = 1; number <= 12; number++) {
      changeDatabase(study, `update study_profile set name = 'day ${number}'`)
      expect(await backups.daily(day(number))).toMatchObject({
        ok: true,
        value: { file: expect.any(String) },
      })
      expect(await backups.daily(day(number))).toEqual({ ok: true, value: { file: null } })
    }
    for (const number of [13, 14])
      expect(await backups.daily(day(number))).toEqual({ ok: true, value: { file: null } })
    const kept = readdirSync(folder).sort()
    expect(kept).toEqual([
      'before-update-2020.sqlite',
      'by-hand-2020.sqlite',
      ...[6, 7, 8, 9, 10, 11, 12].map(number => `daily-2026-01-${String(number).padStart(2, '0')}.sqlite`),
      'daily-notes.sqlite',
      'mine.sqlite',
    ])
    expect(askDatabase(study, 'select name from study_profile')).toEqual([{ name: 'day 12' }])
  })

  test('of a study that is only opened and closed is not made again', async () => {
    const study = copyOfStudy()
    for (let number = 1; number <= 3; number++) {
      const opened = await openStudy(study, testEffects())
      if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
      const made = await opened.value.backups.daily(day(number))
      expect(made).toMatchObject({ ok: true, value: { file: number === 1 ? expect.any(String) : null } })
      await opened.value.close()
    }
  })

  test('of a hurt study is refused, so that the whole ones stay', async () => {
    const study = copyOfStudy()
    const backups = new StudyBackups({ file: path.join(study, 'study.sqlite'), folder: study })
    await backups.daily(day(1))
    hurt(study)
    for (let number = 2; number < 12; number++)
      expect(await backups.daily(day(number))).toMatchObject({ ok: false, refusal: { kind: 'study-hurt' } })
    expect(readdirSync(path.join(study, 'backups'))).toEqual(['daily-2026-01-01.sqlite'])
  })
})

test('a backup that cannot be written leaves the last one, and no half of one', async () => {
  const study = copyOfStudy()
  const folder = path.join(study, 'backups')
  writeFileSync(folder, 'a file in the way')
  const made = await backUpDatabase(path.join(study, 'study.sqlite'), path.join(folder, 'x.sqlite'))
  expect(made).toMatchObject({ ok: false, refusal: { kind: 'backup-not-written' } })
})

test('before an update a backup stands under its name only when it is whole', async () => {
  const study = copyOfStudy()
  changeDatabase(study, 'delete from migration where name = (select max(name) from migration)')
  const { err } = await runCommand(['analyse', '--question', 'prevalence', '--study', study])
  expect(err).not.toMatch(/\n\s+at /)
  const [name] = readdirSync(path.join(study, 'backups'))
  expect(name).toMatch(/^before-update-.*\.sqlite$/)
  expect(isSound(path.join(study, 'backups', name!))).toBe(true)
})

describe('a copy of a folder that is open', () => {
  async function openFolder(): Promise<{ study: string; end(): Promise<void> }> {
    const study = copyOfStudy()
    const program = await startProgram(study)
    const { call } = talkTo(() => program)
    for (let code = 0; code < 40; code++)
      await call('/api/acts', {
        kind: 'add-code',
        code: {
          id: testEffects().makeId(),
          kind: 'symbol',
          names: { en: `c${code}`, 'zh-Hans': '' },
          colour: '#0072b2',
          key: null,
        },
      })
    await call('/api/backup', {})
    return { study, end: async () => void (await program.end()) }
  }

  test('is opened with a sentence that says of which, once, and its note is dropped', async () => {
    const { study, end } = await openFolder()
    const copy = newPlace()
    cpSync(study, copy, { recursive: true })
    const first = await runCommand(['analyse', '--question', 'prevalence', '--study', copy])
    expect(first.err).toContain(`a copy of the study in ${study}`)
    expect(existsSync(path.join(copy, 'server.json'))).toBe(false)
    const second = await runCommand(['analyse', '--question', 'prevalence', '--study', copy])
    expect(second.err).not.toContain('copy')
    expect(askDatabase(copy, 'select count(*) as count from mark')).toEqual([{ count: 1000 }])
    await end()
  })

  test('says so on its page too', async () => {
    const { study, end } = await openFolder()
    const copy = newPlace()
    cpSync(study, copy, { recursive: true })
    const program = await startProgram(copy)
    expect(await (await fetchInside(new URL('/api/study', program.address))).json()).toMatchObject({
      copyOf: study,
    })
    await program.end()
    await end()
  })

  test('that is torn is refused, left as it is, and says where the original and its last backup are', async () => {
    const { study, end } = await openFolder()
    const copy = newPlace()
    cpSync(study, copy, { recursive: true })
    // The log of another moment than the database: its last half is of pages that the database never had.
    const file = path.join(copy, 'study.sqlite')
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 8192) * 4096))
    rmSync(`${file}-wal`)
    const before = readFileSync(file)
    const { code, err } = await runCommand(['analyse', '--question', 'prevalence', '--study', copy])
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(study) })
    expect(err).toMatch(/torn.*by-hand-.*\.sqlite/)
    expect(readFileSync(file).equals(before)).toBe(true)
    await end()
  })

  test('without the log that belonged to it is looked through for rows without their records', async () => {
    const { study, end } = await openFolder()
    const copy = newPlace()
    cpSync(study, copy, { recursive: true })
    await end()
    changeDatabase(copy, 'pragma foreign_keys = off', 'delete from film')
    const { code, err } = await runCommand(['analyse', '--question', 'prevalence', '--study', copy])
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/torn/) })
  })

  test('is none where the folder was moved, or crashed and is opened again', async () => {
    const study = copyOfStudy()
    const program = await startProgram(study)
    await program.kill()
    const again = await runCommand(['analyse', '--question', 'prevalence', '--study', study])
    expect(again.err).not.toContain('copy')
  })
})
