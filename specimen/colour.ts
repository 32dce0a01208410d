type Channels = readonly [number, number, number]

export function mixColours(from: string, to: string, share: number): string {
  const [a, b] = [readChannels(from), readChannels(to)]
  const clamped = Math.min(1, Math.max(0, share))
  const mixed = a.map((channel, index) => Math.round(channel + ((b[index] as number) - channel) * clamped))
  return `rgb(${mixed.join(',')})`
}

export function withAlpha(colour: string, alpha: number): string {
  return `rgba(${readChannels(colour).join(',')},${alpha})`
}

function readChannels(colour: string): Channels {
  if (colour.startsWith('#')) {
    const value = Number.parseInt(colour.slice(1), 16)
    return [value >> 16, (value >> 8) & 255, value & 255]
  }
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number)
  return [red, green, blue]
}
