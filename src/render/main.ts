/** Writes `schema/`: `npm run render`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { renderAll } from './files.ts';

const folder = new URL('../../schema/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(renderAll())) await writeFile(new URL(name, folder), text);
