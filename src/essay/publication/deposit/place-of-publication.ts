import type { Publication } from '../publication.ts'

/**
 * Where a publication will stand is often not known while it is made, and manifests must be called by an address: this
 * one can be nobody's (RFC 6761), and is put in for the place in one go when there is one.
 */
export const placeToCome = 'https://publication.invalid/'

/** The address below which the folder will stand, with a slash at its end. */
export function placeOf({ essay: { address } }: Pick<Publication, 'essay'>): string {
  if (address === '') return placeToCome
  return address.endsWith('/') ? address : `${address}/`
}

/** As a path is written in an address. */
export function inAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
