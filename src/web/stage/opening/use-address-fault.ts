import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { AddressFault } from '../../state/address.ts'
import { askedNumber, frameToOpen } from '../../state/address.ts'
import { noticed } from '../../state/notices.ts'
import { useStore } from '../../use-app.ts'

/** Says what in the address does not hold as the screen opens; what goes away later is said by the act that takes it. */
export function useAddressFault(fault: AddressFault | null): void {
  const store = useStore()
  const [found] = useState(fault)
  useEffect(() => {
    if (found) store.change('notices', before => noticed(before, { kind: 'address', fault: found }))
  }, [store, found])
}

/** Says it where the frame in the address is none of the film that is open. */
export function useFrameFault({ lastFrame }: { lastFrame: number }): void {
  const frame = askedNumber(useLocation({ select: ({ search }) => search.frame }))
  useAddressFault(frameToOpen(frame, lastFrame).fault)
}
