import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { openStudy } from '../../src/store/index.ts'
import type { MediaFile } from '../../src/study/index.ts'
import { made } from '../../src/study/index.ts'
import { testEffects } from '../effects.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import { encodeGreyFilm } from '../grey-film.ts'

/** A study made by somebody else to harm whoever opens it, and what it is after. */
export interface ForeignStudy {
  folder: string
  /** What it must not reach: a folder beside it, with its files. */
  outside: string
  /** Every file outside, with what it holds and when it was last written to and read from. */
  outsideNow(): Record<string, string>
  fileIds: Record<string, string>
  remove(): void
}

/** Changes rows behind the program's back, as only a made study has them. */
export function tamper(folder: string, statements: readonly [string, ...(string | number | null)[]][]): void {
  const database = new DatabaseSync(path.join(folder, 'study.sqlite'))
  for (const [sql, ...values] of statements) database.prepare(sql).run(...values)
  database.close()
}

export async function makeForeignStudy(): Promise<ForeignStudy> {
  const place = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-foreign-'))
  const folder = path.join(place, 'study')
  const outside = path.join(place, 'outside')
  mkdirSync(outside)
  const film = path.join(outside, 'referenced.mp4')
  await encodeGreyFilm(film, { shots: 2, framesPerShot: 6 })
  for (const name of ['dotted.mp4', 'taken.mp4', 'removed.mp4', 'specimen.mp4'])
    copyFileSync(film, path.join(outside, name))
  mkdirSync(path.join(outside, 'stills'))
  for (const name of ['corpus.jsonl', 'stills/5-320.jpg', 'x.features', 'x.json', 'x.mp4'])
    writeFileSync(path.join(outside, name), '{"type":"film","id":"stolen","durationMs":1000}\n')
  const fileIds = await fill(folder, outside)
  return {
    folder,
    outside,
    fileIds,
    outsideNow: () =>
      Object.fromEntries(
        readdirSync(outside, { recursive: true, withFileTypes: true })
          .filter(entry => entry.isFile())
          .map(entry => path.join(entry.parentPath, entry.name))
          .map(file => [file, `${statSync(file).mtimeMs} ${statSync(file).atimeMs} ${statSync(file).size}`]),
      ),
    remove: () => rmSync(place, { recursive: true, force: true }),
  }
}

async function fill(folder: string, outside: string): Promise<Record<string, string>> {
  const effects = testEffects({ person: 'somebody else' })
  const opened = await openStudy(folder, effects)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const store = opened.value
  const up = path.relative(path.join(folder, 'films'), outside)
  const away = (name: string) => path.join(outside, name)
  const files: Record<string, Partial<MediaFile>> = {
    referenced: { storage: 'referenced', path: away('referenced.mp4') },
    dotted: { storage: 'copied', path: `${up}/dotted.mp4` },
    whole: { storage: 'copied', path: away('dotted.mp4') },
    digest: { storage: 'copied', path: 'not-there.mp4', quickDigest: `../../../outside/x` },
    garish: { storage: 'referenced', path: `${outside}/\u001b[2Jred.mp4` },
    sought: { storage: 'referenced', path: `${away('stills')}/../referenced.mp4` },
  }
  const fileIds: Record<string, string> = {}
  for (const [name, facts] of Object.entries(files)) {
    const { film, version, part, file } = aFilmWithOneFile({ makeId: effects.makeId })
    fileIds[name] = file.id
    const put = await store.acts.carryOut([
      made('film', film),
      made('version', version),
      made('part', part),
      made('file', { ...file, quickDigest: null, ...facts }),
    ])
    if (!put.ok) throw new Error(JSON.stringify(put.refusal))
  }
  const ids = () => ({
    fileId: effects.makeId(),
    partId: effects.makeId(),
    versionId: effects.makeId(),
    filmId: effects.makeId(),
    position: 0,
    originalName: 'a.mp4',
  })
  const orders: [string, object][] = [
    ['take-in-film', { ...ids(), storage: 'copied', path: away('taken.mp4') }],
    [
      'take-in-film',
      { ...ids(), storage: 'copied', path: `${folder}/films/incoming/../../../outside/removed.mp4` },
    ],
    ['take-in-film', { ...ids(), storage: 'referenced', path: away('taken.mp4') }],
    ['take-in-film', { ...ids(), fileId: '../../outside', storage: 'referenced', path: away('taken.mp4') }],
    ['make-specimen', { ...ids(), storage: 'copied', key: 'x', path: away('specimen.mp4') }],
    ['import-corpus', { path: away('corpus.jsonl') }],
    ['find-shots', { fileId: fileIds['referenced'] }],
    ['find-shots', { fileId: fileIds['dotted'] }],
    ['digest-file', { fileId: fileIds['whole'] }],
    ['draw-scrub-stills', { fileId: fileIds['dotted'] }],
    ['make-playable-copy', { fileId: fileIds['sought'] }],
    ['measure-shots', { fileId: fileIds['digest'] }],
    ['read-writing', { fileId: fileIds['referenced'] }],
  ]
  const stateOf = new Map<string, string>()
  for (const state of ['waiting', 'running', 'paused', 'failed', 'cancelled'])
    for (const [kind, payload] of orders) {
      const { id } = await store.tasks.add({ kind, subjectId: null, payload })
      stateOf.set(id, state)
    }
  await store.close()
  tamper(
    folder,
    [...stateOf].map(([id, state]) => ['update task set state = ?, attempts = 1 where id = ?', state, id]),
  )
  return fileIds
}
