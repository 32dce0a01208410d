import type { Names } from '../codebook/names.ts'

/** How one place of a film is to another. */
export const linkWays = [
  ...(['rhymes', 'contrasts', 'quotes', 'answers', 'develops', 'causes'] as const),
] as const

export type LinkWay = (typeof linkWays)[number]

/** Those that say of either end the same of the other. */
const symmetricWays: ReadonlySet<string> = new Set<LinkWay>(['rhymes', 'contrasts'])

/** A kind of the scholar's own. */
export interface LinkKind {
  id: string
  names: Names
  /** What it is called from the other end; of one that is the same from both ends nothing. */
  namesBack: Names
  bothWays: boolean
  createdAt: string
}

/** Of which kind a link is: one of those there are, or one of the scholar's own. */
export interface KindOfLink {
  way: LinkWay | 'own'
  /** Null but for a kind of the scholar's own. */
  linkKindId: string | null
}

/** Two places that speak to each other, in one film or in two, as a coder reads them. */
export interface Link extends KindOfLink {
  id: string
  coderId: string
  fromEndId: string
  toEndId: string
  /** The parts in which the ends lie: it goes with the film of either. */
  fromPartId: string
  toPartId: string
  says: string
  createdAt: string
}

/** Where one end of a link lies. */
export interface LinkEnd {
  id: string
  linkId: string
  partId: string
  startMs: number
  endMs: number
  /** The mark that it is: it lies where that lies, and stays where that lay last. Null for a span of its own. */
  attachedTo: string | null
}

/** Whether it says the same of either end; of a kind that is gone it is not known, and taken to have a direction. */
export function isSymmetric({ way, linkKindId }: KindOfLink, kinds: readonly LinkKind[]): boolean {
  return way === 'own'
    ? (kinds.find(({ id }) => id === linkKindId)?.bothWays ?? false)
    : symmetricWays.has(way)
}

type Place = Pick<LinkEnd, 'partId' | 'startMs' | 'endMs'>

export function isSamePlace(one: Place, other: Place): boolean {
  return one.partId === other.partId && one.startMs === other.startMs && one.endMs === other.endMs
}

/** What makes a link this one and no other: of which kind it is, and between which places. */
export interface LinkIdentity extends KindOfLink {
  from: Place
  to: Place
}

/** Whether two say one thing of one pair: a kind without a direction is the same either way. */
export function isSameLink(one: LinkIdentity, other: LinkIdentity, kinds: readonly LinkKind[]): boolean {
  if (one.way !== other.way || one.linkKindId !== other.linkKindId) return false
  if (isSamePlace(one.from, other.from) && isSamePlace(one.to, other.to)) return true
  return isSymmetric(one, kinds) && isSamePlace(one.from, other.to) && isSamePlace(one.to, other.from)
}
