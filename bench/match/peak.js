/** Writes the peak memory of the process that imports it to the file that PEAK_FILE names, in kilobytes, when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));
