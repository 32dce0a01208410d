import type { FileSummary } from '../../../server/contracts/index.ts'
import type { Words } from '../../../words/index.ts'
import { isNoFile } from '../opening/without-file.ts'

/** Why the browser cannot play a file, said; null where it can. */
export function sayWhyNotPlayable(words: Words, file: FileSummary, browserGaveUp: boolean): string | null {
  const { player } = words
  if (isNoFile(file)) return player.noFile
  if (file.missing) return player.fileMissing
  if (file.playableCopy && !browserGaveUp) return null
  const reasons = browserGaveUp ? [{ kind: 'browser-refused' }] : (file.notPlayable?.because ?? [])
  const [first] = reasons
  if (!first) return null
  return player.notPlayable(player.notPlayableKinds[first.kind] ?? player.notPlayableOther(first.kind))
}
