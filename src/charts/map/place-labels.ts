export interface Labelled {
  id: string
  x: number
  y: number
  /** How far its symbol reaches. */
  reach: number
  width: number
  height: number
  /** Who comes first where two want the same room. */
  weight: number
}

export interface Label {
  x: number
  /** Of the line that letters stand on. */
  y: number
  anchor: 'start' | 'middle' | 'end'
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Names beside their symbols, none over another nor over a symbol; who finds no room has none. */
export function placeLabels(
  places: readonly Labelled[],
  within: { width: number; height: number },
): Map<string, Label> {
  const taken: Box[] = places.map(({ x, y, reach }) => ({
    ...{ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach },
  }))
  const labels = new Map<string, Label>()
  for (const place of [...places].sort((one, other) => other.weight - one.weight)) {
    const found = waysOf(place).find(
      ({ box }) =>
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= within.width &&
        box.bottom <= within.height &&
        !taken.some(other => overlaps(other, box)),
    )
    if (!found) continue
    taken.push(found.box)
    labels.set(place.id, found.label)
  }
  return labels
}

function waysOf({ x, y, reach, width, height }: Labelled): { label: Label; box: Box }[] {
  const gap = reach + 4
  const beside = (anchor: 'start' | 'end', down: number) => {
    const at = anchor === 'start' ? x + gap : x - gap
    const left = anchor === 'start' ? at : at - width
    return way({ x: at, y: y + down, anchor }, left)
  }
  const over = (down: number) => way({ x, y: y + down, anchor: 'middle' }, x - width / 2)
  const way = (label: Label, left: number) => ({
    label,
    box: { left, right: left + width, top: label.y - height * 0.8, bottom: label.y + height * 0.25 },
  })
  const middle = height * 0.3
  return [
    ...[beside('start', middle), beside('end', middle), over(-gap), over(gap + height * 0.7)],
    ...[beside('start', -reach * 0.7), beside('start', reach + middle), beside('end', -reach * 0.7)],
  ]
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
