export { jsonFault, type JsonFault } from './jsonFault.ts'
export { JsonPlaces, type TextPlace } from './jsonPlaces.ts'
