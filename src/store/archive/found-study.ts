import type { Result } from '../../study/index.ts'
import { openDatabase } from '../opening/open-database.ts'
import type { OpenEffects } from '../opening/open-effects.ts'
import { KeptWriter } from './kept-writer.ts'

/** Turns back what was written, and carries why. */
class TurnedBack extends Error {}

/**
 * Makes the database of a study that comes from elsewhere, filled by `write` in one transaction; a refusal leaves it
 * empty, to be removed. Whoever asks gives the file its place once it is whole.
 */
export async function foundStudy<Refusal>(
  file: string,
  effects: Pick<OpenEffects, 'now' | 'migrationsFolder'>,
  write: (writer: KeptWriter) => Promise<Result<null, Refusal>>,
): Promise<Result<null, Refusal>> {
  const { migrationsFolder, now } = effects
  const opened = await openDatabase({ file, isNew: true, look: 'none', now: now(), migrationsFolder })
  if (opened.kind !== 'open') throw new Error('A new database could not be made.')
  let result: Result<null, Refusal> | null = null
  try {
    await opened.database.transaction().execute(async transaction => {
      const writer = new KeptWriter(transaction)
      result = await write(writer)
      if (!result.ok) throw new TurnedBack()
    })
  } catch (cause) {
    if (!(cause instanceof TurnedBack)) throw cause
  } finally {
    await opened.database.destroy()
  }
  return result!
}
