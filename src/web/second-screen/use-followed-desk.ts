import { useEffect, useRef, useState } from 'react'
import type { AskedOfDesks, SaidByDesk } from '../stage/second-screen/picture-channel.ts'
import { askEveryMs, pictureChannel } from '../stage/second-screen/picture-channel.ts'

export type DeskShows = Extract<SaidByDesk, { kind: 'shows' }>

/** Longer without a word, and the desk is not there any more. A desk that opens another film is gone for a moment. */
const silentForMs = 4 * askEveryMs
const goneForMs = 800

export interface FollowedDesk {
  /** The part that the desk shows; null while there is none. */
  partId: string | null
  /** What it said last. */
  last: () => DeskShows | null
  /** Hears what it says from now on; answers with the function that ends that. */
  listen: (heard: (shows: DeskShows) => void) => () => void
}

/** The desk whose picture is shown: of several, in other windows, the one that moved last. */
export function useFollowedDesk(): FollowedDesk {
  const [partId, setPartId] = useState<string | null>(null)
  const desk = useRef<DeskShows | null>(null)
  const listeners = useRef(new Set<(shows: DeskShows) => void>())
  useEffect(() => {
    const channel = pictureChannel()
    let silence: ReturnType<typeof setTimeout> | undefined
    const endAfter = (ms: number) => {
      clearTimeout(silence)
      silence = setTimeout(() => {
        desk.current = null
        setPartId(null)
      }, ms)
    }
    channel.onmessage = ({ data }: MessageEvent<AskedOfDesks | SaidByDesk>) => {
      if (data.kind === 'gone' && data.deskId === desk.current?.deskId) endAfter(goneForMs)
      if (data.kind !== 'shows') return
      const isOther = desk.current !== null && data.deskId !== desk.current.deskId
      if (isOther && data.isAsked) return
      desk.current = data
      setPartId(data.partId)
      endAfter(silentForMs)
      for (const heard of listeners.current) heard(data)
    }
    const ask = () => channel.postMessage({ kind: 'who-shows' } satisfies AskedOfDesks)
    ask()
    const asking = setInterval(ask, askEveryMs)
    return () => {
      clearInterval(asking)
      clearTimeout(silence)
      channel.close()
    }
  }, [])
  const [ways] = useState(() => ({
    last: () => desk.current,
    listen: (heard: (shows: DeskShows) => void) => {
      listeners.current.add(heard)
      return () => void listeners.current.delete(heard)
    },
  }))
  return { partId, ...ways }
}
