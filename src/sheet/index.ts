export * from './address.ts'
export * from './editPlan.ts'
export * from './grid.ts'
export * from './host.ts'
