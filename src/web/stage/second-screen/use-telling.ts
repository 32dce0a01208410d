import { useEffect } from 'react'
import { newIdentifier } from '../../services/new-identifier.ts'
import type { Playback } from '../player/playback.ts'
import type { AskedOfDesks, SaidByDesk } from './picture-channel.ts'
import { askEveryMs, pictureChannel } from './picture-channel.ts'

/** A background window is asked less often than it asks. */
const heardForMs = 6 * askEveryMs

/** Tells the windows that show the picture alone what this desk shows; nothing where none has asked lately. */
export function useTelling(partId: string, playback: Playback): void {
  useEffect(() => {
    const channel = pictureChannel()
    const deskId = newIdentifier()
    let askedAtMs = -Infinity
    const say = (said: SaidByDesk) => channel.postMessage(said)
    const tell = (isAsked: boolean) => {
      const { frame, rate } = playback
      say({ kind: 'shows', deskId, partId, frame, rate, isAsked })
    }
    const leave = () => say({ kind: 'gone', deskId })
    channel.onmessage = ({ data }: MessageEvent<AskedOfDesks | SaidByDesk>) => {
      if (data.kind !== 'who-shows') return
      askedAtMs = performance.now()
      tell(true)
    }
    let [frame, rate] = [playback.frame, playback.rate]
    const unsubscribe = playback.subscribe(() => {
      if (frame === playback.frame && rate === playback.rate) return
      ;[frame, rate] = [playback.frame, playback.rate]
      if (performance.now() - askedAtMs < heardForMs) tell(false)
    })
    window.addEventListener('pagehide', leave)
    tell(false)
    return () => {
      window.removeEventListener('pagehide', leave)
      unsubscribe()
      leave()
      channel.close()
    }
  }, [partId, playback])
}
