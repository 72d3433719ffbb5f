// `npm run bench -- matching [compare|retrieval|speed] [arguments of that part]`; without a part, all three.
interface Part {
  run(args: string[]): Promise<void> | void;
}

const PARTS: Record<string, () => Promise<Part>> = {
  compare: () => import('./compare.ts'),
  retrieval: () => import('./retrieval.ts'),
  speed: () => import('./speed.ts'),
};

export async function run([name = '', ...args]: string[]): Promise<void> {
  const part = PARTS[name];
  if (part) return (await part()).run(args);
  for (const load of Object.values(PARTS)) await (await load()).run(name === '' ? [] : [name, ...args]);
}
