import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A simulated org, started by the command line as a user does, in a process of its own. */
export async function startSimulator(...flags) {
  const command = ['--import', 'tsx', 'src/cli/main.ts', 'simulate', '--json', ...flags];
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit').then(failToStart)]);
  const facts = JSON.parse(line);
  const control = async (method, path, body) => {
    const response = await fetch(facts.control + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} of the control plane: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  return { ...facts, control, stop };
}

function failToStart([code]) {
  throw new Error(`The simulator did not start: exit code ${code}.`);
}
