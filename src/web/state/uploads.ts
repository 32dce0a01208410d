import type { Refusal } from '../../words/index.ts'
/** A file on its way into the study. */
export interface Upload {
  id: string
  name: string
  byteSize: number
  sentBytes: number
  leftMs: number | null
  /** `interrupted`: begun before this page was opened; its file must be chosen again. */
  state: 'waiting' | 'sending' | 'paused' | 'failed' | 'interrupted'
  reason: Refusal | null
}

export type UploadsState = readonly Upload[]

export const noUploads: UploadsState = []

export function uploadBegun(state: UploadsState, upload: Upload): UploadsState {
  const others = state.filter(
    other =>
      !(other.state === 'interrupted' && other.name === upload.name && other.byteSize === upload.byteSize),
  )
  return [...others, upload]
}

export function uploadMoved(
  state: UploadsState,
  id: string,
  news: Partial<Omit<Upload, 'id' | 'name'>>,
): UploadsState {
  return state.map(upload => (upload.id === id ? { ...upload, ...news } : upload))
}

export function uploadGone(state: UploadsState, id: string): UploadsState {
  return state.filter(upload => upload.id !== id)
}
