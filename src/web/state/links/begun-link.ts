import type { LinkSaid, LinkWay } from '../../../study/index.ts'
import { isMilliseconds, linkWays } from '../../../study/index.ts'

/** One end of a link that is being made: where it lies, and the frame that stands for it. */
export interface BegunEnd {
  filmId: string
  partId: string
  startMs: number
  endMs: number
  /** The mark that it is; null for a span of its own. */
  attachedTo: string | null
  /** The code of the mark. */
  codeId: string | null
  fileId: string
  still: number
}

/**
 * A link on its way: from where, then to where, and what is written of it. It belongs to the window, goes along to other
 * films, and what was written stays for the next link where this one is let go.
 */
export interface BegunLinkState {
  from: BegunEnd | null
  to: BegunEnd | null
  said: DraftOfLink
}

/** A kind is chosen once, or not yet. */
export type DraftOfLink = Pick<LinkSaid, 'linkKindId' | 'says'> & { way: LinkSaid['way'] | null }

export const nothingBegun: BegunLinkState = {
  from: null,
  to: null,
  said: { way: null, linkKindId: null, says: '' },
}

/** The first place is where it leads from, the next where it leads to; again, and it leads there instead. */
export function placeTaken(state: BegunLinkState, end: BegunEnd): BegunLinkState {
  return state.from ? { ...state, to: end } : { ...state, from: end }
}

export function linkLetGo(state: BegunLinkState): BegunLinkState {
  if (!state.from) return state
  return { ...nothingBegun, said: { ...nothingBegun.said, says: state.said.says } }
}

export function draftChanged(state: BegunLinkState, news: Partial<DraftOfLink>): BegunLinkState {
  return { ...state, said: { ...state.said, ...news } }
}

/** The ends of what is begun turned round. */
export function begunTurned(state: BegunLinkState): BegunLinkState {
  return state.from && state.to ? { ...state, from: state.to, to: state.from } : state
}

/** What a browser has kept: anything may stand there, and what is not understood is nothing. */
export function begunLinkFrom(text: string | null): BegunLinkState {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<BegunLinkState> | null
    const { way, linkKindId, says } = (kept?.said ?? {}) as Partial<DraftOfLink>
    const from = endFrom(kept?.from)
    return {
      from,
      to: from && endFrom(kept?.to),
      said: {
        way: linkWays.some(one => one === way) || way === 'own' ? (way as LinkWay | 'own') : null,
        linkKindId: typeof linkKindId === 'string' ? linkKindId : null,
        says: typeof says === 'string' ? says : '',
      },
    }
  } catch {
    return nothingBegun
  }
}

function endFrom(kept: Partial<BegunEnd> | null | undefined): BegunEnd | null {
  if (!kept) return null
  const { filmId, partId, fileId, startMs, endMs, still, attachedTo, codeId } = kept
  const isThere = [filmId, partId, fileId].every(one => typeof one === 'string')
  if (!isThere || !isMilliseconds(startMs) || !isMilliseconds(endMs) || !isMilliseconds(still)) return null
  const named = (one: unknown) => (typeof one === 'string' ? one : null)
  return {
    ...{ filmId: filmId!, partId: partId!, fileId: fileId!, startMs, endMs, still },
    ...{ attachedTo: named(attachedTo), codeId: named(codeId) },
  }
}
