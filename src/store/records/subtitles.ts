import type { Kysely } from 'kysely'
import type { DialogueLine, Subtitle, SubtitleTrack } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { readRecords } from './record-tables.ts'

/** Subtitles that were brought in, and dialogue that was written down. */
export class Subtitles {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async ofPart(
    partId: string,
    database: Kysely<Tables> = this.#database,
  ): Promise<{ tracks: SubtitleTrack[]; lines: Subtitle[]; dialogue: DialogueLine[] }> {
    return {
      tracks: await readRecords(database, 'subtitleTrack', { partId }),
      lines: await readRecords(database, 'subtitle', { partId }),
      dialogue: await readRecords(database, 'dialogueLine', { partId }),
    }
  }
}
