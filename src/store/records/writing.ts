import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { hanziSpellings } from './hanzi-spellings.ts'

/** A line of writing in a picture. The box is its corners in shares of the picture's width and height. */
export interface WrittenLine {
  text: string
  /** 0 to 1, as the reader says it. */
  confidence: number
  box: [x: number, y: number][]
}

export interface ReadStill {
  partId: string
  fileId: string
  frame: number
  atMs: number
  reader: string
  readerVersion: string
  lines: WrittenLine[]
}

export type FoundWriting = ReadStill & { filmId: string }

/** What was read in the pictures of the study, and which models it has switched on. */
export class WritingStore {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async isSwitchedOn(model: string): Promise<boolean> {
    const row = await this.#database
      .selectFrom('modelChoice')
      .select('switchedOn')
      .where('name', '=', model)
      .executeTakeFirst()
    return Number(row?.switchedOn ?? 0) === 1
  }

  async switch(model: string, isOn: boolean): Promise<void> {
    const row = { name: model, switchedOn: isOn ? 1 : 0 }
    await this.#database
      .insertInto('modelChoice')
      .values(row)
      .onConflict(conflict => conflict.column('name').doUpdateSet(row))
      .execute()
  }

  async keep(still: ReadStill): Promise<void> {
    const row = writingRow(still)
    await this.#database
      .insertInto('writing')
      .values(row)
      .onConflict(conflict => conflict.columns(['partId', 'frame', 'reader']).doUpdateSet(row))
      .execute()
  }

  /** Frames of a part that this version of a reader has read. */
  async readFrames(partId: string, reader: { name: string; version: string }): Promise<Set<number>> {
    const rows = await this.#database
      .selectFrom('writing')
      .select('frame')
      .where('partId', '=', partId)
      .where('reader', '=', reader.name)
      .where('readerVersion', '=', reader.version)
      .execute()
    return new Set(rows.map(row => Number(row.frame)))
  }

  /** Stills in which a text stands anywhere in what was read, whatever its case and width, in simplified or traditional hanzi; two are enough. */
  async find(text: string, most = 200): Promise<FoundWriting[]> {
    const spellings = await hanziSpellings(folded(text))
    const patterns = spellings.map(one => `%${one.replace(/[\\%_]/g, sign => `\\${sign}`)}%`)
    const rows = await this.#database
      .selectFrom('writing')
      .innerJoin('part', 'part.id', 'writing.partId')
      .innerJoin('version', 'version.id', 'part.versionId')
      .selectAll('writing')
      .select('version.filmId')
      .where(({ or }) => or(patterns.map(pattern => sql<boolean>`folded like ${pattern} escape '\\'`)))
      .orderBy('version.filmId')
      .orderBy('writing.partId')
      .orderBy('writing.atMs')
      .limit(most)
      .execute()
    return rows.map(({ folded: _, lines, ...row }) => ({ ...row, lines: JSON.parse(lines) }))
  }

  /** How many stills have been read in all, and in how many something was. */
  async counts(): Promise<{ read: number; written: number }> {
    const row = await this.#database
      .selectFrom('writing')
      .select(eb => [
        eb.fn.countAll<number>().as('read'),
        eb.fn.sum<number>(eb.case().when('folded', '!=', '').then(1).else(0).end()).as('written'),
      ])
      .executeTakeFirstOrThrow()
    return { read: Number(row.read), written: Number(row.written ?? 0) }
  }
}

/** A read still as its table has it. */
export function writingRow({ lines, ...still }: ReadStill): Tables['writing'] {
  const text = lines.map(line => line.text).join('\n')
  return { ...still, lines: JSON.stringify(lines), folded: folded(text) }
}

/** For searching: one width, one case, no space between hanzi. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})[ \t]+(?=\p{Script=Han})/gu, '')
    .trim()
}
