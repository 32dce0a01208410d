import { useEffect, useRef } from 'react'
import type { Playback } from '../stage/player/playback.ts'
import type { Unit } from '../state/units.ts'
import type { Desk } from './use-desk.ts'
import { Watched } from './watched.ts'

/** In a pass whose coder chose so: what has played by whole, at normal speed or slower, is looked through. */
export function useLookingByPlaying(
  desk: Desk,
  playback: Playback,
  lookThrough: (unit: Unit) => boolean,
): void {
  const latest = useRef({ desk, lookThrough })
  latest.current = { desk, lookThrough }
  const isOn = desk.pass?.byPlaying === true && desk.pass.finishedAt === null
  useEffect(() => {
    if (!isOn) return
    const watched = new Watched()
    return playback.subscribe(() => {
      const { units } = latest.current.desk
      for (const unit of watched.see(playback, units)) latest.current.lookThrough(unit)
    })
  }, [isOn, playback])
}
