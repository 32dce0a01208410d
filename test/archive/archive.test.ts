import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArchiveHead } from '../../src/exchange/index.ts'
import { openCopy, openStudy } from '../../src/store/index.ts'
import {
  accepted,
  emptyExcerpt,
  made,
  plainMeaning,
  recordOrder,
  removed,
  removeFilm,
} from '../../src/study/index.ts'
import { StudyFolder } from '../../src/tasks/index.ts'
import { bringInStudy, writeArchive } from '../../src/workbench/index.ts'
import { testEffects } from '../effects.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import type { StudyRecords } from './every-kind.ts'
import { someOfEveryKind } from './every-kind.ts'
import { zipOf } from './zip-of.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-archive-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let places = 0
const fresh = (ending = '') => path.join(root, `${++places}${ending}`)
const effects = testEffects()
const { makeId } = effects
const runs = Number(process.env['SILVERSCREEN_ARCHIVES'] ?? 3)

async function opened(folder: string) {
  const study = await openStudy(folder, effects)
  if (!study.ok) throw new Error(JSON.stringify(study.refusal))
  return study.value
}

/** A study in a folder of its own, with these records in it. */
async function aStudy(records: (homeCoderId: string) => StudyRecords): Promise<string> {
  const folder = fresh()
  const study = await opened(folder)
  const { homeCoderId } = await study.studies.get()
  await study.inBulk(async bulk => {
    for (const { kind, record } of records(homeCoderId)) await bulk.add(kind, record as never)
  })
  await study.close()
  return folder
}

/** Nothing outside a study was opened by this person but what lies in the folder of these tests. */
const leave = {
  has: async (place: string) => place.startsWith(root),
  open: async () => {},
  openRoot: async () => {},
  roots: async () => [],
}

async function takeOut(
  folder: string,
  { as = '.zip', films = true, toBeginFrom = false, withWithheld = false } = {},
): Promise<string> {
  const place = fresh(as)
  const copy = await openCopy(path.join(folder, 'study.sqlite'), effects)
  if (!copy.ok) throw new Error(JSON.stringify(copy.refusal))
  const study = { store: copy.value, folder: new StudyFolder(folder, leave) }
  const taken = await writeArchive(study, place, { films, toBeginFrom, withWithheld })
  await copy.value.close()
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
  return place
}

async function bringIn(archive: string) {
  const folder = fresh()
  return { folder, result: await bringInStudy(archive, folder, effects) }
}

/** A study of a film with its file, a code and a mark. */
function small(file: string): (homeCoderId: string) => StudyRecords {
  return homeCoderId => {
    const { film, version, part, file: of } = aFilmWithOneFile({ makeId })
    const names = { en: 'ruin', 'zh-Hans': '废墟' }
    const code = { ...plainMeaning, id: makeId(), kind: 'symbol', names, colour: '#0072b2', key: null }
    const mark = { id: makeId(), filmId: film.id, partId: part.id, codeId: code.id, coderId: homeCoderId }
    const span = { startMs: 0, endMs: 40, attachedTo: null, passId: null, said: null }
    return [
      { kind: 'film', record: { ...film } },
      { kind: 'version', record: { ...version } },
      { kind: 'part', record: { ...part } },
      { kind: 'file', record: { ...of, path: file } },
      { kind: 'code', record: { ...code, position: 0, retired: false } },
      { kind: 'mark', record: { ...mark, ...span } },
    ]
  }
}

describe('the archive of a study', () => {
  test('comes back as the same study, and goes out again byte for byte, whatever is in it', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(someOfEveryKind({ id: makeId(), homeCoderId: 'home' }), async drawn => {
        const folder = await aStudy(homeCoderId =>
          drawn.map(({ kind, record }) => ({
            kind,
            record: JSON.parse(JSON.stringify(record).replaceAll('"home"', JSON.stringify(homeCoderId))),
          })),
        )
        for (const { kind } of drawn) seen.add(kind)
        const first = await takeOut(folder, { withWithheld: true })
        const back = await bringIn(first)
        expect(back.result).toEqual({ ok: true, value: expect.anything() })
        expect(readFileSync(await takeOut(back.folder, { withWithheld: true }))).toEqual(readFileSync(first))
        // Without what is withheld it is whole, too.
        const others = await bringIn(await takeOut(folder))
        expect(others.result).toEqual({ ok: true, value: expect.anything() })
      }),
      { numRuns: runs, endOnFailure: true },
    )
    const elsewhere = ['studyProfile', 'anchor']
    expect([...seen].sort()).toEqual(recordOrder.filter(kind => !elsewhere.includes(kind)).sort())
  }, 240_000)

  test('leaves out what quotes a passage whose source is gone, over both steps, and comes in all the same', async () => {
    const folder = await aStudy(small(fresh('.mp4')))
    const study = await opened(folder)
    const { homeCoderId: coderId } = await study.studies.get()
    const [whole] = await study.films.all()
    const createdAt = effects.now()
    const source = { id: makeId(), item: { id: 'wall', type: 'report' }, reading: '', createdAt }
    const excerpt = {
      ...{ ...emptyExcerpt, id: makeId(), sourceId: source.id, coderId, createdAt },
      quotation: '时间就是金钱',
    }
    const quoting = {
      ...{ id: makeId(), coderId, excerptId: excerpt.id, partId: whole!.parts[0]!.id, createdAt },
      ...{ startMs: 0, endMs: 40, attachedTo: null, says: '' },
    }
    await study.acts.carryOut([
      ...[made('source', source), made('excerpt', excerpt), made('quoting', quoting)],
    ])
    const kept = async (archive: string) => {
      const back = await bringIn(archive)
      expect(back.result).toMatchObject({ ok: true })
      const again = await opened(back.folder)
      const counts = [await again.sources.excerpts(), await again.sources.quotings()].map(list => list.length)
      await again.close()
      return counts
    }
    expect(await kept(await takeOut(folder, { films: false }))).toEqual([1, 1])
    await study.acts.carryOut([removed('source', source)])
    expect(await kept(await takeOut(folder, { films: false }))).toEqual([0, 0])
    await study.close()
  })

  test('carries the films, what was read, measured, set aside and removed, and says of no file where it lay', async () => {
    const film = fresh('.mp4')
    writeFileSync(film, 'the bytes of a film')
    const folder = await aStudy(small(film))
    const study = await opened(folder)
    const [whole] = await study.films.all()
    const part = whole!.parts[0]!
    const at = { partId: part.id, fileId: whole!.files[0]!.id }
    const line = { text: '铁西', confidence: 0.5, box: [[0, 0.25] as [number, number]] }
    await study.writing.keep({ ...at, frame: 3, atMs: 120, reader: 'r', readerVersion: '1', lines: [line] })
    await study.measurements.keep({
      ...{ ...at, revision: 'one', procedure: { name: 'looks', version: 1 } },
      ...{ shots: [], looks: Uint8Array.from([1, 2, 255]) },
    })
    const aside = { origin: 'list.jsonl', originDigest: 'd', kind: 'note', content: '{"a":1}' }
    await study.setAside.add({ id: makeId(), ...aside, createdAt: effects.now() })
    const gone = aFilmWithOneFile({ makeId })
    const { film: goneFilm, version, part: gonePart, file } = gone
    await study.acts.carryOut([
      ...[made('film', goneFilm), made('version', version), made('part', gonePart), made('file', file)],
    ])
    const belongings = (await study.films.belongings(goneFilm.id))!
    const { homeCoderId: coderId } = await study.studies.get()
    const stack = { coderId, area: 'corpus', filmId: null } as const
    await study.acts.perform(stack, { kind: 'remove-film' }, async () => accepted(removeFilm(belongings)))
    expect(await study.removedFilms.all()).toHaveLength(1)
    await study.close()

    const archive = await takeOut(folder, { as: '' })
    const text = everyFile(archive)
    expect(text).not.toContain(root)
    expect(text).not.toContain('/films/a film.mp4')
    const back = await bringIn(archive)
    expect(back.result).toMatchObject({ ok: true, value: { films: 1 } })
    const again = await opened(back.folder)
    expect(await again.writing.find('铁西')).toMatchObject([{ frame: 3, lines: [line] }])
    expect((await again.measurements.ofPart(part.id))?.looks).toEqual(Uint8Array.from([1, 2, 255]))
    expect(await again.setAside.all()).toMatchObject([aside])
    expect(await again.removedFilms.all()).toMatchObject([{ filmId: goneFilm.id }])
    const [there] = (await again.films.all())[0]!.files
    expect(there).toMatchObject({ storage: 'copied', originalName: 'a film.mp4', quickDigest: 'q' })
    expect(readFileSync(path.join(back.folder, 'films', there!.path), 'utf8')).toBe('the bytes of a film')
    await again.close()
    expect(everyFile(await takeOut(back.folder, { as: '' }))).toBe(text)
  })

  test('of a study that goes on being written is that of one moment, and the study is as it was', async () => {
    const folder = await aStudy(small('/nowhere.mp4'))
    const study = await opened(folder)
    const before = await takeOut(folder)
    const code = { ...plainMeaning, id: makeId(), kind: 'space', colour: '#0072b2', key: null } as const
    const late = { ...code, names: { en: 'late', 'zh-Hans': '' }, position: 1, retired: false }
    await study.acts.carryOut([made('code', late)])
    const later = await takeOut(folder)
    await study.close()
    const codesIn = async (archive: string) => {
      const back = await opened((await bringIn(archive)).folder)
      const codes = await back.coding.codes()
      await back.close()
      return codes.map(({ names }) => names.en)
    }
    expect(await codesIn(before)).toEqual(['ruin'])
    expect(await codesIn(later)).toEqual(['ruin', 'late'])
    expect(existsSync(`${before}.part`)).toBe(false)
  })
})

describe('a study to begin from', () => {
  test('is of nobody: whoever brings it in is its coder, with all but what coders have said in it', async () => {
    const folder = await aStudy(small('/nowhere.mp4'))
    const archive = await takeOut(folder, { as: '', toBeginFrom: true })
    const mine = await opened((await bringIn(archive)).folder)
    const yours = await opened((await bringIn(archive)).folder)
    const [one, other] = [await mine.studies.get(), await yours.studies.get()]
    expect(one.id).not.toBe(other.id)
    expect(one.homeCoderId).not.toBe(other.homeCoderId)
    expect((await mine.studies.profile()).id).toBe(one.id)
    expect((await mine.coding.codes()).map(({ names }) => names.en)).toEqual(['ruin'])
    expect(await mine.studies.counts()).toEqual({ films: 1, shots: 0, marks: 0 })
    await mine.close()
    await yours.close()
    const again = (await bringIn(archive)).folder
    expect(everyFile(await takeOut(again, { as: '', toBeginFrom: true }))).toBe(everyFile(archive))
  })
})

describe('an archive from anywhere is refused with a sentence, and nothing is made, where', () => {
  let whole: string
  beforeAll(async () => {
    whole = await takeOut(await aStudy(small('/nowhere.mp4')), { as: '', films: false })
  })

  type Change = (folder: string) => void
  const head = (folder: string) =>
    JSON.parse(readFileSync(path.join(folder, 'archive.json'), 'utf8')) as ArchiveHead
  const setHead = (folder: string, value: object) =>
    writeFileSync(path.join(folder, 'archive.json'), JSON.stringify(value))

  /** Gives a file other lines, and the head what it says of them: as a hand would that knows what it does. */
  function rewrite(folder: string, file: string, change: (lines: string[]) => string[]): void {
    const place = path.join(folder, file)
    const lines = change(readFileSync(place, 'utf8').trimEnd().split('\n'))
    const text = `${lines.join('\n')}\n`
    writeFileSync(place, text)
    const said = head(folder)
    const sha256 = createHash('sha256').update(text).digest('hex')
    const files = said.files.map(one =>
      one.file === file ? { ...one, lines: lines.length, bytes: Buffer.byteLength(text), sha256 } : one,
    )
    setHead(folder, { ...said, files })
  }
  const inMark = (change: (mark: Record<string, unknown>) => object): Change => {
    return folder =>
      rewrite(folder, 'records/mark.jsonl', lines =>
        lines.map(line => JSON.stringify(change(JSON.parse(line)))),
      )
  }
  const code = (folder: string) => path.join(folder, 'records/code.jsonl')

  const cases: [string, Change, string][] = [
    ['its head is missing', folder => rmSync(path.join(folder, 'archive.json')), 'not-an-archive'],
    ['its head is of something else', folder => setHead(folder, { form: 'zotero' }), 'not-an-archive'],
    ['it is of a newer form', folder => setHead(folder, { ...head(folder), version: 2 }), 'newer-archive'],
    ['its head is torn', folder => setHead(folder, { ...head(folder), files: [{}] }), 'archive-head-broken'],
    ['a file is missing', folder => rmSync(code(folder)), 'archive-incomplete'],
    ['a file is half copied', folder => writeFileSync(code(folder), '{"id"'), 'archive-altered'],
    [
      'a letter is another',
      folder => writeFileSync(code(folder), readFileSync(code(folder), 'utf8').replace('ruin', 'rain')),
      'archive-altered',
    ],
    [
      'a line is no JSON',
      folder => rewrite(folder, 'records/code.jsonl', () => ['{"id":']),
      'archive-line-broken',
    ],
    ['a time is beyond all films', inMark(mark => ({ ...mark, endMs: 2 ** 53 })), 'archive-line-broken'],
    ['a stretch ends before it begins', inMark(mark => ({ ...mark, startMs: 900 })), 'archive-line-broken'],
    ['a field is missing', inMark(({ coderId: _, ...mark }) => mark), 'archive-line-broken'],
    ['a field is unknown', inMark(mark => ({ ...mark, run: 'rm' })), 'archive-line-broken'],
    ['text holds what no line holds', inMark(mark => ({ ...mark, id: 'a\u0000b' })), 'archive-line-broken'],
    [
      'a mark is of a code that is not there',
      inMark(mark => ({ ...mark, codeId: makeId() })),
      'archive-dangling',
    ],
    [
      'two marks have one id',
      folder => rewrite(folder, 'records/mark.jsonl', lines => [...lines, ...lines]),
      'archive-id-twice',
    ],
    [
      'a code stands under itself',
      folder =>
        rewrite(folder, 'records/code.jsonl', lines =>
          lines.map(line => JSON.stringify({ ...JSON.parse(line), parentIds: [JSON.parse(line).id] })),
        ),
      'archive-codebook',
    ],
  ]

  test.each(cases)('%s', async (_, change, kind) => {
    const folder = fresh()
    cpSync(whole, folder, { recursive: true })
    change(folder)
    const { folder: made, result } = await bringIn(folder)
    expect(result).toMatchObject({ ok: false, refusal: { kind } })
    expect(existsSync(made) || existsSync(`${made}.part`)).toBe(false)
  })

  test('an archive that is older than a field is no such case: the field is what it was before there was one', async () => {
    const plan = { id: makeId(), name: 'p', codeIds: [], coderIds: [], how: { kind: 'whole' }, seed: 1 }
    const more = { isTraining: false, createdAt: '2026-01-01T00:00:00.000Z', sharing: { kind: 'everyone' } }
    const archive = await takeOut(
      await aStudy(() => [{ kind: 'codingPlan', record: { ...plan, ...more } }]),
      {
        ...{ as: '', films: false },
      },
    )
    rewrite(archive, 'records/coding-plan.jsonl', lines =>
      lines.map(line => line.replace(',"sharing":{"kind":"everyone"}', '')),
    )
    const { folder, result } = await bringIn(archive)
    expect(result).toMatchObject({ ok: true })
    const study = await opened(folder)
    expect(await study.plans.all()).toMatchObject([{ id: plan.id, sharing: { kind: 'everyone' } }])
    await study.close()
  })

  const files = () => readdirSync(whole, { recursive: true, withFileTypes: true }).filter(one => one.isFile())
  const entries = () =>
    files().map(({ parentPath, name }) => {
      const place = path.join(parentPath, name)
      return { name: path.relative(whole, place), content: readFileSync(place) }
    })
  const zipped = (bytes: Buffer) => {
    const place = fresh('.zip')
    writeFileSync(place, bytes)
    return place
  }

  test('a zip of it, with a folder around it and what a Mac adds, is no such case', async () => {
    const around = entries().map(({ name, content }) => ({ name: `my study/${name}`, content }))
    const more = [{ name: '__MACOSX/my study/._archive.json', content: Buffer.from('x') }]
    expect((await bringIn(zipped(zipOf([...around, ...more])))).result).toMatchObject({ ok: true })
  })

  test('a zip leads out of its folder', async () => {
    for (const name of ['../../evil.txt', '/etc/evil', 'a\\..\\..\\evil', 'C:/evil']) {
      const { result } = await bringIn(zipped(zipOf([...entries(), { name, content: Buffer.from('x') }])))
      expect(result).toMatchObject({ ok: false, refusal: { kind: 'bundle-leads-outside' } })
    }
  })

  test('a zip swells, and where it lies of how much it swells', async () => {
    const zeros = Buffer.alloc(64 * 2 ** 20)
    const bomb = { name: 'records/note.jsonl', content: zeros, packed: deflateRawSync(zeros) }
    expect((await bringIn(zipped(zipOf([...entries(), bomb])))).result).toMatchObject({
      ...{ ok: false, refusal: { kind: 'bundle-swollen' } },
    })
    const lying = entries().map(one =>
      one.name === 'records/mark.jsonl' ? { ...one, packed: deflateRawSync(zeros) } : one,
    )
    const { result } = await bringIn(zipped(zipOf(lying)))
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'bundle-broken' } })
  })

  test('a zip is cut short, has a file twice, or is none', async () => {
    const bytes = zipOf(entries())
    const kinds = []
    for (const one of [
      bytes.subarray(0, bytes.length / 2),
      zipOf([...entries(), ...entries()]),
      Buffer.from('PK'),
    ]) {
      const { result } = await bringIn(zipped(one))
      kinds.push(result.ok ? null : result.refusal.kind)
    }
    expect(kinds).toEqual(['not-a-bundle', 'bundle-broken', 'not-a-bundle'])
  })

  test('the folder that it should go to holds something', async () => {
    const folder = fresh()
    cpSync(whole, folder, { recursive: true })
    copyFileSync(path.join(whole, 'README.md'), path.join(folder, 'mine.md'))
    const result = await bringInStudy(whole, folder, effects)
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'folder-not-empty' } })
    expect(readdirSync(folder)).toContain('mine.md')
  })
})

/** All that a folder holds, as one text. */
function everyFile(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(one => one.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort()
    .map(place => `${path.relative(folder, place)}\n${readFileSync(place, 'utf8')}`)
    .join('\n')
}
