/** The one place that knows how the tests get in: as a browser does, by the address with the key. */
interface Cookie {
  name: string
  value: string
}

const cookies = new Map<string, Cookie>()
type Listener = (origin: string, cookie: Cookie) => Promise<void>
const listeners = new Set<Listener>()

/** Opens the printed address once; what it gives lets `fetchInside` and every browser of the tests in from then on. */
export async function enter(entrance: string): Promise<void> {
  const { origin } = new URL(entrance)
  const answer = await fetch(entrance, { redirect: 'manual' })
  const [, name, value] = answer.headers.get('set-cookie')?.match(/^([^=]+)=([^;]*)/) ?? []
  if (!name || !value) throw new Error(`${origin} lets nobody in: ${answer.status}`)
  cookies.set(origin, { name, value })
  await Promise.all([...listeners].map(listener => listener(origin, { name, value })))
}

/** The header that lets one in at an address that was entered. */
export function entering(address: string | URL): Record<string, string> {
  const cookie = cookies.get(new URL(address).origin)
  return cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {}
}

/** `fetch` for a program that was entered. */
export function fetchInside(address: string | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  for (const [name, value] of Object.entries(entering(address))) headers.set(name, value)
  return fetch(address, { ...init, headers })
}

/** Tells of every entrance there was and will be; resolves when all there were have been heard. */
export async function onEntering(listener: Listener): Promise<void> {
  listeners.add(listener)
  await Promise.all([...cookies].map(([origin, cookie]) => listener(origin, cookie)))
}
