import { bounds, complaintAboutLine, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { orderOf, placesBetween } from '../tray/order-tray.ts'
import type { Essay, EssayBlock, EssayLanguage, EssaySaid } from './essay.ts'

/** Every essay of the study: they belong to it, and not to a coder. */
export interface KnownEssays {
  essays: readonly Essay[]
  now: () => string
}

export type NewEssay = Pick<Essay, 'id'> & EssaySaid

/** Blocks of one text that an act names, as they stand. */
export interface KnownText {
  isEssayThere: boolean
  blocks: readonly EssayBlock[]
}

/** A block as it is to be. `upon`: its text as the writer had it; null for one that is new. */
export interface BlockWritten {
  id: string
  position: number
  text: string
  upon: string | null
}

export interface BlockTaken {
  id: string
  upon: string
}

export type EssayRefusal =
  | { kind: 'no-such-essay' }
  | { kind: 'essay-without-title' }
  | { kind: 'essay-without-language' }
  | { kind: 'essay-text-too-long'; most: number }
  | { kind: 'essay-text-not-plain' }
  | { kind: 'address-not-of-web' }

/** Makes an essay after the others, or says of one that stands what the new one says. */
export function setEssay(
  { essays, now }: KnownEssays,
  wanted: NewEssay,
  upon?: NewEssay,
): Result<Change, EssayRefusal | EditedMeanwhile> {
  const standing = essays.find(({ id }) => id === wanted.id)
  if (!standing && upon) return refused({ kind: 'no-such-essay' })
  const [position] = placesBetween(essays.toSorted(orderOf).at(-1)?.position ?? null, null, 1)!
  const merged = standing
    ? editRecord<Essay>('essay', standing, { to: wanted, upon })
    : accepted<Essay>({ ...wanted, position: position!, createdAt: now() })
  if (!merged.ok) return merged
  const after = {
    ...merged.value,
    titles: trimmed(merged.value.titles),
    signed: trimmed(merged.value.signed),
    address: merged.value.address.trim(),
  }
  if (after.languages.length === 0) return refused({ kind: 'essay-without-language' })
  if (after.languages.every(language => after.titles[language] === ''))
    return refused({ kind: 'essay-without-title' })
  for (const text of [...Object.values(after.titles), ...Object.values(after.signed)]) {
    const complaint = complaintAboutLine(text, bounds.title)
    if (complaint === 'too-long') return refused({ kind: 'essay-text-too-long', most: bounds.title })
    if (complaint) return refused({ kind: 'essay-text-not-plain' })
  }
  if (after.address.length > bounds.title) return refused({ kind: 'essay-text-too-long', most: bounds.title })
  if (!isPublicAddress(after.address)) return refused({ kind: 'address-not-of-web' })
  if (!standing) return accepted([made('essay', after)])
  return accepted(isSame(standing, after) ? [] : [changed('essay', standing, after)])
}

/** Its text and its claims stay where they are, so that it comes back with them. */
export function removeEssay({ essays }: Pick<KnownEssays, 'essays'>, id: string): Result<Change, never> {
  const standing = essays.find(one => one.id === id)
  return accepted(standing ? [removed('essay', standing)] : [])
}

/**
 * Puts blocks of one text down as they are to be, and takes others away. A block that somebody has written in since is
 * not overwritten: nothing of the act is done then.
 */
export function writeBlocks(
  { isEssayThere, blocks }: KnownText,
  act: {
    essayId: string
    language: EssayLanguage
    put: readonly BlockWritten[]
    take: readonly BlockTaken[]
  },
): Result<Change, EssayRefusal | EditedMeanwhile> {
  if (!isEssayThere) return refused({ kind: 'no-such-essay' })
  const byId = new Map(blocks.map(block => [block.id, block]))
  const change: Change[number][] = []
  for (const { id, position, text, upon } of act.put) {
    const complaint = complaintAboutWriting(text)
    if (complaint === 'too-long') return refused({ kind: 'essay-text-too-long', most: bounds.writing })
    if (complaint) return refused({ kind: 'essay-text-not-plain' })
    const standing = byId.get(id)
    const after: EssayBlock = { id, essayId: act.essayId, language: act.language, position, text }
    if (standing && isSame(standing, after)) continue
    if (standing && standing.text !== upon && standing.text !== text) return refused(meanwhile(id))
    if (!standing && upon !== null) return refused(meanwhile(id))
    change.push(standing ? changed('essayBlock', standing, after) : made('essayBlock', after))
  }
  for (const { id, upon } of act.take) {
    const standing = byId.get(id)
    if (!standing) continue
    if (standing.text !== upon) return refused(meanwhile(id))
    change.push(removed('essayBlock', standing))
  }
  return accepted(change)
}

/** The blocks of one text of an essay, in their order. */
export function textOfEssay(
  blocks: readonly EssayBlock[],
  { essayId, language }: { essayId: string; language: EssayLanguage },
): EssayBlock[] {
  return blocks.filter(one => one.essayId === essayId && one.language === language).sort(orderOf)
}

/** What an essay was made from. */
export function saidOfEssay({ id, titles, signed, languages, style, address }: Essay): NewEssay {
  return { id, titles, signed, languages, style, address }
}

const webAddress = /^https?:\/\/[^\s"<>\\^`{|}?#@/]+(?:\/[^\s"<>\\^`{|}?#]*)?$/i

/** Whether a publication can be called by this address: one of the web, without a query and without an anchor; or none. */
export function isPublicAddress(address: string): boolean {
  return address === '' || webAddress.test(address)
}

function meanwhile(id: string): EditedMeanwhile {
  return { kind: 'changed-meanwhile', record: 'essayBlock', id }
}

function trimmed(texts: EssaySaid['titles']): EssaySaid['titles'] {
  return { en: texts.en.trim(), 'zh-Hans': texts['zh-Hans'].trim() }
}
