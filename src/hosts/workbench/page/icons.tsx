const PATHS = {
  open: 'M2 4.5A1.5 1.5 0 0 1 3.5 3h2.6l1.5 1.7h4.9A1.5 1.5 0 0 1 14 6.2V7h-1.2v-.8a.3.3 0 0 0-.3-.3H7.1L5.6 4.2H3.5a.3.3 0 0 0-.3.3v6.2l1.4-3.4A1 1 0 0 1 5.5 7H15l-2.2 5.4a1 1 0 0 1-.9.6h-8.4A1.5 1.5 0 0 1 2 11.5v-7Z',
  save: 'M3.5 2h7.3L14 5.2v7.3a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5v-9A1.5 1.5 0 0 1 3.5 2Zm1 1.2H3.5a.3.3 0 0 0-.3.3v9c0 .2.1.3.3.3h1V9h7v3.8h1a.3.3 0 0 0 .3-.3V5.7l-2.3-2.3V6.5h-6V3.2Zm1.2 0v2.1h3.6V3.2H5.7Zm0 7v2.6h4.6v-2.6H5.7Z',
  undo: 'M6.3 3.3 3.6 6h5.9a4 4 0 0 1 0 8H6.4v-1.2h3.1a2.8 2.8 0 0 0 0-5.6H3.6l2.7 2.7-.9.8L1.3 6.6l4.1-4.1.9.8Z',
  redo: 'M9.7 3.3 12.4 6H6.5a4 4 0 0 0 0 8h3.1v-1.2H6.5a2.8 2.8 0 0 1 0-5.6h5.9L9.7 9.9l.9.8 4.1-4.1-4.1-4.1-.9.8Z',
  row: 'M2 2.5h12v3.2H2V2.5Zm1.2 1.1v1h9.6v-1H3.2ZM2 10.3h12v3.2H2v-3.2Zm1.2 1.1v1h9.6v-1H3.2ZM7.4 6.5h1.2v1h1v1.1h-1v1H7.4v-1h-1V7.5h1v-1Z',
  less: 'M3 7.4h10v1.2H3V7.4Z',
  more: 'M7.4 3h1.2v4.4H13v1.2H8.6V13H7.4V8.6H3V7.4h4.4V3Z',
  down: 'm4.2 6 3.8 3.8L11.8 6l.8.8L8 11.5 3.4 6.8l.8-.8Z',
  close: 'm4.2 3.4 3.8 3.8 3.8-3.8.8.8L8.8 8l3.8 3.8-.8.8L8 8.8l-3.8 3.8-.8-.8L7.2 8 3.4 4.2l.8-.8Z',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path fill="currentColor" fillRule="evenodd" d={PATHS[name]} />
    </svg>
  )
}
