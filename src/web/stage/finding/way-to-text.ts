import type { FoundTextsAnswer } from '../../../server/contracts/index.ts'
import { wayInto } from '../head/desk-modes.ts'
import type { DeskMode } from '../opening/screen.ts'

export type TextHit = FoundTextsAnswer['written']['hits'][number]

/** Where a text that was found is read: at its frame, in its memo, in its essay. Null where there is no such place. */
export function wayToText(hit: TextHit, mode: DeskMode | undefined) {
  const { kind, recordId, withinId, partId, frame } = hit
  switch (kind) {
    case 'memo':
      return { to: '/reading/notebook', search: { memo: recordId } } as const
    case 'mediation':
      return { to: '/reading', search: { mediation: recordId } } as const
    case 'link':
      return { to: '/reading/links', search: { link: recordId } } as const
    case 'plateItem':
      return withinId === null
        ? null
        : ({ to: '/reading/plates/$plateId', params: { plateId: withinId } } as const)
    case 'excerpt':
      return withinId === null
        ? null
        : ({ to: '/sources/$sourceId', params: { sourceId: withinId } } as const)
    case 'essayBlock':
      return withinId === null ? null : ({ to: '/essays/$essayId', params: { essayId: withinId } } as const)
    default:
      if (partId === null || !mode) return null
      return { ...wayInto(mode, partId), search: frame === null ? {} : { frame } } as const
  }
}
