import { amounts, several } from '../amounts.ts'

export const tray = {
  title: 'Tray',
  titleOf: (count: number) => `Tray: ${several(count, 'item', 'items')}`,
  count: (count: number) => amounts.count(count),
  fold: 'Fold the tray',
  purpose:
    'Here stands what you gather in any film and on any screen: shots, stills, spans, findings, sources and more, kept with the study for plates and essays.',
  begin:
    'Begin on the desk: “Shot into the tray” or “Frame into the tray” below the inspector, or their keys.',
  shot: 'Shot into the tray',
  shots: (count: number) => `${several(count, 'shot', 'shots')} into the tray`,
  frame: 'Frame into the tray',
  mark: 'Mark into the tray',
  scene: 'Scene into the tray',
  places: 'Places into the tray',
  stretch: 'Span into the tray',
  line: 'Line into the tray',
  gather: 'Into the tray',
  gatherAll: (count: number) => `All ${amounts.count(count)} into the tray`,
  gatherOne: (name: string) => `Into the tray: ${name}`,
  gatherPass: 'Pass into the tray',
  gatherFinding: 'Finding into the tray',
  renewFinding: 'Bring the finding in the tray up to date',
  gatherStills: (count: number) => `${several(count, 'still', 'stills')} into the tray`,
  inTray: 'In the tray',
  gathered: ({ fresh, already }: { fresh: number; already: number }) =>
    fresh === 0
      ? already === 1
        ? 'In the tray already.'
        : 'All in the tray already.'
      : `${several(fresh, 'item', 'items')} put into the tray.`,
  takeOut: (name: string) => `Take out of the tray: ${name}`,
  takeAllOut: 'Take everything out',
  drag: (name: string) => `Put in another place: ${name}`,
  shotNumber: (number: number | null) => (number === null ? 'Shot' : `Shot ${amounts.count(number)}`),
  still: 'Frame',
  span: 'Span',
  finding: ({ code, first, second }: { code: string; first: string; second: string }) =>
    `${code}: ${first}, ${second}`,
  findingOf: ({ question, periods }: { question: string; periods: readonly string[] }) =>
    [question, ...(periods.length > 0 ? [periods.join(', ')] : [])].join(': '),
  noStill: 'No file',
  moves: 'Enter goes there, Delete takes out, Alt with ↑ or ↓ moves.',
}

export type TrayWords = typeof tray
