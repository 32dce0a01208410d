export * from './calls.ts'
export * from './detection.ts'
export * from './records.ts'
export * from './shot-lists.ts'
