/** How a person has the track of a code: none of it is what the study says. */
export interface TrackLook {
  isHidden: boolean
  /** Twice as high and more. */
  isTall: boolean
  /** Its marks are not changed by a hand that slips. */
  isLocked: boolean
}

/** By code; one that nobody has changed is not in it. */
export type TrackLooks = Readonly<Record<string, TrackLook>>

export const plainLook: TrackLook = { isHidden: false, isTall: false, isLocked: false }

export function lookOf(looks: TrackLooks, codeId: string): TrackLook {
  return looks[codeId] ?? plainLook
}

export function lookChanged(looks: TrackLooks, codeId: string, news: Partial<TrackLook>): TrackLooks {
  const look = { ...lookOf(looks, codeId), ...news }
  const { [codeId]: gone, ...others } = looks
  return Object.values(look).some(Boolean) ? { ...others, [codeId]: look } : others
}

/** Just these of the codes hidden, the others shown. */
export function hiddenAre(
  looks: TrackLooks,
  codeIds: readonly string[],
  hidden: readonly string[],
): TrackLooks {
  return codeIds.reduce(
    (after, codeId) => lookChanged(after, codeId, { isHidden: hidden.includes(codeId) }),
    looks,
  )
}

/** What was kept, whatever was kept. */
export function looksFrom(kept: unknown): TrackLooks {
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.entries(kept).reduce<TrackLooks>((looks, [codeId, value]: [string, unknown]) => {
    const { isHidden, isTall, isLocked } = (value ?? {}) as Record<keyof TrackLook, unknown>
    const look = { isHidden: isHidden === true, isTall: isTall === true, isLocked: isLocked === true }
    return lookChanged(looks, codeId, look)
  }, {})
}
