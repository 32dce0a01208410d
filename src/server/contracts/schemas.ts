export * from './calls.ts'
export * from './records.ts'
