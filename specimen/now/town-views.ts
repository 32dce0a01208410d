import type { TownView } from './works-remembered.ts'

const grey = {
  sky: ['#8e99a3', '#b3bcc2', '#d5dadb'],
  air: '#ccd2d5',
  tower: '#7f8b96',
  field: ['#b9bfc2', '#d2d6d7', '#8b949b'],
} as const

export const lastChimney: TownView = { ...grey, chimney: true, walker: false, snowfall: 0, pan: [-60, 66] }

export const whiteGround: TownView = {
  sky: ['#b4c0ca', '#d3dade', '#eceeed'],
  air: '#e4e9ec',
  tower: '#9aa7b3',
  field: ['#e3e9ed', '#fbfcfc', '#c8d2da'],
  chimney: false,
  walker: true,
  snowfall: 300,
  pan: [66, -30],
}
