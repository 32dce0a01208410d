import { useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { askedNumber } from '../../state/address.ts'
import { useServices } from '../../use-app.ts'
import { useFrameFault } from '../opening/use-address-fault.ts'
import type { Playback } from '../player/playback.ts'
import { AddressedFrame } from './addressed-frame.ts'
import { useReplaceInAddress, writeInAddress } from './use-replace-in-address.ts'

interface KeepsMomentProps {
  partId: string
  playback: Playback
  /** The pass at work, in the mode that has one. */
  passId?: string | undefined
}

/**
 * Keeps the moment that is shown: in the address, so that reloading and Back return to it, and for this film. It draws
 * nothing, and so the desk is not drawn anew when the address changes.
 */
export function KeepsMoment({ partId, playback, passId }: KeepsMomentProps) {
  const { moments } = useServices()
  const { history } = useRouter()
  const replace = useReplaceInAddress()
  const asked = useSearch({ strict: false, select: ({ frame }) => askedNumber(frame) })
  const isPassAsked = useSearch({ strict: false, select: ({ pass }) => pass !== undefined })
  const askedFirst = useRef(asked)
  const addressed = useRef<AddressedFrame>(null)
  useFrameFault(playback)
  useEffect(() => {
    if (passId === undefined) return
    moments.keep(partId, { passId })
    if (!isPassAsked) replace({ pass: passId })
  }, [moments, replace, partId, passId, isPassAsked])
  useEffect(() => {
    const here = new AddressedFrame(playback, askedFirst.current, {
      keep: frame => moments.keep(partId, { frame }),
      replace: frame => replace({ frame }),
      replaceAtOnce: writeInAddress,
    })
    addressed.current = here
    // Whoever goes on leaves behind the frame that was shown then; going back leaves an address that is another already.
    const letGo = history.block({
      blockerFn: async ({ action }) => {
        if (action === 'PUSH') here.leave()
        return false
      },
      enableBeforeUnload: false,
    })
    const leave = () => here.leave()
    window.addEventListener('pagehide', leave)
    return () => {
      here.end()
      letGo()
      window.removeEventListener('pagehide', leave)
    }
  }, [moments, partId, playback, history, replace])
  useEffect(() => {
    askedFirst.current = asked
    if (typeof asked === 'number') addressed.current?.follow(asked)
  }, [asked])
  return null
}
