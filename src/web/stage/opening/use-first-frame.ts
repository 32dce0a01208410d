import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { askedNumber } from '../../state/address.ts'
import { useServices } from '../../use-app.ts'

/** The frame that a film opens at: the one in the address, else the one where it was left. */
export function useFirstFrame(partId: string): number {
  const { moments } = useServices()
  const { latestLocation } = useRouter()
  const [first] = useState(() => {
    const asked = askedNumber((latestLocation.search as { frame?: unknown }).frame)
    if (asked === undefined) return moments.of(partId).frame
    return typeof asked === 'number' ? asked : 0
  })
  return first
}

/** Whether the address said a frame when the screen opened. */
export function useIsFrameAsked(): boolean {
  const { latestLocation } = useRouter()
  const [isAsked] = useState(
    () => askedNumber((latestLocation.search as { frame?: unknown }).frame) !== undefined,
  )
  return isAsked
}
