import type { Change, Link, LinkEnd, LinkKind } from '../../../study/index.ts'
import { applyToList, followMarks } from '../../../study/index.ts'

/** What the coder at home links, and the kinds of the study's own. */
export interface LinkRecords {
  links: readonly Link[]
  linkEnds: readonly LinkEnd[]
  linkKinds: readonly LinkKind[]
}

/** The ends of links that were removed meanwhile are let go of with them; those on marks go where the marks go. */
export function withLinks<Records extends LinkRecords>(
  state: Records,
  change: Change,
  coderId: string | null,
): Records {
  const has = (wanted: Change[number]['kind']) => change.some(({ kind }) => kind === wanted)
  const own = change.filter(
    ({ kind, before, after }) => kind === 'link' && ((after ?? before) as Link).coderId === coderId,
  )
  const links = own.length > 0 ? applyToList('link', state.links, own) : state.links
  const ids = new Set([...state.links, ...links].map(({ id }) => id))
  const ends = change.filter(
    ({ kind, before, after }) => kind === 'linkEnd' && ids.has(((after ?? before) as LinkEnd).linkId),
  )
  const linkEnds = followMarks(
    ends.length > 0 ? applyToList('linkEnd', state.linkEnds, ends) : state.linkEnds,
    change,
  )
  const linkKinds = has('linkKind') ? applyToList('linkKind', state.linkKinds, change) : state.linkKinds
  const isSame = links === state.links && linkEnds === state.linkEnds && linkKinds === state.linkKinds
  return isSame ? state : { ...state, links, linkEnds, linkKinds }
}
