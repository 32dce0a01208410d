import { DatabaseSync } from '@photostructure/sqlite'
import type { Code, LookedThrough, Mark, Part, Pass, Scene, SeenCoding, Shot } from '../../study/index.ts'
import { seenInPass } from '../../study/index.ts'
import { fromRow } from '../records/record-tables.ts'

/** All that is coded in a film, as far as anything is counted from it, and the number of the change as of which. */
export interface CodedFilm {
  asOf: number
  codes: Pick<Code, 'id' | 'kind'>[]
  passes: (Pick<Pass, 'id' | 'coderId' | 'codeIds' | 'isTraining'> & { seenCoderIds: string[] })[]
  lookedThrough: Pick<LookedThrough, 'passId' | 'partId' | 'startMs' | 'endMs'>[]
  marks: Pick<
    Mark,
    'partId' | 'passId' | 'codeId' | 'coderId' | 'startMs' | 'endMs' | 'attachedTo' | 'said'
  >[]
  parts: (Pick<Part, 'id' | 'durationMs'> & {
    shots: Pick<Shot, 'id' | 'startMs' | 'endMs'>[]
    scenes: Pick<Scene, 'id' | 'startMs' | 'endMs' | 'level'>[]
  })[]
}

type Connection = InstanceType<typeof DatabaseSync>

/**
 * The file of a study on a connection of its own, for a thread that counts and may wait: what is read stays in that
 * thread, and only what is counted from it travels.
 */
export class StudyToCount {
  readonly #database: Connection
  readonly #statements = new Map<string, ReturnType<Connection['prepare']>>()

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { readOnly: true })
    this.#database.exec('pragma busy_timeout = 5000')
    this.#database.exec('pragma trusted_schema = off')
  }

  /** A film as it stands at one moment, but for the order of its marks; null where it is gone. */
  film(filmId: string): CodedFilm | null {
    this.#database.exec('begin')
    try {
      return this.#read(filmId)
    } finally {
      this.#database.exec('commit')
    }
  }

  close(): void {
    this.#database.close()
  }

  #read(filmId: string): CodedFilm | null {
    if (this.#rows('select 1 from film where id = ?', filmId).length === 0) return null
    const [[asOf] = [0]] = this.#rows('select change_number from study')
    return {
      asOf: Number(asOf),
      codes: this.#rows('select id, kind from code order by position, id').map(([id, kind]) => ({
        id: id as string,
        kind: kind as Code['kind'],
      })),
      passes: this.#passes(filmId),
      lookedThrough: this.#rows(
        `select pass_id, looked_through.part_id, start_ms, end_ms from looked_through
         join pass on pass.id = looked_through.pass_id where film_id = ? order by start_ms`,
        filmId,
      ).map(([passId, partId, startMs, endMs]) => ({
        ...{ passId: passId as string, partId: partId as string },
        ...{ startMs: startMs as number, endMs: endMs as number },
      })),
      marks: this.#marks(filmId),
      parts: this.#rows(
        `select part.id, duration_ms from part join version on version.id = part.version_id
         where film_id = ? order by version.position, version.id, part.position, part.id`,
        filmId,
      ).map(([id, durationMs]) => ({
        ...{ id: id as string, durationMs: durationMs as number | null },
        ...this.#unitsOf(id as string),
      })),
    }
  }

  #passes(filmId: string): CodedFilm['passes'] {
    const seen = this.#rows(
      'select id, film_id, coder_id, seen_coder_id, seen_at from seen_coding where film_id = ?',
      filmId,
    ).map(
      ([id, film, coderId, seenCoderId, seenAt]): SeenCoding =>
        fromRow('seenCoding', { id, filmId: film, coderId, seenCoderId, seenAt }),
    )
    return this.#rows(
      'select id, coder_id, code_ids, is_training, finished_at from pass where film_id = ? order by created_at, id',
      filmId,
    ).map(([id, coderId, codeIds, isTraining, finishedAt]) => {
      const pass = fromRow('pass', { id, filmId, coderId, codeIds, isTraining, finishedAt })
      return { ...pass, seenCoderIds: seenInPass(pass, seen).map(one => one.seenCoderId) }
    })
  }

  /** Those of which nothing is said come as one text for each pass and code, which is quicker than a row for each. */
  #marks(filmId: string): CodedFilm['marks'] {
    const marks: CodedFilm['marks'] = []
    const lanes = this.#rows(
      `select part_id, pass_id, code_id, coder_id, json_group_array(json_array(start_ms, end_ms, attached_to))
       from mark where film_id = ? and said is null group by part_id, pass_id, code_id, coder_id`,
      filmId,
    ) as [string, string | null, string, string, string][]
    for (const [partId, passId, codeId, coderId, rows] of lanes)
      for (const [startMs, endMs, attachedTo] of JSON.parse(rows) as [number, number, string | null][])
        marks.push({ partId, passId, codeId, coderId, startMs, endMs, attachedTo, said: null })
    const more = this.#rows(
      `select part_id, pass_id, code_id, coder_id, start_ms, end_ms, attached_to, said from mark
       where film_id = ? and said is not null order by start_ms, id`,
      filmId,
    ) as [string, string | null, string, string, number, number, string | null, string][]
    for (const [partId, passId, codeId, coderId, startMs, endMs, attachedTo, said] of more)
      marks.push({
        ...{ partId, passId, codeId, coderId, startMs, endMs, attachedTo },
        said: fromRow('mark', { said }).said,
      })
    return marks
  }

  #unitsOf(partId: string): Pick<CodedFilm['parts'][number], 'shots' | 'scenes'> {
    const unit = ([id, startMs, endMs]: unknown[]) => ({
      ...{ id: id as string, startMs: startMs as number, endMs: endMs as number },
    })
    return {
      shots: this.#rows(
        'select id, start_ms, end_ms from shot where part_id = ? order by start_ms, id',
        partId,
      ).map(unit),
      scenes: this.#rows(
        'select id, start_ms, end_ms, level from scene where part_id = ? order by start_ms, level, id',
        partId,
      ).map(row => ({ ...unit(row), level: row[3] as Scene['level'] })),
    }
  }

  /** Rows as lists: a name for every value of a million rows costs more than reading them. */
  #rows(sql: string, ...parameters: string[]): unknown[][] {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#database.prepare(sql)
      statement.setReturnArrays(true)
      this.#statements.set(sql, statement)
    }
    return statement.all(...parameters) as unknown as unknown[][]
  }
}
