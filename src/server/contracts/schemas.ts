export * from './calls.ts'
export * from './measurements.ts'
export * from './records.ts'
export * from './writing.ts'
