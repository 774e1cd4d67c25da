/** Sets this small are asked one by one: halving them further takes no fewer requests. */
const smallSet = 4;

/** Those of a refused set that are granted one for one, in as few questions as halving needs. */
export async function findGranted(
  refused: readonly string[],
  isGranted: (scopes: readonly string[]) => Promise<boolean>,
): Promise<string[]> {
  if (refused.length <= smallSet) return findOneByOne(refused, isGranted);
  const middle = Math.ceil(refused.length / 2);
  const [left, right] = [refused.slice(0, middle), refused.slice(middle)];
  const isLeftGranted = await isGranted(left);
  const ofLeft = isLeftGranted ? left : await findGranted(left, isGranted);
  // Something in the whole set is missing: where it is not on the left, there is no need to ask about all the right.
  const isRightGranted = !isLeftGranted && (await isGranted(right));
  const ofRight = isRightGranted ? right : await findGranted(right, isGranted);
  return [...ofLeft, ...ofRight];
}

async function findOneByOne(
  refused: readonly string[],
  isGranted: (scopes: readonly string[]) => Promise<boolean>,
): Promise<string[]> {
  const granted: string[] = [];
  for (const scope of refused) {
    const isLast = granted.length === refused.length - 1; // all but this one are granted, so this is the missing one
    if (!isLast && (await isGranted([scope]))) granted.push(scope);
  }
  return granted;
}

/** Those of `asked` that a token with the scopes `given` covers: to manage is also to read. */
export function covered(asked: readonly string[], given: readonly string[]): string[] {
  return asked.filter((scope) => given.includes(scope) || given.includes(scope.replace(/\.read$/, '.manage')));
}
