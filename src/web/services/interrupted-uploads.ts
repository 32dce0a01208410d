import type { PreviousUpload } from 'tus-js-client'
import { defaultOptions } from 'tus-js-client'

/** Where the browser keeps the addresses of uploads that have not ended. */
export const uploadKeeper = defaultOptions.urlStorage

/** Uploads of an earlier visit that the program still holds, with what has arrived; the rest is forgotten. */
export async function interruptedUploads(): Promise<{ previous: PreviousUpload; sentBytes: number }[]> {
  const found: { previous: PreviousUpload; sentBytes: number }[] = []
  for (const previous of await uploadKeeper.findAllUploads()) {
    const sentBytes = await arrivedBytes(previous.uploadUrl)
    if (sentBytes === null) await uploadKeeper.removeUpload(previous.urlStorageKey)
    else found.push({ previous, sentBytes })
  }
  return found
}

async function arrivedBytes(uploadUrl: string | null): Promise<number | null> {
  if (!uploadUrl) return null
  const response = await fetch(uploadUrl, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } })
  return response.ok ? Number(response.headers.get('Upload-Offset') ?? 0) : null
}
