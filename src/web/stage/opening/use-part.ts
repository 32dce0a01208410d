import { useEffect, useState } from 'react'
import type { FileSummary } from '../../../server/contracts/index.ts'
import type { FrameClock } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import type { PartState } from '../../state/parts.ts'
import { useAppState, useServices } from '../../use-app.ts'

/** A part with the file in use and the clock by which frames of it are told. */
export interface OpenPart {
  part: PartState
  file: FileSummary
  clock: FrameClock
}

/** The part of an address, asked for as the screen opens; `open` is null while it is not there, or has no file or clock. */
export function usePart(partId: string) {
  const { reader } = useServices()
  const part = useAppState(state => state.parts[partId])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => void reader.readPart(partId).then(setRefusal), [reader, partId])
  return { part, open: openPart(part), refusal }
}

function openPart(part: PartState | undefined): OpenPart | null {
  const { file, clock } = part?.view ?? {}
  return part && file && clock ? { part, file, clock } : null
}
