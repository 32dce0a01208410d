// What the page of a published film runs where a reader has the film: it is read and played here, and goes nowhere.

import type { ComparedLooks } from './looking/compare-looks.ts'
import { compareLooks } from './looking/compare-looks.ts'

/** How much the length of another copy may differ: in a second, and a thousandth of the film. */
const sameLengthMs = (durationMs: number) => 1000 + durationMs / 1000

/** Of so many of its pictures a copy looks as the stills do: one or two may lie at a cut. */
const mostOfLooks = 0.75

for (const place of document.querySelectorAll<HTMLElement>('[data-own-copy]')) offer(place)

function offer(place: HTMLElement): void {
  place.hidden = false
  const input = place.querySelector<HTMLInputElement>('input')!
  const video = place.querySelector('video')!
  const said = place.querySelector<HTMLElement>('.own-copy-said')!
  let address: string | null = null
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (!file) return
    if (address) URL.revokeObjectURL(address)
    address = URL.createObjectURL(file)
    said.textContent = place.dataset['reading']!
    video.hidden = false
    video.src = address
    const length = new Promise<number | null>(resolve => {
      video.addEventListener('loadedmetadata', () => resolve(video.duration * 1000), { once: true })
      video.addEventListener('error', () => resolve(null), { once: true })
    })
    const own = address
    void Promise.all([quickDigest(file), length]).then(async ([digest, lengthMs]) => {
      const outcome = outcomeOf(place, digest, lengthMs)
      const isSeen = outcome === 'alike' || outcome === 'other-length'
      const looks = isSeen ? await compareLooks(own, looksOf(place)) : null
      // Another file was chosen meanwhile.
      if (own !== address) return
      said.dataset['outcome'] = outcome
      if (looks) said.dataset['looks'] = `${looks.same}/${looks.of}`
      else delete said.dataset['looks']
      said.textContent = [
        ...(outcome === 'unplayable' && digest === place.dataset['quickDigest'] ? ['same'] : []),
        outcome,
      ]
        .map(name => place.dataset[name === 'other-length' ? 'otherLength' : name])
        .concat(looks ? [sayLooks(place, looks)] : [])
        .join(' ')
      if (outcome !== 'unplayable') offerPlaces(place, video)
    })
  })
}

function sayLooks({ dataset }: HTMLElement, { same, of }: ComparedLooks): string {
  const isSame = same >= of * mostOfLooks
  return ((isSame ? dataset['looksSame'] : dataset['looksOther']) ?? '')
    .replace('{same}', `${same}`)
    .replace('{other}', `${of - same}`)
    .replace('{of}', `${of}`)
}

function looksOf({ dataset }: HTMLElement): [atMs: number, look: string][] {
  return JSON.parse(dataset['looks'] ?? '[]') as [number, string][]
}

function outcomeOf(
  { dataset }: HTMLElement,
  digest: string | null,
  lengthMs: number | null,
): 'same' | 'alike' | 'other-length' | 'unplayable' {
  if (lengthMs === null) return 'unplayable'
  if (digest !== null && digest === dataset['quickDigest']) return 'same'
  const expectedMs = Number(dataset['durationMs'])
  return Math.abs(lengthMs - expectedMs) <= sameLengthMs(expectedMs) ? 'alike' : 'other-length'
}

/** A button at every place that is shown and cited, and the number of every shot, play from there. */
function offerPlaces({ dataset }: HTMLElement, video: HTMLVideoElement): void {
  const places = document.querySelectorAll<HTMLElement>(`[data-part="${dataset['ownCopy']}"]`)
  for (const place of places) {
    if (place.querySelector('.play')) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'play'
    const isRow = place.tagName === 'TR'
    button.textContent = isRow ? '▸' : dataset['play']!
    if (isRow) button.setAttribute('aria-label', dataset['play']!)
    button.addEventListener('click', () => play(video, place))
    ;(isRow ? (place.firstElementChild ?? place) : place).append(button)
  }
}

function play(video: HTMLVideoElement, { dataset }: HTMLElement): void {
  const [startMs, endMs] = [Number(dataset['startMs']), Number(dataset['endMs'])]
  // Half a millisecond in: a player that rounds down would show the frame before.
  video.currentTime = (startMs + 0.5) / 1000
  video.scrollIntoView({ block: 'nearest' })
  video.pause()
  if (endMs <= startMs) return
  const stopAtEnd = () => {
    if (video.currentTime * 1000 < endMs) return
    video.pause()
    video.removeEventListener('timeupdate', stopAtEnd)
  }
  video.addEventListener('timeupdate', stopAtEnd)
  void video.play().catch(() => {})
}

const sampleBytes = 1 << 16

/** Size and SHA-256 of head, middle and tail, as the program first knows a file; null where the browser reckons none. */
async function quickDigest(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const { size } = file
  const positions = [0, Math.max(0, Math.floor((size - sampleBytes) / 2)), Math.max(0, size - sampleBytes)]
  const pieces = [
    new TextEncoder().encode(`silverscreen quick digest 1\n${size}\n`),
    ...(await Promise.all(
      positions.map(async at => new Uint8Array(await file.slice(at, at + sampleBytes).arrayBuffer())),
    )),
  ]
  const whole = new Uint8Array(await new Blob(pieces).arrayBuffer())
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
  const hex = [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return `${size}-${hex.slice(0, 32)}`
}
