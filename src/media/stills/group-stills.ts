import type { StillRequest } from '../work.ts'

/** Stills this close together are cheaper to reach by decoding on than by seeking anew. */
const nearFrames = 120
const mostInGroup = 48

/** So many frames are chosen in one pass over a film that cannot be sought in. */
const mostInPass = 400

/**
 * Requests in the order of the film, cut into runs that one seek serves, or one pass where nothing is sought; several
 * sizes of a frame stay together.
 */
export function groupStills(requests: readonly StillRequest[], isOnePass = false): StillRequest[][] {
  const inOrder = [...requests].sort((a, b) => a.frame - b.frame)
  const groups: StillRequest[][] = []
  for (const request of inOrder) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const near = group && last && (isOnePass || request.frame - last.frame <= nearFrames)
    if (near && (group.length < (isOnePass ? mostInPass : mostInGroup) || request.frame === last.frame))
      group.push(request)
    else groups.push([request])
  }
  return groups
}
