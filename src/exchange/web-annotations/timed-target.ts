/** A stretch of a resource that can be played, as a target or a body names it. */
export interface TimedResource {
  /** Its address, without what selects a part of it. */
  source: string
  label: string
  startMs: number
  /** Null where only a beginning is named. */
  endMs: number | null
  /** Whether a place in the picture is named too. */
  hasRegion: boolean
}

type Json = { readonly [name: string]: unknown }

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One or several, as JSON-LD writes both. */
export function listed(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Null of what names no stretch of time (Media Fragments URI 1.0, 4.2.1). */
export function timedResource(resource: unknown): TimedResource | null {
  if (typeof resource === 'string') return timedAddress(resource)
  if (!isObject(resource)) return null
  const selectors = listed(resource['selector'])
  if (selectors.length === 0) return timedAddress(textOf(resource['id'] ?? resource['source']))
  const { source, label } = sourceOf(resource['source'])
  for (const selector of selectors) {
    const found = timeIn(selector)
    if (found) return { source, label, ...found }
  }
  return null
}

/** Every selector of a fragment has one value; says what is amiss. */
export function complaintAboutSelectors(resource: unknown): string | null {
  if (!isObject(resource)) return null
  for (const selector of listed(resource['selector'])) {
    const complaint = complaintAboutSelector(selector)
    if (complaint) return complaint
  }
  return null
}

function complaintAboutSelector(selector: unknown): string | null {
  if (typeof selector === 'string') return null
  if (!isObject(selector)) return 'selector'
  if (selector['type'] === 'FragmentSelector' && typeof selector['value'] !== 'string')
    return 'FragmentSelector.value'
  return selector['refinedBy'] === undefined ? null : complaintAboutSelector(selector['refinedBy'])
}

function sourceOf(source: unknown): { source: string; label: string } {
  if (!isObject(source)) return { source: textOf(source), label: '' }
  return {
    source: textOf(source['id'] ?? source['source']),
    label: textOf(source['label'] ?? source['title']),
  }
}

function timedAddress(address: string): TimedResource | null {
  const at = address.indexOf('#')
  const time = at < 0 ? null : timeOf(address.slice(at + 1))
  return time && { source: address.slice(0, at), label: '', ...time }
}

/** A selector's own fragment, or that of one which refines it. */
function timeIn(selector: unknown): Pick<TimedResource, 'startMs' | 'endMs' | 'hasRegion'> | null {
  if (!isObject(selector)) return null
  return timeOf(textOf(selector['value'])) ?? timeIn(selector['refinedBy'])
}

function timeOf(fragment: string): Pick<TimedResource, 'startMs' | 'endMs' | 'hasRegion'> | null {
  const parts = fragment.split('&').map(part => {
    const at = part.indexOf('=')
    return [part.slice(0, at), part.slice(at + 1)] as const
  })
  const time = parts.find(([name]) => name === 't')?.[1]?.replace(/^npt:/, '')
  if (time === undefined) return null
  const [from = '', to, ...more] = time.split(',')
  const startMs = from === '' && to !== undefined ? 0 : clockMs(from)
  const endMs = to === undefined ? null : clockMs(to)
  if (more.length > 0 || startMs === null || (to !== undefined && endMs === null)) return null
  return { startMs, endMs, hasRegion: parts.some(([name]) => name === 'xywh') }
}

/** Seconds, or minutes or hours with them, as normal play time has them, in whole milliseconds. */
function clockMs(text: string): number | null {
  const found = text.match(/^(?:(?:(\d+):)?(\d{1,2}):)?(\d+(?:\.\d*)?)$/)
  if (!found) return null
  const [, hours = '0', minutes = '0', seconds = '0'] = found
  const ms = Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000)
  return Number.isSafeInteger(ms) ? ms : null
}
