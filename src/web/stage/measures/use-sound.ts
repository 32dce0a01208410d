import { useEffect, useState } from 'react'
import type { SoundOfPart } from '../../state/measurements.ts'
import type { PartState } from '../../state/parts.ts'
import { useServices } from '../../use-app.ts'

/** How loud a part is, asked for again whenever the program says something new of it, until it is known. */
export function useSound({ view }: PartState): SoundOfPart | null {
  const { measurements } = useServices()
  const [sound, setSound] = useState<SoundOfPart | null>(null)
  useEffect(() => {
    let isOpen = true
    void measurements.sound(view.partId).then(found => {
      if (isOpen) setSound(found)
    })
    return () => {
      isOpen = false
    }
  }, [measurements, view])
  return sound
}
