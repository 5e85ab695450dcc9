// Writes docs/pack.schema.json, by which editors complete and check rule packs. A test compares it with a fresh writing.
import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { packJsonSchema } from '../src/packs/jsonSchema.ts'

const text = await format(JSON.stringify(packJsonSchema()), { parser: 'json', printWidth: 120 })
writeFileSync(new URL('../docs/pack.schema.json', import.meta.url), text)
