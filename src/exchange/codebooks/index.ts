export type { QdcCodebook } from './qdc.ts'
export { readQdc } from './read-qdc.ts'
export type { CodebookMisfit } from './write-qdc.ts'
export { writeQdc } from './write-qdc.ts'
