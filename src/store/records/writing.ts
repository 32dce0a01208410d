import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { addTexts, dropTexts, writingId, writingTexts } from '../texts/text-rows.ts'
import { Texts } from '../texts/texts.ts'

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
  readonly #texts: Texts

  constructor(database: Kysely<Tables>) {
    this.#database = database
    this.#texts = new Texts(database)
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
    await this.#database.transaction().execute(async transaction => {
      await transaction
        .insertInto('writing')
        .values(row)
        .onConflict(conflict => conflict.columns(['partId', 'frame', 'reader']).doUpdateSet(row))
        .execute()
      await dropTexts(transaction, { recordIds: [writingId(row.partId, row.frame, row.reader)] })
      await addTexts(transaction, writingTexts(row))
    })
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

  /** What was read in the stills of a part in which something was, in their order; where several have read, the last by name. */
  async ofPart(partId: string): Promise<ReadStill[]> {
    const rows = await this.#database
      .selectFrom('writing')
      .selectAll()
      .where('partId', '=', partId)
      .where('folded', '!=', '')
      .orderBy('frame')
      .orderBy('reader')
      .execute()
    const byFrame = new Map(rows.map(row => [Number(row.frame), row]))
    return [...byFrame].map(([frame, { folded: _, lines, ...still }]) => ({
      ...{ ...still, frame, atMs: Number(still.atMs), lines: JSON.parse(lines) as WrittenLine[] },
    }))
  }

  /** Stills in which a text stands anywhere in what was read, whatever its case and width, in simplified or traditional hanzi. */
  async find(typed: string, most = 200): Promise<FoundWriting[]> {
    const { hits } = await this.#texts.find({ typed, by: 'written', sorts: ['writing'] }, most)
    const rows = await this.#database
      .selectFrom('writing')
      .selectAll()
      .where('partId', 'in', ['', ...new Set(hits.flatMap(({ partId }) => partId ?? []))])
      .execute()
    const byId = new Map(rows.map(row => [writingId(row.partId, Number(row.frame), row.reader), row]))
    return hits.flatMap(({ recordId, filmId }) => {
      const row = byId.get(recordId)
      if (!row || filmId === null) return []
      const { folded: _, lines, ...still } = row
      return [{ ...still, lines: JSON.parse(lines), filmId }]
    })
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
  return { ...still, lines: JSON.stringify(lines), folded: text.trim() }
}
